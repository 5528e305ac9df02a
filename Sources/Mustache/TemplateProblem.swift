internal import Diagnostics

/// What can be wrong with a template.
enum TemplateProblem: Problem, Error {
  // Its text
  case malformedText
  case unclosedTag(closing: String)
  case emptyTag
  case malformedName(String)
  case malformedDelimiters
  case unclosedSection(String)
  case strayEnd(String, open: String?)
  case nestingTooDeep(limit: Int)
  case unknownEnding(String)

  // Its names
  case missingTemplate(String)
  /// A part of a dotted name, by its place in the name.
  case unknownField(String, part: Int, of: [String], fields: [String])
  case notAView(String, kind: String)
  case noCurrentValue(String)
  case unknownPartial(String, templates: [String])
  case dynamicName(String, kind: String)
  case unknownBlock(String, parent: String, blocks: [String])
  case repeatedBlock(String)

  // Partials that lead back to themselves
  case endlessPartial([String])
  case straysFromValue([String])
  case tooManyPartials(limit: Int)

  // What values are written, and where
  case rawField(String, ValueKind)
  case markupEscaped(String)
  case markupOutsideContent(String)
  case notWritable(String, kind: String)
  case addressOutsideAttribute(String)
  case textAsAddress(String, String)
  case strangeScheme(String)
  case jsonOutsideScript(String)
  case unsafePlace(String, Placement.UnsafePlace)

  // The markup around tags
  case missingSpace
  case changedContext(String)
  case differingPartials(String)
  case recursiveContext(String)
  case endsInsideTag(String)
}
