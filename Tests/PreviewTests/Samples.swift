import Diagnostics
import Parallelism
import Publishing
import Requests

@testable import Preview

/// A site of four files.
struct SampleContents: PreviewContents {
  static let video = Array("0123456789".utf8)
  static let files: [FilePath: [UInt8]] = [
    "index.html": Array("<body>home</body>".utf8),
    "incidents/a b.html": Array("<body>ä</body>".utf8),
    "404.html": Array("<body>nothing here</body>".utf8),
    "media/video.mp4": video,
    "media/saved.html": Array("<body><script>evil()</script></body>".utf8),
    "data/incidents.csv": Array("id\n".utf8),
  ]

  let root = "/reports/"

  func bytes(at path: FilePath) -> [UInt8]? { Self.files[path] }

  func media(at path: FilePath) -> PublishedMedia? { nil }

  func rereadingNote(at path: FilePath, jobs: Jobs) async -> SampleContents? { nil }
}

let sampleSite = PreviewSite(
  contents: SampleContents(), state: LiveState(version: 7, pages: 7))

/// A request as a browser on this machine sends it.
func request(
  _ target: String, method: String = "GET", host: String? = "localhost:8080",
  _ fields: [String: String] = [:]
) -> Request {
  let hosts = host.map { [HeaderField("host", $0)] } ?? []
  return Request(
    method: method, target: target,
    fields: hosts + fields.map { HeaderField($0.key, $0.value) })
}

func status(_ request: Request) async -> Int {
  await respond(to: request, site: sampleSite).status
}
