import Casebook
import Diagnostics
public import Site

/// A site that is ready to be rendered: everything read, resolved, planned and compiled.
public struct Assembly: Sendable {
  public let plan: SitePlan
  public let templates: SiteTemplates
  let collection: NoteCollection
  let assets: PublishedAssets
  let media: MediaFolder

  /// Renders one page or file.
  ///
  /// - Parameter views: what pages that were rendered before on this thread have left.
  public func render(_ route: Route, sharing views: SharedViews = SharedViews()) -> [UInt8] {
    templates.render(route, of: plan, sharing: views)
  }
}
