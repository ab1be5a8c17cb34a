import SiteBase
import SiteModel

@testable import SiteContent

/// A text of the content folder, read as a build reads it.
struct Reading {
  let speech: Speech
  /// The speeches of the text, of which `speech` is the first.
  let speeches: [Speech]
  /// The first line of each message.
  let messages: [String]
  /// What to do about each that says so.
  let fixes: [String]

  /// Reads a text alone, with what stands beside it.
  init(
    _ bytes: [UInt8], path: String = "c/a.md", sidecar: String? = nil, timeZone: String = "UTC",
    settings: ReadingSettings = ReadingSettings()
  ) {
    let file = ContentFile(
      text: SourceFile(path: path, bytes: bytes), path: path,
      sidecar: sidecar.map { SourceFile(path: "c/a.yml", bytes: Array($0.utf8)) })
    let collection = SpeechCollection(id: "c", title: "C", reading: settings)
    let read = readSpeeches(file, in: collection, timeZone: timeZone)
    speeches = read.value
    speech = read.value[0]
    messages = read.diagnostics.map { String($0.description.prefix { !$0.isNewline }) }
    fixes = read.diagnostics.compactMap(\.fix)
  }

  /// Reads a text alone, with what stands beside it.
  init(
    _ text: String, path: String = "c/a.md", sidecar: String? = nil, timeZone: String = "UTC",
    settings: ReadingSettings = ReadingSettings()
  ) {
    self.init(Array(text.utf8), path: path, sidecar: sidecar, timeZone: timeZone, settings: settings)
  }

  /// Reads a text of one word with front matter.
  init(frontMatter: String, timeZone: String = "UTC") {
    self.init("---\n\(frontMatter)\n---\nText\n", timeZone: timeZone)
  }

  /// What the first speech says.
  var body: Body { speech.body ?? Body() }

  /// Every block: its kind, its number or anchor if it has one, and its words.
  var outline: [String] {
    body.blocks.map { block in
      var line = "\(block.kind)"
      if block.passage > 0 { line += " \(block.passage)" }
      if block.section >= 0 { line += " #\(body.sections[Int(block.section)].anchor)" }
      return line + ": " + body.text(of: block)
    }
  }

  /// The anchor and the title of every section.
  var sections: [String] { body.sections.map { "\($0.anchor) \($0.title)" } }

  /// The HTML of the body, with what is put in by its kind: `[stage]（掌声）[stageEnd]`.
  var html: String {
    var bytes = body.html
    for insert in body.inserts.reversed() {
      bytes.insert(contentsOf: Array("[\(insert.kind)]".utf8), at: Int(insert.offset))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
