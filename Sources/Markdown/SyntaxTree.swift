import CCmark

/// Owns the tree that libcmark made of a text, and frees it.
struct SyntaxTree: ~Copyable {
  private let root: OpaquePointer

  /// - Returns: nil only when there is no memory.
  init?(parsing text: UnsafeBufferPointer<UInt8>) {
    let parsed = text.withMemoryRebound(to: CChar.self) { characters in
      // Without this option the lines of a code span or a tag are not counted, and what follows
      // them in the same paragraph is reported at a wrong line.
      cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_SOURCEPOS)
    }
    guard let parsed else { return nil }
    root = parsed
  }

  deinit {
    cmark_node_free(root)
  }

  /// The first of the blocks that stand in no other.
  borrowing func firstBlock() -> Node? { Node(root)?.firstChild }

  /// Calls `visit` when a node begins and when it ends; leaves only begin. The nodes must not be
  /// kept longer than the tree. Uses no stack, however deep the tree is.
  borrowing func walk(_ visit: (_ node: Node, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else {
        return
      }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }
}

/// The bytes of a text in libcmark's memory: valid while the tree lives.
typealias TreeText = UnsafeBufferPointer<UInt8>

/// A node of a ``SyntaxTree``: valid while the tree lives.
struct Node: Equatable {
  private let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }

  /// What a leaf says.
  var literal: TreeText { Self.text(cmark_node_get_literal(pointer)) }
  /// The address of a link or an image, without escapes and entities.
  var address: TreeText { Self.text(cmark_node_get_url(pointer)) }
  /// The title of a link or an image; empty if it has none.
  var title: TreeText { Self.text(cmark_node_get_title(pointer)) }
  /// What stands after the fence of a code block.
  var fenceInfo: TreeText { Self.text(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  /// Whether a list's paragraphs have no element of their own.
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  // Lines and columns are counted from 1, columns in bytes; ``SourceMap`` makes offsets of them.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  private static func text(_ characters: UnsafePointer<CChar>?) -> TreeText {
    guard let characters else { return TreeText(start: nil, count: 0) }
    let count = strlen(characters)
    return UnsafeRawBufferPointer(start: characters, count: count).bindMemory(to: UInt8.self)
  }
}
