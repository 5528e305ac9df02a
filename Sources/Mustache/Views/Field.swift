/// One field that a view type shows to templates: its name, its kind and how to read it. The kind
/// decides where in a page a template may use the field.
public struct Field<Subject>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let kind: Shape.Kind
  @usableFromInline let read: Shape.Reader
  /// Of a list: whether there is anything in it.
  @usableFromInline let hasAny: (@Sendable (View) -> Bool)?

  @inlinable
  init(
    name: String, kind: Shape.Kind, hasAny: (@Sendable (View) -> Bool)? = nil,
    read: @escaping @Sendable (View) -> Slot
  ) {
    self.name = name
    self.kind = kind
    self.read = Shape.Reader(read)
    self.hasAny = hasAny
  }

  /// The value that a view is of. Only views of the schema that a field is part of are asked for it,
  /// and those are of its type.
  @inlinable
  static func subject(of view: View) -> Subject {
    unsafeDowncast(view, to: Viewed<Subject>.self).subject
  }

  /// Text, escaped wherever it stands: `{{title}}`.
  @inlinable
  public static func text(
    _ name: String, _ read: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name: name, kind: .text) { read(subject(of: $0)).map(Slot.text) ?? .absent }
  }

  /// Text that is the same in all views: it becomes part of the templates.
  public static func constant(_ name: String, _ text: String) -> Field {
    Field(name: name, kind: .constant(text)) { _ in .text(text) }
  }

  /// Trusted markup, written as it stands: `{{{body}}}`.
  @inlinable
  public static func html(
    _ name: String, _ read: @escaping @Sendable (Subject) -> HTML?
  ) -> Field {
    Field(name: name, kind: .html) { view in
      read(subject(of: view)).map { .html($0.bytes) } ?? .absent
    }
  }

  /// An address, for attributes such as `href` and `src`: `<a href="{{address}}">`.
  @inlinable
  public static func url(
    _ name: String, _ read: @escaping @Sendable (Subject) -> URLText?
  ) -> Field {
    Field(name: name, kind: .url) { view in read(subject(of: view)).map { .url($0.text) } ?? .absent
    }
  }

  /// A JSON document for a script element of type `application/ld+json` or `application/json`:
  /// `{{{metadata}}}`.
  @inlinable
  public static func json(
    _ name: String, _ read: @escaping @Sendable (Subject) -> JSONText?
  ) -> Field {
    Field(name: name, kind: .json) { view in
      read(subject(of: view)).map { .json($0.bytes) } ?? .absent
    }
  }

  /// A whole number, written in decimal digits. Zero is present.
  @inlinable
  public static func number(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Int?
  ) -> Field {
    Field(name: name, kind: .number) { read(subject(of: $0)).map(Slot.number) ?? .absent }
  }

  /// Something that is so or is not: for `{{#name}}` and `{{^name}}`.
  @inlinable
  public static func flag(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name: name, kind: .flag) { .flag(read(subject(of: $0))) }
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
    Field(name: name, kind: .view { schema().shape }) { view in
      read(subject(of: view)).map { .view(Viewed($0, schema())) } ?? .absent
    }
  }

  /// Views of one kind, in order. The schema is a constant, as for ``view(_:_:_:)``.
  @inlinable
  public static func list<Inner>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    _ read: @escaping @Sendable (Subject) -> [Inner]
  ) -> Field {
    Field(
      name: name, kind: .list { schema().shape }, hasAny: { !read(subject(of: $0)).isEmpty }
    ) { view in
      let inner = schema()
      return .list(read(subject(of: view)).map { Viewed($0, inner) })
    }
  }

  /// Another view that was made before, so that many pages can share it. One that was made with
  /// another schema counts as absent.
  @inlinable
  public static func view<Inner>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    shared read: @escaping @Sendable (Subject) -> Viewed<Inner>?
  ) -> Field {
    Field(name: name, kind: .view { schema().shape }) { view in
      guard let inner = read(subject(of: view)), inner.shape === schema().shape else {
        return .absent
      }
      return .view(inner)
    }
  }

  /// Views of one kind that were made before. Those made with another schema are left out.
  @inlinable
  public static func list<Inner>(
    _ name: String, _ schema: @autoclosure @escaping @Sendable () -> Schema<Inner>,
    shared read: @escaping @Sendable (Subject) -> [Viewed<Inner>]
  ) -> Field {
    Field(
      name: name, kind: .list { schema().shape }, hasAny: { !read(subject(of: $0)).isEmpty }
    ) { view in
      let shape = schema().shape
      var views: [View] = []
      for inner in read(subject(of: view)) where inner.shape === shape { views.append(inner) }
      return .list(views)
    }
  }

  /// Texts, in order: `{{#names}}{{.}}{{/names}}`.
  @inlinable
  public static func texts(
    _ name: String, _ read: @escaping @Sendable (Subject) -> [String]
  ) -> Field {
    Field(name: name, kind: .texts, hasAny: { !read(subject(of: $0)).isEmpty }) {
      .texts(read(subject(of: $0)))
    }
  }

  /// A tree of values whose names nobody declares; they are looked up when a page is rendered.
  @inlinable
  public static func values(
    _ name: String, _ read: @escaping @Sendable (Subject) -> PlainValue
  ) -> Field {
    Field(name: name, kind: .values) { .values(read(subject(of: $0))) }
  }

  /// Of a list: the field that tells whether there is anything in it.
  var flag: Field? {
    hasAny.map { hasAny in Field(name: "has-" + name, kind: .flag) { .flag(hasAny($0)) } }
  }
}
