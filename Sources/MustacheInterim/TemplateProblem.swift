import Diagnostics

/// What is wrong with a template.
enum TemplateProblem: Problem {
  case unclosedTag
  case emptyTag
  case delimiters(String)
  case unclosedSection(String)
  case unexpectedClose(String)
  case mismatchedClose(String, open: String)
  case unknownField(String, in: String, nearest: [String], known: [String])
  case unknownPartial(String, nearest: [String])
  case circle([String])
  case rawField(String, kind: String)
  case printedMarkup(String)
  case notPrintable(String, kind: String)
  case notASection(String)
  case place(MarkupContext.Hazard)
  case urlPlace(String)
  case textInURL(String)
  case jsonPlace(String)
  case contextChange
  case missingTemplate(String)
  case tooDeep
}
