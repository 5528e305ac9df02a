public import Requests

/// An answer, ready to be sent.
public struct PreviewResponse: Sendable, Equatable {
  public var status: Int
  public var fields: [HeaderField]
  /// The beginning of the body; of a small one all.
  public var body: [UInt8]
  /// What follows it.
  var rest: FilePart?
  /// What `Content-Length` states: a HEAD request is told the length of what it does not get.
  public var contentLength: Int?
  /// Whether the connection stays open after the head, and carries events.
  public var followsEvents = false

  public func value(of name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// The bytes that go over the wire before the body.
  ///
  /// - Parameter closes: whether the connection ends with this answer.
  func head(closes: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    if let contentLength { head += "Content-Length: \(contentLength)\r\n" }
    head += closes || followsEvents ? "Connection: close\r\n\r\n" : "\r\n"
    return Array(head.utf8)
  }

  /// Every answer says these: nothing of the preview is kept, guessed at, framed, or shown to
  /// another site.
  static let commonFields = [
    HeaderField("Cache-Control", "no-store"),
    HeaderField("X-Content-Type-Options", "nosniff"),
    HeaderField("Referrer-Policy", "no-referrer"),
    HeaderField("Cross-Origin-Resource-Policy", "same-origin"),
    HeaderField("Cross-Origin-Opener-Policy", "same-origin"),
    HeaderField("X-Frame-Options", "DENY"),
  ]

  init(status: Int, type: String, body: [UInt8], more: [HeaderField] = []) {
    self.status = status
    fields = [HeaderField("Content-Type", type)] + Self.commonFields + more
    self.body = body
    contentLength = body.count
  }

  /// A refusal, in a line of plain text.
  static func refusal(_ status: Int, more: [HeaderField] = []) -> PreviewResponse {
    PreviewResponse(
      status: status, type: "text/plain; charset=utf-8",
      body: Array("\(status) \(reason(status))\n".utf8), more: more)
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 416: "Range Not Satisfiable"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Error"
    }
  }
}
