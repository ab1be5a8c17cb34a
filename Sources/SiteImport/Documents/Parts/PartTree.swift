/// The elements of an XML part of an office document, by where they stand in its bytes.
struct PartTree {
  /// One element.
  struct Element {
    /// Its name as written, with its prefix; pandoc reads no files with other prefixes than the usual ones.
    let name: String
    /// Where its start tag stands.
    let tag: Range<Int>
    /// Where its content ends, and its end tag begins if it has one.
    fileprivate(set) var contentEnd: Int
    /// Where it ends.
    fileprivate(set) var end: Int
    /// The first element after it that is not within it.
    fileprivate(set) var next: Int

    /// Whether it is one tag, `<name/>`.
    var isEmptyTag: Bool { end == tag.upperBound }
  }

  /// The bytes of the part, in UTF-8.
  let bytes: [UInt8]
  /// Its elements, each before those within it.
  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// How deep elements may stand within each other.
  static let depthLimit = 256

  /// Reads a part; nil if it is no well-formed UTF-8 XML, or nested too deeply.
  init?(_ bytes: [UInt8]) {
    guard bytes.isValidUTF8 else { return nil }
    self.bytes = bytes
    var tags = PartTags(bytes)
    while let tag = tags.next() {
      guard add(tag) else { return nil }
    }
    guard tags.isComplete, open.isEmpty, !elements.isEmpty else { return nil }
  }

  private mutating func add(_ tag: PartTags.Tag) -> Bool {
    if tag.kind == .end {
      guard let element = open.popLast() else { return false }
      elements[element].contentEnd = tag.range.lowerBound
      elements[element].end = tag.range.upperBound
      elements[element].next = elements.count
      return true
    }
    if open.isEmpty, !elements.isEmpty { return false }
    elements.append(
      Element(
        name: tag.name, tag: tag.range, contentEnd: tag.range.upperBound, end: tag.range.upperBound,
        next: elements.count + 1))
    if tag.kind == .start { open.append(elements.count - 1) }
    return open.count <= Self.depthLimit
  }
}

/// Ways through the tree.
extension PartTree {
  /// The elements right within an element.
  func children(of element: Int) -> some Sequence<Int> {
    sequence(first: element + 1) { elements[$0].next }.prefix { $0 < elements[element].next }
  }

  /// The first element of a name right within an element.
  func child(_ name: String, of element: Int) -> Int? {
    children(of: element).first { elements[$0].name == name }
  }

  /// All elements within an element, at any depth.
  func descendants(of element: Int) -> Range<Int> { element + 1..<elements[element].next }

  /// The first element of a name within an element, at any depth.
  func descendant(_ name: String, of element: Int) -> Int? {
    descendants(of: element).first { elements[$0].name == name }
  }

  /// The value of an attribute, whatever its prefix.
  func attribute(_ name: String, of element: Int) -> String? {
    PartAttributes(bytes[elements[element].tag]).value(name)
  }

  /// The attribute `val` of the first child of a name.
  func value(_ name: String, of element: Int) -> String? {
    child(name, of: element).flatMap { attribute("val", of: $0) }
  }

  /// Whether a child of a name says yes; `<w:b/>` and `<w:b w:val="1"/>` do.
  func isOn(_ name: String, of element: Int) -> Bool {
    guard let child = child(name, of: element) else { return false }
    return !["0", "false", "off"].contains(attribute("val", of: child))
  }

  /// The words right within an element.
  func words(of element: Int) -> String {
    unescapedXML(bytes[elements[element].tag.upperBound..<elements[element].contentEnd])
  }
}

extension PartTree {
  /// How many characters stand within elements of some names, white space and the insides of others apart.
  func inkCount(in names: Set<String>, without others: Set<String>) -> Int {
    var count = 0
    var index = 0
    while index < elements.count {
      if others.contains(elements[index].name) {
        index = elements[index].next
      } else if names.contains(elements[index].name) {
        count += inkCount(of: index, without: others)
        index = elements[index].next
      } else {
        index += 1
      }
    }
    return count
  }

  /// How many characters stand within an element, white space and the insides of others apart.
  func inkCount(of element: Int, without others: Set<String>) -> Int {
    var count = 0
    var offset = elements[element].tag.upperBound
    for child in children(of: element) {
      count += unescapedXML(bytes[offset..<elements[child].tag.lowerBound]).inkCount
      if !others.contains(elements[child].name) { count += inkCount(of: child, without: others) }
      offset = elements[child].end
    }
    return count + unescapedXML(bytes[offset..<max(offset, elements[element].contentEnd)]).inkCount
  }
}

extension [UInt8] {
  /// Whether it is UTF-8 throughout.
  var isValidUTF8: Bool { String(validating: self, as: UTF8.self) != nil }
}
