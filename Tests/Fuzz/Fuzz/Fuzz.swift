import CFuzzer

/// Runs libFuzzer on one of the parsers, or on whole sites: `fuzz TARGET [libFuzzer's arguments]`.
@main
enum Fuzz {
  /// What strangers' bytes reach first.
  static let targets: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = [
    "front-matter": { tryFrontMatter(bytes($0, $1)) },
    "body": { tryBody(bytes($0, $1)) },
    "template": { tryTemplate(bytes($0, $1)) },
    "date": { tryDate(bytes($0, $1)) },
    "count": { tryCount(bytes($0, $1)) },
    "request": { tryRequest(bytes($0, $1)) },
    "media": { tryMedia(bytes($0, $1)) },
    "site": { trySite(bytes($0, $1)) },
  ]

  static func main() {
    var arguments = CommandLine.unsafeArgv
    var count = CommandLine.argc
    guard CommandLine.arguments.count > 1, let target = targets[CommandLine.arguments[1]] else {
      fatalError("name one of: \(targets.keys.sorted().joined(separator: ", "))")
    }
    // libFuzzer gets the rest; its first argument is passed over as a program's name is.
    arguments += 1
    count -= 1
    var remaining: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    _ = LLVMFuzzerRunDriver(&count, &remaining, target)
  }

  private static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}

/// Stops the run: something holds that must not, though nothing crashed.
func require(_ condition: Bool, _ promise: String) {
  if !condition { fatalError("broken: \(promise)") }
}
