/// Decides whether a value may stand at a place in a template, and how it is written there.
struct Placement {
  /// A place where no value is safe.
  enum UnsafePlace: Hashable, Sendable {
    case script, dataScript, style, rawElement(String), comment, declaration
    case tag, unquotedValue(String), codeAttribute(String), undescribedContent
  }

  /// What the value is.
  let kind: ValueKind
  /// Whether the tag is `{{{name}}}`.
  let isRaw: Bool
  let name: String
  let format: TemplateFormat

  /// - Parameter context: where the template has got to, which the value moves on.
  /// - Returns: how to write the value.
  /// - Throws: why it must not be written there.
  func writing(in context: inout MarkupContext) throws(TemplateProblem) -> Notation {
    switch format {
    case .mustache: return isRaw ? .raw : .escaped
    case .text:
      if kind == .html, !isRaw { throw .markupEscaped(name) }
      return .raw
    case .html, .xml: break
    }
    switch context.position {
    case .content: return try contentNotation()
    case .rawText: return try rawTextNotation(context)
    case .value(let quote): return try valueNotation(quote, &context)
    case .comment: throw .unsafePlace(name, .comment)
    case .declaration, .instruction, .characterData, .declarationStart:
      throw .unsafePlace(name, .declaration)
    case .beforeValue: throw .unsafePlace(name, .unquotedValue(context.attribute))
    case .tagStart, .endTagStart, .tagName, .betweenAttributes, .afterValue, .attributeName,
      .afterAttributeName:
      throw .unsafePlace(name, .tag)
    }
  }

  private func contentNotation() throws(TemplateProblem) -> Notation {
    switch kind {
    case .html:
      if !isRaw, format == .html { throw .markupEscaped(name) }
      return isRaw ? .raw : .escaped
    case .json: throw .jsonOutsideScript(name)
    case .url:
      if isRaw { throw .rawField(name, kind) }
      if format == .html { throw .addressOutsideAttribute(name) }
    case .text, .number, .free:
      if isRaw { throw .rawField(name, kind) }
    }
    return .escaped
  }

  private func rawTextNotation(_ context: MarkupContext) throws(TemplateProblem) -> Notation {
    switch context.element {
    case "script":
      guard context.isDataScript else { throw .unsafePlace(name, .script) }
      guard kind == .json else { throw .unsafePlace(name, .dataScript) }
      guard isRaw else { throw .markupEscaped(name) }
      return .json
    case "style": throw .unsafePlace(name, .style)
    case "title", "textarea":
      try refuseRaw()
      if kind == .url { throw .addressOutsideAttribute(name) }
      return .escaped
    default: throw .unsafePlace(name, .rawElement(context.element))
    }
  }

  private func refuseRaw() throws(TemplateProblem) {
    if kind == .json { throw .jsonOutsideScript(name) }
    if kind == .html { throw .markupOutsideContent(name) }
    if isRaw { throw .rawField(name, kind) }
  }

  private func valueNotation(
    _ quote: MarkupContext.Quote, _ context: inout MarkupContext
  ) throws(TemplateProblem) -> Notation {
    let attribute = context.attribute
    guard quote != .none else { throw .unsafePlace(name, .unquotedValue(attribute)) }
    let attributeKind = context.attributeKind
    if attributeKind == .code { throw .unsafePlace(name, .codeAttribute(attribute)) }
    if kind == .html, !isRaw, format == .xml { return .escaped }
    try refuseRaw()
    switch attributeKind {
    case .address, .addresses: return try addressNotation(&context)
    case .metaContent:
      if kind != .url, !context.describesPage { throw .unsafePlace(name, .undescribedContent) }
    case .plain:
      if kind == .url, format == .html { throw .addressOutsideAttribute(name) }
      // A type that a value is part of is not known to be that of data.
      if context.element == "script", attribute == "type" { context.scriptType += "?" }
    case .data, .code: break
    }
    return .escaped
  }

  private func addressNotation(_ context: inout MarkupContext) throws(TemplateProblem) -> Notation {
    switch kind {
    case .url:
      if context.reach == .strangeScheme { throw .strangeScheme(name) }
      if context.reach != .settled { context.reach = .unknown }
      return .escaped
    case .number:
      if context.reach == .strangeScheme { throw .strangeScheme(name) }
      return .escaped
    case .text, .free, .html, .json:
      guard context.reach == .settled, context.attributeKind == .address else {
        throw .textAsAddress(name, context.attribute)
      }
      return .encoded
    }
  }
}
