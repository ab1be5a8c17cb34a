import SiteBase
import SiteContent
import SiteModel

extension SourceImport {
  /// Reads each draft back as a build will, and says so if that finds an error, or not all the words of the source.
  mutating func checkDrafts() {
    for index in drafts.indices {
      var read = readBack(drafts[index])
      if read.value.count > 1, drafts[index].ending == "txt" {
        drafts[index].markAsOneSpeech()
        read = readBack(drafts[index])
      }
      let errors = read.diagnostics.filter { $0.severity == .error }
      diagnostics += errors.map { error in
        let line = error.place.text.isEmpty ? [] : ["in the file that it would become: `\(error.place.text)`"]
        return error.told(at: Place(path: file.path), notes: line + error.notes)
      }
      if errors.isEmpty, read.value.count != 1 || !drafts[index].isSaid(by: read.value[0]) {
        diagnostics.append(.wordsLost(drafts[index].text.title ?? "", at: Place(path: file.path)))
      }
    }
  }

  private func readBack(_ draft: Draft) -> Checked<[Speech]> {
    let source = SourceFile(path: file.path, bytes: draft.bytes)
    let content = ContentFile(text: source, path: "import/speech." + draft.ending, sidecar: nil)
    return readSpeeches(content, in: collection, timeZone: "UTC")
  }
}

extension Draft {
  /// Whether a speech says what the source says, apart from white space and the signs that only the layout adds.
  fileprivate func isSaid(by speech: Speech) -> Bool {
    guard let expected else { return true }
    let body = words(of: speech.body?.allWords ?? "")
    var rest = words(of: expected)
    if body != rest, let title = rest.firstRange(of: words(of: speech.title)) { rest.removeSubrange(title) }
    return body == rest
  }

  private func words(of text: String) -> [Unicode.Scalar] {
    let layout: Set<Unicode.Scalar> = ending == "md" ? [":", "：", "(", ")", "（", "）", "[", "]"] : []
    return text.unicodeScalars.filter { !$0.properties.isWhitespace && !layout.contains($0) }
  }
}

extension Body {
  /// The words of its blocks, with its page marks where they stand, and then its notes.
  fileprivate var allWords: String {
    var words = ""
    for block in blocks {
      var start = block.html.lowerBound
      for insert in inserts(in: block.html) where insert.kind == .pageMark {
        words += text(start..<insert.offset) + pageMarks[Int(insert.value)].words
        start = insert.offset
      }
      words += text(start..<block.html.upperBound) + "\n"
    }
    return words + notes.map { text($0.html) }.joined(separator: "\n")
  }
}

extension Diagnostic {
  static func wordsLost(_ title: String, at place: Place) -> Diagnostic {
    .error(
      "words-lost", "“\(title.prefix(60))” would not have all its words when it is read again", at: place,
      notes: ["this is a fault of the program; nothing is written, so that nothing is lost"],
      fix: "import the file in another format, such as .txt, and report the fault")
  }
}
