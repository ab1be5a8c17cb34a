/// The HTML of a document, put together from rendered trees without their markers.
struct Assembly {
  private(set) var html: [UInt8] = []
  private(set) var links: [MarkdownLink] = []
  /// The references, with the numbers that they have in the source.
  private(set) var references: [(offset: Int, number: Int)] = []
  /// Where the blocks begin that have a marker.
  private(set) var blockStarts: [Int] = []
  /// Where the notes begin.
  private(set) var noteStarts: [Int] = []

  /// An assembly with room for so many bytes.
  init(capacity: Int) { html.reserveCapacity(capacity) }

  /// Appends rendered HTML without its markers, which are those of `marks`.
  mutating func append(_ rendered: Bytes, _ marks: ArraySlice<Outline.Mark>) {
    var done = 0
    for mark in marks {
      guard let marker = rendered.offset(of: Outline.byte, in: done..<rendered.count) else {
        preconditionFailure("a marker was not rendered")
      }
      let cut = mark.cut(marker)
      html.append(contentsOf: rendered.part(done..<cut.lowerBound))
      done = cut.upperBound
      place(mark)
    }
    html.append(contentsOf: rendered.part(done..<rendered.count))
  }

  private mutating func place(_ mark: Outline.Mark) {
    switch mark {
    case .block: blockStarts.append(html.count)
    case .item: blockStarts.append(html.count - (html.last == UInt8(ascii: "\n") ? 5 : 4))
    case .note: noteStarts.append(html.count)
    case .reference(let number): references.append((html.count, number))
    case .link(var link):
      link.offset = html.count + (link.isImage ? 10 : 9)
      links.append(link)
    }
  }
}

extension Outline.Mark {
  /// What a marker and the line ends around it take up in the HTML when the marker stands at `offset`.
  fileprivate func cut(_ offset: Int) -> Range<Int> {
    switch self {
    case .link, .reference: offset..<offset + 1
    case .block, .note: offset..<offset + 2
    case .item(let marker): (marker.isBeforeTightWords ? offset - 1 : offset)..<offset + 2
    }
  }
}

extension Node {
  /// Whether what follows it in its item is on the line of the item's opening tag.
  fileprivate var isBeforeTightWords: Bool {
    guard let next else { return true }
    return next.kind == .paragraph && parent?.parent?.isTight == true
  }
}
