public import Casebook
public import Parallelism

/// What a build is asked to do.
public struct BuildOptions: Sendable {
  public var content: String
  public var templates: String
  public var output: String
  /// Takes the place of `site.yml`'s.
  public var baseURL: String?
  /// Whether the site has a search; nil leaves it to `site.yml`.
  public var hasSearch: Bool?
  /// The path of Pagefind's binary, which makes the index of the search; nil if there is none.
  public var searchProgram: String?
  public var visibility: Visibility
  /// Whether warnings are errors.
  public var isStrict = false
  public var commit = CommitOptions()
  /// Whether to stop before anything is written.
  public var isCheck = false
  /// Whether what only a build needs is asked for without one.
  var isRehearsal = false
  /// Where to record what was published; nil for a build that nobody will withdraw from.
  public var records: PublishedRecords?
  /// What to build from in place of the content folder: what is published now.
  var record: PublishedRecord?
  /// A published site whose positions to compare with, beside the one in the output folder.
  public var published: String?
  public var jobs: Jobs

  public init(
    content: String, templates: String, output: String, visibility: Visibility, jobs: Jobs
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.visibility = visibility
    self.jobs = jobs
  }

  /// Where media are read from.
  var media: String { record == nil ? content : output }
}
