import SiteBase

/// A text as one file of the content folder.
struct WrittenText: Sendable, Equatable {
  /// How the name of the file ends: `txt` if the words are all there is to it, else `md`.
  let ending: String
  /// The front matter of the file.
  let front: [UInt8]
  /// What the file holds below it.
  let body: [UInt8]
  /// How many ids of blocks are left out: those that no content file can have, or that stand twice.
  let omittedIDs: Int

  /// What the file holds.
  var bytes: [UInt8] { front + body }

  /// The file that says what a text says.
  init(_ text: ImportedText) {
    front = FrontMatter(text).bytes
    if text.blocks.allSatisfy(\.isPlain) {
      ending = "txt"
      body = plainWords(of: text.blocks)
      omittedIDs = 0
    } else {
      var writer = MarkdownWriter()
      writer.write(text.blocks)
      ending = "md"
      body = writer.finish()
      omittedIDs = writer.omittedIDs
    }
  }
}

extension ImportedBlock {
  /// Whether it is nothing but words, or a line that separates.
  var isPlain: Bool {
    guard kind == .paragraph || kind == .rule, id == nil else { return false }
    return runs.allSatisfy { $0.style.isEmpty && $0.link == nil && $0.note.isEmpty }
  }
}

/// Paragraphs one after another, with an empty line between.
private func plainWords(of blocks: [ImportedBlock]) -> [UInt8] {
  var bytes: [UInt8] = []
  for block in blocks {
    let lines = block.kind == .rule ? [Array("* * *".utf8)[...]] : Array(block.words.utf8).linesWithWords
    guard !lines.isEmpty else { continue }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    for line in lines { bytes += line + [UInt8(ascii: "\n")] }
  }
  return bytes.starts(with: "---".utf8) ? [UInt8(ascii: "\n")] + bytes : bytes
}

extension [UInt8] {
  /// Its lines that have words on them.
  fileprivate var linesWithWords: [ArraySlice<UInt8>] {
    split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.filter { !$0.allSatisfy { $0 <= 0x20 } }
  }
}
