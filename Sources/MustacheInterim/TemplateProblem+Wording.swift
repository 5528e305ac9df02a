import Diagnostics

extension TemplateProblem {
  var code: DiagnosticCode {
    switch self {
    case .unclosedTag, .emptyTag, .delimiters, .tooDeep: .templateSyntax
    case .unclosedSection, .unexpectedClose, .mismatchedClose: .unbalancedSection
    case .unknownField: .unknownField
    case .unknownPartial: .unknownPartial
    case .circle: .partialCircle
    case .rawField: .rawField
    case .printedMarkup, .notPrintable, .notASection, .urlPlace, .textInURL, .jsonPlace:
      .fieldKind
    case .place, .contextChange: .unsafeTagPlace
    case .missingTemplate: .missingTemplate
    }
  }

  var message: String {
    switch self {
    case .unclosedTag: "this tag is not closed"
    case .emptyTag: "this tag has no name"
    case .delimiters(let text): "'\(text)' does not set two delimiters"
    case .unclosedSection(let name): "the section '\(name)' is not closed"
    case .unexpectedClose(let name): "'\(name)' is closed, but no section is open"
    case .mismatchedClose(let name, let open): "'\(name)' is closed while '\(open)' is open"
    case .unknownField(let name, let view, _, _): "\(view) has no field '\(name)'"
    case .unknownPartial(let name, _): "there is no template '\(name)'"
    case .circle(let names): "templates include each other: \(names.joined(separator: " → "))"
    case .rawField(let name, let kind): "'\(name)' is \(kind) and must not be printed unescaped"
    case .printedMarkup(let name): "'\(name)' is HTML and would be printed escaped"
    case .notPrintable(let name, let kind): "'\(name)' is \(kind) and cannot be printed"
    case .notASection(let name): "'\(name)' has no fields: it cannot be looked into"
    case .place(let hazard): "a value must not stand \(hazard.description)"
    case .urlPlace(let name): "'\(name)' is an address and must stand in an attribute for one"
    case .textInURL(let name): "the text '\(name)' must not decide where a link leads"
    case .jsonPlace(let name): "'\(name)' is JSON and must stand in a script of a JSON type"
    case .contextChange: "a section must end in the same place of the markup that it began in"
    case .missingTemplate(let name): "the theme has no template '\(name)'"
    case .tooDeep: "sections are nested too deep"
    }
  }

  var help: String? {
    switch self {
    case .unclosedTag: "close it with }}"
    case .emptyTag: "write a field's name"
    case .delimiters: "write {{=<% %>=}}"
    case .unclosedSection(let name): "write {{/\(name)}} where it ends"
    case .unexpectedClose(let name): "remove it, or open {{#\(name)}} before"
    case .mismatchedClose(_, let open): "write {{/\(open)}}"
    case .unknownField(_, _, let nearest, let known):
      advice(from: nearest) ?? "it has: \(known.joined(separator: ", "))"
    case .unknownPartial(_, let nearest): advice(from: nearest)
    case .circle: "a template may include itself along a list of its own kind alone"
    case .rawField: "write {{name}} with two braces"
    case .printedMarkup: "write it with three braces: {{{name}}}"
    case .notPrintable(let name, _): "open a section: {{#\(name)}} … {{/\(name)}}"
    case .notASection: nil
    case .place: "values are safe in text and in quoted attributes"
    case .urlPlace: "print it in href=\"…\" or src=\"…\""
    case .textInURL: "use a field of the kind url, or write static text such as '#' before it"
    case .jsonPlace: "write <script type=\"application/ld+json\">{{{name}}}</script>"
    case .contextChange: "close tags and quotes within the section that opens them"
    case .missingTemplate: nil
    case .tooDeep: "move the inner parts to partials"
    }
  }

  var replacement: String? {
    switch self {
    case .unknownField(_, _, let nearest, _), .unknownPartial(_, let nearest): nearest.first
    default: nil
    }
  }
}
