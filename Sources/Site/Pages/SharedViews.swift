import Casebook
import Mustache
import Notes

/// Views that many pages show, each made once.
///
/// Addresses in them are relative, and so the same for all pages of one folder, but for no others:
/// whoever goes on to a page of another folder starts afresh. It is for one thread alone.
public final class SharedViews {
  private var folder: Substring = ""
  private(set) var made = FolderViews()

  public init() {}

  /// Makes the views ready for a page.
  func enter(_ path: PagePath) {
    // The page for what is missing has addresses of its own, which begin at the root.
    let own = path == .notFound ? path.text[...] : path.folder
    guard own != folder else { return }
    folder = own
    made = FolderViews()
  }
}

/// The shared views of one folder's pages.
struct FolderViews {
  let incidents = MadeOnce<Handle<Incident>, Viewed<IncidentSummaryView>>()
  let sources = MadeOnce<Handle<Source>, Viewed<SourceView>>()
  let parties = MadeOnce<Handle<Actor>, Viewed<PartyView>>()
  let links = MadeOnce<NoteReference, Viewed<LinkView>>()
  let places = MadeOnce<Handle<Location>, Viewed<PlaceLineView>>()
  let dates = MadeOnce<String, Viewed<DateView>>()
  let counts = MadeOnce<CountRange?, Viewed<CountView>>()
  let grades = MadeOnce<Int, Viewed<GradeView>>()
  let ratings = MadeOnce<Int, Viewed<GradeView>>()
  let sites = MadeOnce<Int, Viewed<SiteView>>()
  /// Of locations; their lists can go over many pages.
  let periods = MadeOnce<Handle<Location>, PeriodAnchors>()
}

/// Values by key, each made when it is first asked for.
final class MadeOnce<Key: Hashable, Value> {
  private var values: [Key: Value] = [:]

  func callAsFunction(_ key: Key, _ make: () -> Value) -> Value {
    if let value = values[key] { return value }
    let value = make()
    values[key] = value
    return value
  }
}
