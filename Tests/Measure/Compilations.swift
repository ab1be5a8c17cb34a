import ArgumentParser
import Foundation
import SiteBase
import SitePlainText

/// Holds the cuts of real files against what is known of them otherwise.
struct CompilationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compilations", abstract: "Count the borders of speeches that are found, missed or wrong.")

  @Argument(help: "The folder with the unpacked corpora.") var corpora: String
  @Option(help: "The folder with the texts of the sample site.") var content: String?
  @Flag(help: "Tell of each border and each doubt that should not be.") var details = false

  func run() throws {
    let corpora = try samples()
    print(CompilationScore.heading)
    var isRight = true
    for (name, samples) in corpora {
      var score = CompilationScore()
      for sample in samples { score.add(sample, details: details) }
      print(score.row(name))
      isRight = isRight && score.wrong == 0 && score.missed == 0
    }
    if !isRight { throw ExitCode.failure }
  }

  private func samples() throws -> [(String, [CompilationSample])] {
    let reports = try texts("gov-work-reports")
    let single = reports.flatMap { file in
      file.bytes.split(separator: UInt8(ascii: "\n")).map { SourceFile(path: "one report", bytes: Array($0)) }
    }
    var samples = [
      ("addresses in one file", try texts("sotu-compilations").map(CompilationSample.init(separatedByStars:))),
      ("reports in one file", reports.map(CompilationSample.init(lines:))),
      ("single reports", single.map(CompilationSample.init(single:))),
      ("single reports, a paragraph a line", single.map(inParagraphs).map(CompilationSample.init(single:))),
      ("single inaugurals", try texts("inaugurals").map(CompilationSample.init(single:))),
      ("single addresses", try texts("sotu-single-line").map(CompilationSample.init(single:))),
      ("transcripts", try texts("zh-en-audreyt-transcripts", ending: "md").map(CompilationSample.init(single:))),
    ]
    if let content {
      samples.append(("sample site", try texts(in: URL(filePath: content)).map(CompilationSample.init(single:))))
    }
    return samples
  }

  /// A text with a line for each paragraph in place of the spaces that mark it.
  private func inParagraphs(_ file: SourceFile) -> SourceFile {
    let text = String(decoding: file.bytes, as: UTF8.self).replacing(
      #/[\u3000\u00A0\t]{2,}/#, with: "\n\u{3000}\u{3000}")
    return SourceFile(path: file.path, bytes: Array(text.utf8))
  }

  private func texts(_ corpus: String, ending: String = "txt") throws -> [SourceFile] {
    try texts(in: URL(filePath: corpora).appending(path: corpus), ending: ending)
  }

  private func texts(in folder: URL, ending: String = "txt") throws -> [SourceFile] {
    try corpusFiles(in: folder, endings: [ending]).map { url in
      let data = try Data(contentsOf: url)
      let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252) ?? ""
      return SourceFile(path: url.lastPathComponent, bytes: Array(text.utf8))
    }
  }
}

/// A file, and the lines on which its speeches are known to begin.
struct CompilationSample {
  /// The file.
  let file: SourceFile
  /// The numbers of the first lines of its speeches, from 1; none if it holds one.
  let starts: Set<Int>

  /// A file with one speech.
  init(single file: SourceFile) {
    self.file = file
    starts = []
  }

  /// A file with a speech on each line.
  init(lines file: SourceFile) {
    self.file = file
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    starts = Set(lines.indices.filter { !lines[$0].isEmpty }.map { $0 + 1 })
  }

  /// A file in which a speech begins below each line of stars, up to the line that names the end of the book.
  init(separatedByStars file: SourceFile) {
    self.file = file
    let lines = String(decoding: file.bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let end = lines.firstIndex { $0.hasPrefix("End of") && $0.contains("Gutenberg") } ?? lines.count
    let stars = lines[..<end].indices.filter { lines[$0].count > 2 && lines[$0].allSatisfy { $0 == "*" } }
    starts = Set(stars.compactMap { star in lines[..<end][(star + 1)...].firstIndex { !$0.isEmpty }.map { $0 + 1 } })
  }
}

/// What the cuts of some files come to.
struct CompilationScore {
  private var files = 0
  private var expected = 0
  private var found = 0
  private var doubts = 0
  private var messages = 0
  private(set) var wrong = 0
  private(set) var missed = 0

  static let heading = "| texts | files | speeches | found | wrong | missed | doubts | messages |"

  /// Adds what is found in a file.
  mutating func add(_ sample: CompilationSample, details: Bool) {
    let name = (sample.file.path as NSString).deletingPathExtension
    let compilation = Compilation(sample.file, name: name)
    let cuts = compilation.isCompilation ? Set(compilation.pieces.map(\.line)) : []
    let diagnostics = compilation.diagnostics(in: sample.file, name: name)
    files += 1
    expected += max(1, sample.starts.count)
    found += max(1, cuts.count)
    wrong += cuts.subtracting(sample.starts).count
    missed += sample.starts.subtracting(cuts).count
    doubts += compilation.doubts.count
    messages += diagnostics.count
    guard details else { return }
    for piece in compilation.pieces where !sample.starts.contains(piece.line) {
      print("wrong: \(sample.file.path):\(piece.line): \(piece.evidence)")
    }
    for line in sample.starts.subtracting(cuts).sorted() { print("missed: \(sample.file.path):\(line)") }
    for diagnostic in diagnostics { print(diagnostic) }
  }

  /// The figures as a row of a table.
  func row(_ name: String) -> String {
    "| \(([name] + [files, expected, found, wrong, missed, doubts, messages].map(String.init)).joined(separator: " | ")) |"
  }
}
