/// One field that a view type shows to templates: its name, its kind and how to read it. The kind
/// decides where in a page a template may use the field.
public struct Field<Subject>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let kind: Shape.Kind
  @usableFromInline let read: @Sendable (Subject) -> Slot

  @inlinable
  init(name: String, kind: Shape.Kind, read: @escaping @Sendable (Subject) -> Slot) {
    self.name = name
    self.kind = kind
    self.read = read
  }

  /// Text, escaped wherever it stands: `{{title}}`.
  @inlinable
  public static func text(
    _ name: String, _ read: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name: name, kind: .text) { read($0).map(Slot.text) ?? .absent }
  }

  /// Trusted markup, written as it stands: `{{{body}}}`.
  @inlinable
  public static func html(
    _ name: String, _ read: @escaping @Sendable (Subject) -> HTML?
  ) -> Field {
    Field(name: name, kind: .html) { subject in read(subject).map { .html($0.bytes) } ?? .absent }
  }

  /// An address, for attributes such as `href` and `src`: `<a href="{{address}}">`.
  @inlinable
  public static func url(
    _ name: String, _ read: @escaping @Sendable (Subject) -> URLText?
  ) -> Field {
    Field(name: name, kind: .url) { subject in read(subject).map { .url($0.text) } ?? .absent }
  }

  /// A JSON document for a script element of type `application/ld+json` or `application/json`:
  /// `{{{metadata}}}`.
  @inlinable
  public static func json(
    _ name: String, _ read: @escaping @Sendable (Subject) -> JSONText?
  ) -> Field {
    Field(name: name, kind: .json) { subject in read(subject).map { .json($0.bytes) } ?? .absent }
  }

  /// A whole number, written in decimal digits. Zero is present.
  @inlinable
  public static func number(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Int?
  ) -> Field {
    Field(name: name, kind: .number) { read($0).map(Slot.number) ?? .absent }
  }

  /// Something that is so or is not: for `{{#name}}` and `{{^name}}`.
  @inlinable
  public static func flag(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name: name, kind: .flag) { .flag(read($0)) }
  }

  /// Another view, for sections and dotted names.
  ///
  /// Its schema is a constant, for it is asked for again and again; and it is asked for late, so
  /// that a view type can hold views of its own type. (Such a constant must name its type:
  /// `static let schema: Schema<Place> = Schema("place", […])`.)
  @inlinable
  public static func view<Inner>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    _ read: @escaping @Sendable (Subject) -> Inner?
  ) -> Field {
    Field(name: name, kind: .view { schema().shape }) { subject in
      read(subject).map { .view(View($0, schema())) } ?? .absent
    }
  }

  /// Views of one kind, in order. The schema is a constant, as for ``view(_:_:_:)``.
  @inlinable
  public static func list<Inner>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    _ read: @escaping @Sendable (Subject) -> [Inner]
  ) -> Field {
    Field(name: name, kind: .list { schema().shape }) { subject in
      let inner = schema()
      return .list(read(subject).map { View($0, inner) })
    }
  }

  /// Another view that was filled before, so that many pages can share it. One that was filled
  /// with another schema counts as absent.
  @inlinable
  public static func view<Inner>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    filled read: @escaping @Sendable (Subject) -> Filled<Inner>?
  ) -> Field {
    Field(name: name, kind: .view { schema().shape }) { subject in
      guard let view = read(subject)?.view, view.shape == schema().shape.number else {
        return .absent
      }
      return .view(view)
    }
  }

  /// Views of one kind that were filled before. Those filled with another schema are left out.
  @inlinable
  public static func list<Inner>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    filled read: @escaping @Sendable (Subject) -> [Filled<Inner>]
  ) -> Field {
    Field(name: name, kind: .list { schema().shape }) { subject in
      let shape = schema().shape.number
      var views: [View] = []
      for filled in read(subject) where filled.view.shape == shape { views.append(filled.view) }
      return .list(views)
    }
  }

  /// Texts, in order: `{{#names}}{{.}}{{/names}}`.
  @inlinable
  public static func texts(
    _ name: String, _ read: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    Field(name: name, kind: .texts) { .texts(read($0)) }
  }

  /// A tree of values whose names nobody declares; they are looked up when a page is rendered.
  @inlinable
  public static func values(
    _ name: String, _ read: @escaping @Sendable (Subject) -> PlainValue
  ) -> Field {
    Field(name: name, kind: .values) { .values(read($0)) }
  }
}
