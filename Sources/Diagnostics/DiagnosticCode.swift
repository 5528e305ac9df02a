/// The stable name of a kind of finding, as `[unknown-reference]` at the end of a diagnostic, in
/// `x-allow` and in `dossier explain`. `Documentation/diagnostics.md` has a paragraph on each.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files and folders
  case unreadableFile = "unreadable-file"
  case missingContent = "missing-content"
  case fileTooLarge = "file-too-large"
  case invalidEncoding = "invalid-encoding"
  case invalidFileName = "invalid-file-name"
  case misplacedFile = "misplaced-file"
  case lookAlikeNames = "look-alike-names"

  // Front matter
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case yamlSyntax = "yaml-syntax"
  case yamlFeature = "yaml-feature"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case unknownValue = "unknown-value"

  // Values
  case emptyText = "empty-text"
  case invalidCharacter = "invalid-character"
  case invalidDate = "invalid-date"
  case invalidTime = "invalid-time"
  case invalidCount = "invalid-count"
  case invalidCoordinates = "invalid-coordinates"
  case invalidAddress = "invalid-address"
  case credentialsInAddress = "credentials-in-address"
  case invalidLanguage = "invalid-language"
  case invalidHash = "invalid-hash"
  case invalidPath = "invalid-path"
  case invalidIdentifier = "invalid-identifier"
  case invalidNumber = "invalid-number"
  case countRange = "count-range"
  case listTooLong = "list-too-long"
  case incompleteWithdrawal = "incomplete-withdrawal"

  // References
  case unknownReference = "unknown-reference"
  case ambiguousReference = "ambiguous-reference"
  case duplicateIdentifier = "duplicate-id"
  case replyCircle = "reply-circle"
  case withinCircle = "within-circle"
  case partCircle = "part-circle"
  case claimWithoutSource = "claim-without-source"
  case withdrawnReference = "withdrawn-reference"

  // Bodies
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case unsafeAddress = "unsafe-address"
  case rawHTML = "raw-html"
  case citationSyntax = "citation-syntax"
  case nestingTooDeep = "nesting-too-deep"

  // Media
  case missingMedia = "missing-media"
  case hashMismatch = "hash-mismatch"
  case mediaType = "media-type"
  case mediaDamaged = "media-damaged"
  case mediaNotCleaned = "media-not-cleaned"
  case mediaNotCleanable = "media-not-cleanable"
  case activeMedia = "active-media"

  // Templates
  case templateSyntax = "template-syntax"
  case unbalancedSection = "unbalanced-section"
  case unknownField = "unknown-field"
  case unknownPartial = "unknown-partial"
  case unknownBlock = "unknown-block"
  case partialCircle = "partial-circle"
  case rawField = "raw-field"
  case unsafeTagPlace = "unsafe-tag-place"
  case fieldKind = "field-kind"
  case missingTemplate = "missing-template"
  case unusedTemplate = "unused-template"
  case missingString = "missing-string"

  // The published site
  case routeCollision = "route-collision"
  case redirectCollision = "redirect-collision"
  case reservedName = "reserved-name"
  case strangerInOutput = "stranger-in-output"
  case outputInUse = "output-in-use"
  case writeFailed = "write-failed"
  case unconfirmedRemoval = "unconfirmed-removal"
  case unfinishedBuild = "unfinished-build"
  case searchIndex = "search-index"
  case privateValue = "private-value"
  case protectedPlace = "protected-place"
  case sharperBefore = "sharper-before"
  case notRecorded = "not-recorded"

  // Facts that deserve a second look
  case sourceBeforeIncident = "source-before-incident"
  case fillerDate = "filler-date"
  case futureDate = "future-date"
  case farFromLocation = "far-from-location"
  case possibleDuplicate = "possible-duplicate"
  case notArchived = "not-archived"
  case notAnArchive = "not-an-archive"
  case repeatedAddress = "repeated-address"
  case denialOfNothing = "denial-of-nothing"
  case similarQuotation = "similar-quotation"
  case similarName = "similar-name"
  case gradeNotBorne = "grade-not-borne"
  case missingAlternative = "missing-alternative"
  case headingSkip = "heading-skip"
  case neverLinked = "never-linked"
  case dateOrder = "date-order"
  case unlikelyDate = "unlikely-date"
  case timeRange = "time-range"
  case unlikelyCount = "unlikely-count"
  case unlikelyAge = "unlikely-age"
  case repeatedEntry = "repeated-entry"
  case selfReference = "self-reference"
  case localAddress = "local-address"
  case garbledText = "garbled-text"
  case markupInText = "markup-in-text"
  case leftoverText = "leftover-text"
  case straySpace = "stray-space"

  /// Whether a finding of this kind stops the site from being published.
  public var severity: Severity {
    switch self {
    case .sourceBeforeIncident, .fillerDate, .futureDate, .farFromLocation, .possibleDuplicate,
      .notArchived,
      .notAnArchive, .repeatedAddress, .denialOfNothing, .similarQuotation, .similarName,
      .gradeNotBorne, .missingAlternative, .headingSkip, .neverLinked, .mediaNotCleaned,
      .activeMedia, .misplacedFile, .unusedTemplate, .dateOrder, .unlikelyDate, .timeRange,
      .unlikelyCount, .unlikelyAge, .repeatedEntry, .selfReference, .localAddress, .garbledText,
      .markupInText, .leftoverText, .straySpace, .incompleteWithdrawal, .withdrawnReference,
      .sharperBefore, .notRecorded, .unfinishedBuild, .lookAlikeNames:
      .warning
    default: .error
    }
  }
}
