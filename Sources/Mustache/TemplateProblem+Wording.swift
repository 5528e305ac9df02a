internal import Diagnostics

extension TemplateProblem {
  var code: DiagnosticCode {
    switch self {
    case .malformedText: .invalidEncoding
    case .unclosedTag, .emptyTag, .malformedName, .malformedDelimiters, .repeatedBlock,
      .unknownEnding:
      .templateSyntax
    case .unclosedSection, .strayEnd: .unbalancedSection
    case .nestingTooDeep, .tooManyPartials: .nestingTooDeep
    case .missingTemplate: .missingTemplate
    case .unknownField, .noCurrentValue: .unknownField
    case .unknownPartial: .unknownPartial
    case .unknownBlock: .unknownBlock
    case .endlessPartial, .straysFromValue: .partialCircle
    case .rawField: .rawField
    case .notAView, .dynamicName, .notWritable, .markupEscaped, .markupOutsideContent,
      .addressOutsideAttribute, .textAsAddress, .strangeScheme, .jsonOutsideScript:
      .fieldKind
    case .unsafePlace, .missingSpace, .changedContext, .differingPartials, .recursiveContext,
      .endsInsideTag:
      .unsafeTagPlace
    }
  }

  var message: String {
    switch self {
    case .malformedText: "these bytes are not UTF-8"
    case .unclosedTag(let closing): "this tag is not closed by '\(closing)'"
    case .emptyTag: "this tag has no name"
    case .malformedName(let name): "'\(name.prefix(60))' is not a name"
    case .malformedDelimiters: "these are not two delimiters"
    case .unclosedSection(let name): "'\(name)' is not closed"
    case .strayEnd(let name, _): "'\(name)' is closed here, but is not open"
    case .nestingTooDeep(let limit): "templates nest more than \(limit) deep here"
    case .unknownEnding(let name): "'\(name)' does not say what kind of page it makes"
    case .missingTemplate(let name): "there is no template '\(name)'"
    case .unknownField(let name, _, let shapes, _): unknownFieldMessage(name, shapes)
    case .notAView(let name, let kind): "'\(name)' is \(article(kind)), which has no fields"
    case .noCurrentValue(let shape): "'.' is \(article(shape)) here, which cannot be written"
    case .unknownPartial(let name, _): "there is no template '\(name)'"
    case .dynamicName(let name, let kind): "'\(name)' is \(article(kind)), not a template's name"
    case .unknownBlock(let name, let parent, _): "'\(parent)' has no block '\(name)'"
    case .repeatedBlock(let name): "block '\(name)' is filled twice"
    case .endlessPartial(let names): "\(circle(names)) without an end"
    case .straysFromValue(let names): "\(circle(names)) with a value that is not part of its own"
    case .tooManyPartials(let limit): "the templates include each other in over \(limit) ways"
    case .rawField(let name, let kind): "'\(name)' is \(article(kind.title)), not html"
    case .markupEscaped(let name): "the markup of '\(name)' would be shown as text"
    case .markupOutsideContent(let name): "the markup of '\(name)' cannot stand here"
    case .notWritable(let name, let kind): "'\(name)' is \(article(kind)), which cannot be written"
    case .addressOutsideAttribute(let name): "'\(name)' is a url, and this is no place for one"
    case .textAsAddress(let name, let attribute):
      "'\(name)' could be a dangerous address in '\(attribute)'"
    case .strangeScheme(let name): "'\(name)' would be part of an address that is not a plain link"
    case .jsonOutsideScript(let name): "'\(name)' is json, which only a data script can hold"
    case .unsafePlace(let name, let place): "'\(name)' is not safe \(place.title)"
    case .missingSpace: "there is no white space before an attribute here"
    case .changedContext(let name): "'\(name)' ends at another kind of place than it starts at"
    case .differingPartials(let name):
      "'\(name)' could be included here, and leaves off at another kind of place"
    case .recursiveContext(let name):
      "'\(name)' includes itself, and leaves off at another kind of place than it starts at"
    case .endsInsideTag(let name): "'\(name)' ends within a tag, a comment or a script"
    }
  }

