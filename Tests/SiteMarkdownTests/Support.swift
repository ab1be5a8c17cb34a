import Foundation
import SiteBase
import SiteMarkdown

/// What is made of a Markdown text.
func read(_ text: String, _ options: MarkdownOptions = MarkdownOptions(language: "zh-Hans")) -> MarkdownDocument {
  MarkdownDocument.read(SourceFile(path: "a.md", bytes: Array(text.utf8)), options: options)
}

/// The HTML that is made of a Markdown text, with destinations put in and `[1]` for each reference to the first note.
func html(_ text: String, _ options: MarkdownOptions = MarkdownOptions(language: "zh-Hans")) -> String {
  read(text, options).filled
}

/// The codes of the warnings about a Markdown text.
func codes(_ text: String, _ options: MarkdownOptions = MarkdownOptions(language: "zh-Hans")) -> [String] {
  read(text, options).diagnostics.map(\.code)
}

extension MarkdownDocument {
  /// Its HTML, with destinations put in and `[1]` for each reference to the first note.
  var filled: String { filled(0..<html.count) }

  /// A part of it.
  func filled(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var done = range.lowerBound
    let spots =
      links.map { ($0.offset, address($0.destination)) }
      + references.map { ($0.offset, Array("[\($0.note + 1)]".utf8)) }
    for (offset, text) in spots.sorted(by: { $0.0 < $1.0 }) where range.contains(offset) {
      bytes += html[done..<offset] + text
      done = offset
    }
    return String(decoding: bytes + html[done..<range.upperBound], as: UTF8.self)
  }

  private func address(_ destination: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendAddress(destination)
    return bytes
  }
}

/// Texts beside the repository that are not part of it.
enum Corpus {
  /// Specification suites; nil if they are not there.
  static let spec = unpacked("spec")

  /// The folder that the texts are unpacked in, once for all test runs.
  private static func unpacked(_ name: String) -> URL? {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "corpora-for-tests")
    let texts = folder.appending(path: name)
    if files.fileExists(atPath: texts.path) { return folder }
    let unpack = URL(filePath: #filePath).appending(path: "../../../../shared/corpora/unpack").standardized
    guard files.isExecutableFile(atPath: unpack.path) else { return nil }
    let scratch = files.temporaryDirectory.appending(path: "corpora-\(UUID())")
    defer { try? files.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = unpack
    process.arguments = [scratch.path, name]
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    try? files.createDirectory(at: folder, withIntermediateDirectories: true)
    try? files.moveItem(at: scratch.appending(path: name), to: texts)
    return files.fileExists(atPath: texts.path) ? folder : nil
  }
}
