/// The head of a request, as a browser sent it. Requests with bodies are refused before they get
/// here.
public struct Request: Sendable, Equatable {
  /// Case counts.
  public var method: String
  /// What stands between the method and the version, still percent-encoded.
  public var target: String
  /// In the order in which they came, names in lower case.
  public var fields: [HeaderField]

  public init(method: String, target: String, fields: [HeaderField]) {
    self.method = method
    self.target = target
    self.fields = fields
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

/// A header field of a request or a response.
public struct HeaderField: Sendable, Equatable {
  public let name: String
  public let value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
