import SiteBase

/// An EPUB made ready: its notes, and what calls them, are marked as pandoc leaves them alone.
func preparedBook(_ archive: ZipArchive, _ bytes: [UInt8]) throws -> PreparedDocument {
  guard archive.content.hasSuffix("(.epub)") else { throw DocumentProblem.foreignArchive(archive.content) }
  let encryption = try archive.contents(of: "META-INF/encryption.xml") ?? []
  if String(decoding: encryption, as: UTF8.self).contains("html\"") { throw DocumentProblem.encrypted }
  var writer = ZipWriter()
  for entry in archive.entries {
    let contents = try archive.contents(of: entry)
    let isPage = ["html", "htm", "xhtml", "xml"].contains(fileEnding(entry.name))
    writer.add(entry.name, isPage ? PartTree(contents)?.withPlainNotes ?? contents : contents)
  }
  return PreparedDocument(bytes: writer.archive)
}

extension PartTree {
  /// The page with `data-note` for `epub:type` on notes and their calls, and divisions for asides.
  ///
  /// pandoc drops the calls of notes that it does not find, and the notes that it finds no calls for.
  fileprivate var withPlainNotes: [UInt8] {
    var edits: [(range: Range<Int>, words: String)] = []
    for element in elements.indices {
      guard let type = attribute("type", of: element), isOfNotes(type), let tag = words(of: elements[element].tag)
      else { continue }
      let isAside = elements[element].name == "aside"
      let start = isAside ? "<div" + tag.dropFirst("<aside".count) : tag
      edits.append((elements[element].tag, start.replacing("epub:type", with: "data-note")))
      if isAside, !elements[element].isEmptyTag {
        edits.append((elements[element].contentEnd..<elements[element].end, "</div>"))
      }
    }
    var output: [UInt8] = []
    var offset = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      output += bytes[offset..<edit.range.lowerBound] + Array(edit.words.utf8)
      offset = edit.range.upperBound
    }
    return output + bytes[offset...]
  }

  private func words(of range: Range<Int>) -> String? { String(validating: bytes[range], as: UTF8.self) }

  private func isOfNotes(_ type: String) -> Bool {
    type.split(separator: " ").contains { kind in
      ["noteref", "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"].contains(kind)
    }
  }
}
