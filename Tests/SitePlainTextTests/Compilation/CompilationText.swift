import SiteBase

@testable import SitePlainText

/// A compilation with the text that it was made from.
struct CompilationText {
  let file: SourceFile
  let compilation: Compilation
  let name: String

  init(_ text: String, name: String = "汇编", editor: [EditorCut] = []) {
    self.init(SourceFile(path: name + ".txt", bytes: Array(text.utf8)), name: name, editor: editor)
  }

  init(_ file: SourceFile, name: String, editor: [EditorCut] = []) {
    self.file = file
    self.name = name
    compilation = Compilation(file, name: name, editor: editor)
  }

  /// The words of a range.
  func words(_ range: Range<Int>?) -> String? { range.map { String(decoding: file.bytes[$0], as: UTF8.self) } }

  /// The titles of the speeches, `-` for none.
  var titles: [String] { compilation.pieces.map { words($0.title) ?? "-" } }

  /// The first line of each speech.
  var firstLines: [String] {
    compilation.pieces.map { piece in
      (words(piece.range) ?? "").split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
  }

  /// The rules of the speeches, each once.
  var rules: Set<Compilation.Rule> { Set(compilation.pieces.map(\.rule)) }

  /// The codes of the messages.
  var codes: [String] { diagnostics.map(\.code) }

  var diagnostics: [Diagnostic] { compilation.diagnostics(in: file, name: name) }

  /// The front, the markers and the speeches, and the back, in order and without white space.
  var wordsInOrder: String {
    let pieces = compilation.pieces.flatMap { [$0.marker, $0.range].compactMap { $0 } }
    return ([compilation.front] + pieces + [compilation.back]).compactMap { words($0) }.joined().filter {
      !$0.isWhitespace
    }
  }
}
