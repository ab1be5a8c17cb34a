import CCMark

/// The tree that libcmark makes of a Markdown text; freed with its owner.
struct Tree: ~Copyable {
  let root: Node

  /// The HTML of the tree; raw HTML in it only if that is allowed.
  func html(rawHTML: Bool) -> RenderedHTML {
    RenderedHTML(text: cmark_render_html(root.pointer, rawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT))
  }

  deinit { cmark_node_free(root.pointer) }
}

/// HTML as libcmark rendered it; freed with its owner.
struct RenderedHTML: ~Copyable {
  let bytes: Bytes
  private let text: UnsafeMutablePointer<CChar>?

  fileprivate init(text: UnsafeMutablePointer<CChar>?) {
    self.text = text
    bytes = Bytes(cString: text)
  }

  deinit { cmark_get_default_mem_allocator().pointee.free(text) }
}

/// The way through a node and all below it; the node at hand, and what is before it, may be changed on the way.
struct Walk: ~Copyable {
  private let iterator: OpaquePointer!

  init(_ node: Node) { iterator = cmark_iter_new(node.pointer) }

  /// The next node that is entered, or left: of those that can hold no others, only the entering is told.
  func next() -> (node: Node, isEntered: Bool)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return nil }
    return (Node(pointer: cmark_iter_get_node(iterator)), event == CMARK_EVENT_ENTER)
  }

  deinit { cmark_iter_free(iterator) }
}

/// A text on its way into a tree, piece by piece.
struct Parser: ~Copyable {
  private let parser = cmark_parser_new(CMARK_OPT_DEFAULT)

  func feed(_ bytes: Bytes) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { cmark_parser_feed(parser, $0, bytes.count) }
  }

  func feed(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { feed($0) } }

  func feed(_ text: StaticString) {
    feed(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  consuming func finish() -> Tree { Tree(root: Node(pointer: cmark_parser_finish(parser))) }

  deinit { cmark_parser_free(parser) }
}

/// A node of a tree; valid as long as the tree is, and as it is not freed.
struct Node: Equatable {
  /// What a node is; the numbers are those of libcmark.
  enum Kind: UInt32 {
    case none, document, quotation, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, rule
    case text, softBreak, lineBreak, code, html, custom, emphasis, strong, link, image
  }

  fileprivate let pointer: OpaquePointer!

  fileprivate init(pointer: OpaquePointer!) { self.pointer = pointer }

  /// A new node that stands nowhere yet.
  init(_ kind: Kind) { pointer = cmark_node_new(cmark_node_type(kind.rawValue)) }

  /// A new text node.
  init(text: [UInt8]) {
    self.init(.text)
    setLiteral(text)
  }

  /// A new node that renders as one byte and nothing else.
  init(_ kind: Kind, rendering byte: UInt8) {
    self.init(kind)
    withUnsafeBytes(of: UInt16(byte).littleEndian) { text in
      _ = text.withMemoryRebound(to: CChar.self) { cmark_node_set_on_enter(pointer, $0.baseAddress) }
    }
  }

  var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }
  var parent: Node? { cmark_node_parent(pointer).map(Node.init) }
  var next: Node? { cmark_node_next(pointer).map(Node.init) }
  var previous: Node? { cmark_node_previous(pointer).map(Node.init) }
  var firstChild: Node? { cmark_node_first_child(pointer).map(Node.init) }
  var lastChild: Node? { cmark_node_last_child(pointer).map(Node.init) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  /// The words of a text, code or HTML node; valid until they are set.
  var literal: Bytes { Bytes(cString: cmark_node_get_literal(pointer)) }
  var destination: Bytes { Bytes(cString: cmark_node_get_url(pointer)) }
  var title: Bytes { Bytes(cString: cmark_node_get_title(pointer)) }
  var fenceInfo: Bytes { Bytes(cString: cmark_node_get_fence_info(pointer)) }

  func setLiteral(_ text: [UInt8]) { text.withCString { _ = cmark_node_set_literal(pointer, $0) } }
  func setDestination(_ text: [UInt8]) { text.withCString { _ = cmark_node_set_url(pointer, $0) } }
  func setTitle(_ text: [UInt8]) { text.withCString { _ = cmark_node_set_title(pointer, $0) } }
  func setFenceInfo(_ text: [UInt8]) { text.withCString { _ = cmark_node_set_fence_info(pointer, $0) } }
  /// Takes the first bytes off the words of a text node.
  func dropPrefix(_ count: Int) { cmark_node_set_literal(pointer, cmark_node_get_literal(pointer) + count) }

  func insertBefore(_ node: Node) { cmark_node_insert_before(node.pointer, pointer) }
  func insertAfter(_ node: Node) { cmark_node_insert_after(node.pointer, pointer) }
  func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }
  func prepend(_ child: Node) { cmark_node_prepend_child(pointer, child.pointer) }
  /// Takes the node, and all below it, out of the tree and frees it.
  func remove() { cmark_node_free(pointer) }
}

extension Bytes {
  fileprivate init(cString: UnsafePointer<CChar>?) {
    guard let cString else {
      self.init(start: nil, count: 0)
      return
    }
    let start = UnsafeRawPointer(cString).assumingMemoryBound(to: UInt8.self)
    self.init(start: start, count: strlen(cString))
  }
}

extension [UInt8] {
  fileprivate func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
    (self + [0]).withUnsafeBytes { $0.withMemoryRebound(to: CChar.self) { $0.baseAddress.map(body) } }
  }
}
