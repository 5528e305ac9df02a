/// The head of a request, as a browser sent it. Requests with bodies are refused before they get
/// here.
public struct Request: Sendable, Equatable {
  /// Case counts.
  public var method: String
  /// What stands between the method and the version, still percent-encoded.
  public var target: String
  /// In the order in which they came, names in lower case.
  public var fields: [HeaderField]
  public var version: HTTPVersion

  public init(
    method: String, target: String, fields: [HeaderField], version: HTTPVersion = .current
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.version = version
  }

  /// Whether the connection ends with the answer: the client says so, or speaks HTTP/1.0, in which
  /// the end of the connection is what ends an answer.
  public var endsConnection: Bool {
    version == .old
      || fields.contains { field in
        field.name == "connection"
          && field.value.lowercased().split { ", \t".contains($0) }.contains("close")
      }
  }

  /// The value of a field that stands once; nil if it is missing or stands twice.
  public func value(of name: String) -> String? {
    let values = fields.lazy.filter { $0.name == name }
    guard let first = values.first, values.count == 1 else { return nil }
    return first.value
  }

  public func has(_ name: String) -> Bool {
    fields.contains { $0.name == name }
  }
}

/// The versions of HTTP that are answered.
public enum HTTPVersion: String, Sendable {
  case current = "HTTP/1.1"
  case old = "HTTP/1.0"
}

/// A header field of a request or a response.
public struct HeaderField: Sendable, Equatable {
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
