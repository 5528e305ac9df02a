import CCmark

/// Owns the tree that libcmark made of a text.
struct SyntaxTree: ~Copyable {
  let root: OpaquePointer

  /// - Returns: nil only when there is no memory.
  init?(parsing text: UnsafeBufferPointer<UInt8>) {
    let parsed = text.withMemoryRebound(to: CChar.self) { characters in
      cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else { return nil }
    root = parsed
    // Brackets and at signs are nodes of their own until their neighbours join them.
    cmark_consolidate_text_nodes(root)
  }

  deinit {
    cmark_node_free(root)
  }

  /// Calls `visit` when a node begins and when it ends; leaves only begin.
  static func walk(
    from node: OpaquePointer, _ visit: (_ node: OpaquePointer, _ isEntering: Bool) -> Void
  ) {
    guard let iterator = cmark_iter_new(node) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(iterator) else { return }
      visit(current, event == CMARK_EVENT_ENTER)
    }
  }

  /// The text of a leaf, in libcmark's memory: valid while the tree lives.
  static func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    bytes(cmark_node_get_literal(node))
  }

  static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
  }
}
