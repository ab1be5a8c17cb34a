import Foundation
import SiteBase
import SiteSearch

/// An index made of texts, read again by the rules that its files promise.
struct IndexReading {
  let index: SearchIndex
  let files: [String: Data]
  /// The nodes with their parts.
  let nodes: [String: Int]
  private let meta: [String: Any]

  /// The index of pages, each of which is its texts; a text that begins with `#` is a heading.
  init(_ pages: [[String]], jobs: Int = 1, limit: Int = 20_000, entries: [SpeechEntry] = []) async throws {
    let postings = try await postings(ofPages: pages.count, jobs: jobs) { range, cutter in
      for page in range {
        for var text in pages[page] {
          let isHeading = text.hasPrefix("#")
          text.withUTF8 { cutter.add($0, isHeading: isHeading) }
        }
        cutter.endPage()
      }
    }
    var speeches = SearchIndex.Speeches()
    speeches.pages = pages.map { _ in 1 }
    speeches.years = [(2031, pages.count)]
    speeches.entries = entries
    index = try await SearchIndex(postings, SpeechTables(speeches), limit: limit, jobs: jobs)
    var files: [String: Data] = [:]
    for (file, name) in index.names.enumerated() { files[name] = Data(index.json(of: file)) }
    meta = try JSONSerialization.jsonObject(with: files["meta"]!) as! [String: Any]
    for (name, file) in meta["files"] as? [String: Any] ?? [:] {
      files[name] = try JSONSerialization.data(withJSONObject: file)
    }
    self.files = files
    var nodes = ["": meta["parts"] as! Int]
    for (parts, prefixes) in meta["nodes"] as! [String: String] {
      for prefix in prefixes.split(separator: " ") { nodes[String(prefix)] = Int(parts)! }
    }
    self.nodes = nodes
  }

  /// What tells it from other indexes.
  var version: String { meta["version"] as! String }

  /// The name of the file that a term belongs to.
  func file(of term: String) -> String {
    let scalars = Array(term.unicodeScalars)
    let length = (0...scalars.count).last { nodes[text(scalars[..<$0])] != nil }!
    let node = scalars[..<length]
    let next = scalars.dropFirst(length).prefix(1)
    let hash = text(next).utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let name = node.map { String($0.value, radix: 16) }.joined(separator: ".")
    return "i/\(name)-\(hash % UInt32(nodes[text(node)]!))"
  }

  /// The pages of a term with their weights, from the file that it belongs to; nil if it is not there.
  func pages(of term: String) throws -> [[Int]]? { try terms(in: file(of: term))[term] }

  /// All terms of a file.
  func terms(in name: String) throws -> [String: [[Int]]] {
    guard let data = files[name] else { return [:] }
    var terms: [String: [[Int]]] = [:]
    for (head, columns) in try JSONSerialization.jsonObject(with: data) as! [String: [[Any]]] {
      for (tail, postings) in zip(columns[0] as! [String], columns[1] as! [[Int]]) {
        var page = 0
        terms[head + tail] = postings.map { posting in
          page += posting >> 2
          return [page, posting & 3]
        }
      }
    }
    return terms
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
}