  var help: String? {
    switch self {
    case .malformedText: "save the file as UTF-8"
    case .unclosedTag(let closing): "write '\(closing)' behind the name"
    case .emptyTag: "write a name between the delimiters"
    case .malformedName: "a name has no spaces and braces, and no empty parts between its dots"
    case .malformedDelimiters:
      "write {{=<% %>=}}: two delimiters of at most \(Delimiters.longest) bytes, a space between"
    case .unclosedSection(let name): "write {{/\(name)}} where it ends"
    case .strayEnd(_, let open):
      open.map { "write {{/\($0)}} to close what is open" } ?? "take this tag out"
    case .nestingTooDeep: "move inner parts to templates of their own, or make them flatter"
    case .tooManyPartials: "include fewer templates from within sections"
    case .unknownEnding: "names of templates end in .html, .svg, .xml, .txt or .mustache"
    case .missingTemplate: "put a file of that name into Templates/"
    case .unknownField(let name, _, _, let fields): advice(name, fields, "fields")
    case .notAView: "only views have fields of their own"
    case .noCurrentValue: "write the name of one of its fields"
    case .unknownPartial(let name, let templates): advice(name, templates, "templates")
    case .dynamicName: "a field that names a template holds text"
    case .unknownBlock(let name, _, let blocks): advice(name, blocks, "blocks")
    case .repeatedBlock: "keep one of the two"
    case .endlessPartial: "include it within a section over the parts of its value"
    case .straysFromValue: "include it within a section over a field of its innermost view"
    case .rawField(let name, _): "write {{\(name)}}"
    case .markupEscaped(let name): "write {{{\(name)}}}"
    case .markupOutsideContent: "markup can only stand between elements: use a text field here"
    case .notWritable(let name, let kind):
      kind == "flag"
        ? "use it as a section: {{#\(name)}}…{{/\(name)}}"
        : "write what is in it within a section: {{#\(name)}}…{{/\(name)}}"
    case .addressOutsideAttribute: "use it in an attribute such as href, or a text field here"
    case .textAsAddress:
      "use a url field, or write the start of the address up to a '/', '?' or '#' before it"
    case .strangeScheme: "addresses that values are part of start with http:, https: or mailto:"
    case .jsonOutsideScript(let name):
      "write {{{\(name)}}} in <script type=\"application/ld+json\">"
    case .unsafePlace(_, let place): place.help
    case .missingSpace: "write a space before the attribute"
    case .changedContext: "start and end the section in the same element, tag or quoted value"
    case .differingPartials, .recursiveContext: "end it in the same element, tag or quoted value"
    case .endsInsideTag: "close what is open at its end"
    }
  }

  var replacement: String? {
    switch self {
    case .rawField(let name, _): "{{\(name)}}"
    case .markupEscaped(let name): "{{{\(name)}}}"
    case .unknownField(let name, _, _, let fields): suggestions(for: name, among: fields).first
    case .unknownPartial(let name, let templates): suggestions(for: name, among: templates).first
    case .unknownBlock(let name, _, let blocks): suggestions(for: name, among: blocks).first
    default: nil
    }
  }

  private func unknownFieldMessage(_ name: String, _ shapes: [String]) -> String {
    guard let nearest = shapes.first else { return "'\(name)' is not a field here" }
    let others = shapes.count > 1 ? " nor of what is around it" : ""
    return "'\(name)' is not a field of '\(nearest)'" + others
  }

  private func advice(_ name: String, _ candidates: [String], _ title: String) -> String? {
    if let nearest = suggestions(for: name, among: candidates).first {
      return "did you mean '\(nearest)'?"
    }
    guard !candidates.isEmpty else { return "there are no \(title) here" }
    return "\(title): " + abridged(Set(candidates).sorted(), atMost: 60)
  }

  private func circle(_ names: [String]) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else {
      return "\(quoted.first ?? "it") includes itself"
    }
    return quoted.dropLast().joined(separator: ", ") + " and \(last) include each other"
  }

  private func article(_ kind: String) -> String {
    let needsNone = kind.hasPrefix("text") || kind == "html" || kind == "json" || kind == "values"
    if needsNone { return kind }
    return kind.first.map { "aeio".contains($0) } == true ? "an \(kind)" : "a \(kind)"
  }
}

extension Placement.UnsafePlace {
  fileprivate var title: String {
    switch self {
    case .script: "in a script"
    case .dataScript: "in a data script, for it is not json"
    case .style: "in a style sheet"
    case .rawElement(let element): "in '\(element)'"
    case .comment: "in a comment"
    case .declaration: "in a declaration"
    case .tag: "among the attributes of a tag"
    case .unquotedValue(let attribute): "in '\(attribute)', whose value has no quotation marks"
    case .codeAttribute(let attribute): "in '\(attribute)', which browsers run or apply"
    case .undescribedContent: "as the content of a meta element that may redirect"
    }
  }

  fileprivate var help: String {
    switch self {
    case .script: "put it in a data attribute, or in a data script as a json field"
    case .dataScript: "put it in the json field"
    case .style: "choose between classes with sections"
    case .rawElement: "put it in another element"
    case .comment: "write {{! }} for a comment that stays in the template, or take the tag out"
    case .declaration: "take the tag out"
    case .tag: "put it between the quotation marks of an attribute's value"
    case .unquotedValue(let attribute): "write \(attribute)=\"…\""
    case .codeAttribute: "put it in a data attribute, or choose between classes with sections"
    case .undescribedContent: "write name=\"…\" or property=\"…\" before content"
    }
  }
}
