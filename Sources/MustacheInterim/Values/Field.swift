/// A field of a view: its name in templates, its kind, and how to read it from the Swift value.
public struct Field<Subject>: Sendable {
  let shape: FieldShape
  let read: @Sendable (Subject) -> Value

  private init(
    _ name: String, _ kind: FieldKind, inner: (@Sendable () -> ViewShape)? = nil,
    constant: View? = nil, read: @escaping @Sendable (Subject) -> Value
  ) {
    shape = FieldShape(name: name, kind: kind, inner: inner, constant: constant)
    self.read = read
  }

  /// A text, escaped wherever it is printed.
  public static func text(
    _ name: String, _ read: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name, .text) { subject in read(subject).map { .text($0) } ?? .absent }
  }

  /// Markup, printed by `{{{name}}}` alone.
  public static func html(
    _ name: String, _ read: @escaping @Sendable (Subject) -> HTML?
  ) -> Field {
    Field(name, .html) { subject in read(subject).map { .html($0) } ?? .absent }
  }

  /// An address, printed in attributes that take one.
  public static func url(
    _ name: String, _ read: @escaping @Sendable (Subject) -> URLText?
  ) -> Field {
    Field(name, .url) { subject in read(subject).map { .url($0) } ?? .absent }
  }

  /// A JSON document, printed by `{{{name}}}` in a script element of a JSON type.
  public static func json(
    _ name: String, _ read: @escaping @Sendable (Subject) -> JSONText?
  ) -> Field {
    Field(name, .json) { subject in read(subject).map { .json($0) } ?? .absent }
  }

  public static func number(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Int?
  ) -> Field {
    Field(name, .number) { subject in read(subject).map { .number($0) } ?? .absent }
  }

  /// Something that is so or not, for sections.
  public static func flag(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name, .flag) { .flag(read($0)) }
  }

  /// Another view, for sections and dotted names.
  public static func view<Inner: Sendable>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    _ read: @escaping @Sendable (Subject) -> Inner?
  ) -> Field {
    Field(name, .view, inner: { schema().shape }) { subject in
      read(subject).map { .view(View($0, schema())) } ?? .absent
    }
  }

  /// Views, for a section that is rendered once for each. `has-name` says whether there are any.
  public static func list<Inner: Sendable>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    _ read: @escaping @Sendable (Subject) -> [Inner]
  ) -> Field {
    Field(name, .list, inner: { schema().shape }) { subject in
      let schema = schema()
      return .list(read(subject).map { View($0, schema) })
    }
  }

  /// Texts, each `{{.}}` in a section. `has-name` says whether there are any.
  public static func texts(
    _ name: String, _ read: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    Field(name, .texts) { .texts(read($0)) }
  }

  /// A free tree of values, of whose names nothing is declared.
  public static func values(
    _ name: String, _ read: @escaping @Sendable (Subject) -> PlainValue
  ) -> Field {
    Field(name, .values) { .plain(read($0)) }
  }

  /// A view that is the same on every page: its texts become part of the compiled template.
  public static func constant<Inner: Sendable>(
    _ name: String, _ schema: Schema<Inner>, _ value: Inner
  ) -> Field {
    let view = View(value, schema)
    return Field(name, .view, inner: { schema.shape }, constant: view) { _ in .view(view) }
  }
}

/// What a field may be used for.
public enum FieldKind: String, Sendable {
  case text, html, url, json, number, flag, view, list, texts, values
}
