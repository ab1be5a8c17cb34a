import SiteBase

/// What the beginning of a file says against reading it as XML, or nil.
func faultOfBeginning(of file: SourceFile) -> Diagnostic? {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let bytes = file.bytes[(file.bytes.starts(with: mark) ? mark.count : 0)...]
  if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return .isUTF16(file)
  }
  guard let start = bytes.firstIndex(where: { !$0.isXMLSpace }) else { return .isEmpty(file) }
  let rest = bytes[start...]
  guard rest.first == UInt8(ascii: "<") else { return .notXML(FileSignature(file.bytes), in: file, at: start) }
  var prolog = XMLProlog(rest)
  prolog.read()
  if prolog.isHTML { return .isHTML(file) }
  return prolog.entity.map { .declaresEntity($0, in: file) }
}

extension UInt8 {
  /// Whether it is white space in XML.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}

/// What stands in a file before its first element.
private struct XMLProlog {
  /// Whether the document is HTML.
  private(set) var isHTML = false
  /// Where an entity is declared.
  private(set) var entity: Range<Int>?
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func read() {
    while let byte = rest.first {
      if byte.isXMLSpace {
        rest.removeFirst()
      } else if begins("<?") {
        skip(through: "?>")
      } else if begins("<!--") {
        skip(through: "-->")
      } else if begins("<!doctype") {
        isHTML = begins("<!doctype html")
        readDoctype()
      } else {
        isHTML = isHTML || begins("<html")
        return
      }
    }
  }

  /// Goes past a document type declaration, and stops at an entity in it.
  private mutating func readDoctype() {
    var isInside = false
    rest = rest.dropFirst()
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        rest = (rest.dropFirst().firstIndex(of: byte)).map { rest[$0...] } ?? []
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside:
        rest.removeFirst()
        return
      case UInt8(ascii: "<") where begins("<!--"):
        skip(through: "-->")
        continue
      case UInt8(ascii: "<") where begins("<!entity"):
        entity = rest.startIndex..<(rest.startIndex + 8)
        rest = []
      default: break
      }
      rest = rest.dropFirst()
    }
  }

  private func begins(_ words: String) -> Bool {
    rest.prefix(words.utf8.count).lazy.map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }.elementsEqual(words.utf8)
  }

  private mutating func skip(through words: String) {
    let mark = Array(words.utf8)
    while !rest.isEmpty {
      guard let found = rest.firstIndex(of: mark[0]) else { break }
      rest = rest[found...]
      if rest.starts(with: mark) {
        rest = rest.dropFirst(mark.count)
        return
      }
      rest = rest.dropFirst()
    }
    rest = []
  }
}

extension Diagnostic {
  fileprivate static func isEmpty(_ file: SourceFile) -> Diagnostic {
    .error("xml-empty", "the file is empty", at: Place(path: file.path), fix: "remove it, or get it again")
  }

  fileprivate static func notXML(_ signature: FileSignature, in file: SourceFile, at offset: Int) -> Diagnostic {
    .error(
      "xml-not-xml", "this is not XML: \(signature.words)", at: file.place(offset..<offset + 1), fix: signature.fix)
  }

  fileprivate static func isUTF16(_ file: SourceFile) -> Diagnostic {
    .error(
      "xml-encoding", "the file is in UTF-16, or no text", at: Place(path: file.path), fix: "save the file as UTF-8")
  }

  fileprivate static func declaresEntity(_ range: Range<Int>, in file: SourceFile) -> Diagnostic {
    .error(
      "xml-entity", "the file declares an entity, and words that stand in entities are not read",
      at: file.place(range), fix: "put the words where the entity is named, and remove `<!ENTITY … >`")
  }

  /// A page of the web, whatever its name says.
  static func isHTML(_ file: SourceFile) -> Diagnostic {
    .error(
      "xml-is-html", "the file is HTML", at: Place(path: file.path),
      fix: "give its name the ending `.html` and import it so")
  }
}
