import Foundation
import SiteBase
import SiteBuild
import SiteSearch
import TestSupport

/// Real texts of which a site can be made.
struct SearchCorpus: Sendable {
  let name: String
  /// The texts below the folder of the unpacked corpora, by file name.
  let texts: @Sendable (URL) throws -> [(name: String, bytes: Data)]

  /// Conversations in Chinese and English, a file each.
  static let transcripts = SearchCorpus(name: "transcripts") { corpora in
    try corpusFiles(in: corpora.appending(path: "zh-en-audreyt-transcripts"), endings: ["md"])
      .map { ($0.lastPathComponent, try Data(contentsOf: $0)) }
  }

  /// Reports in Chinese, a line each: the year, a TAB, the text.
  static let reports = SearchCorpus(name: "reports") { corpora in
    try corpusFiles(in: corpora.appending(path: "gov-work-reports"), endings: ["txt"]).flatMap { file in
      try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
        let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
        return (String(decoding: parts[0], as: UTF8.self) + ".txt", Data(parts[1]))
      }
    }
  }
}

/// A site made of real texts, in a temporary folder.
struct SearchSite: Sendable {
  private static let jobs = ProcessInfo.processInfo.activeProcessorCount

  private let folder: URL
  private let output: URL
  private let speeches: [SpeechTexts]

  /// Builds the site of texts with their file names.
  init(_ texts: [(name: String, bytes: Data)]) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    let content = folder.appending(path: "Content/texts")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    for (name, bytes) in texts { try bytes.write(to: content.appending(path: name)) }
    let report = try await build(BuildOptions(root: SiteRoot(folder.path), jobs: Self.jobs), files: Disk())
    let paths = report.speeches.map(\.path)
    let output = folder.appending(path: "Output")
    speeches = try await concurrentMap(count: paths.count, jobs: Self.jobs) { try SpeechTexts(paths[$0], in: output) }
    self.folder = folder
    self.output = output
  }

  /// Removes its folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Up to `count` queries of each kind that its speeches hold.
  func samples(_ count: Int, seed: UInt64) -> [SampleQuery] {
    var dice = Dice(seed: seed)
    var folding = PlainFolding()
    let texts = speeches.map { Array($0.texts.joined(separator: "\n").unicodeScalars) }
    return SampleQuery.Kind.allCases.flatMap { SampleQuery.draw($0, count, from: texts, &dice, &folding) }
  }

  /// For each query the paths of the speeches that hold it.
  func plainScan(_ queries: [SampleQuery]) async throws -> [Set<String>] {
    var folding = PlainFolding()
    var scan = PlainScan(queries)
    var paths = [Set<String>](repeating: [], count: queries.count)
    for speech in speeches {
      for text in speech.texts {
        for query in scan.found(in: PlainText(text, &folding), &folding) { paths[query].insert(speech.path) }
      }
    }
    return paths
  }

  /// For each query the paths of the speeches that the search finds and shows.
  func search(_ queries: [SampleQuery]) async throws -> [Set<String>] {
    var searcher = try Searcher(keepingPages: true) { [output] path in try Disk().read(output.path + "/" + path) }
    return try queries.map { query in
      Set(try searcher.search(Query(query.text), limit: .max).speeches.map(\.path))
    }
  }
}
