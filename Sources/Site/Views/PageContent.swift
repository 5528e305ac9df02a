import Mustache

/// What stands on pages of one kind, within what all pages have.
protocol PageContent: SendableMetatype {
  static var schema: Schema<Self> { get }
}
