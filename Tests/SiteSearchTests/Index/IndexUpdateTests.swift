import SiteBase
import TestSupport
import Testing

@testable import SiteSearch

@Suite("An index made from the one before is the same as one made anew")
struct IndexUpdateTests {
  private static let letters = Array("海港建设与水运事业發展關係到每一个人我们要把码头修好灯塔点亮让船只安全归来")

  /// The text of a page: words that many pages have and some of its own, in each tenth with traditional characters.
  private static func text(_ dice: inout Dice) -> String {
    let words = (0..<12).map { _ in
      "w\(Int.random(in: 0..<30, using: &dice) * Int.random(in: 0..<30, using: &dice))"
    }
    let isTraditional = Int.random(in: 0..<10, using: &dice) == 0
    let run = (0..<20).map { _ in letters.randomElement(using: &dice)! }
      .filter { isTraditional || !"發關係".contains($0) }
    return words.joined(separator: " ") + "。" + String(run)
  }

  /// Changes pages as authors do: some are edited, put in, taken out, moved.
  private static func edit(_ pages: inout [String], _ dice: inout Dice) {
    for _ in 0..<Int.random(in: 0...6, using: &dice) {
      let place = Int.random(in: 0...pages.count, using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: pages.insert(text(&dice), at: place)
      case 1: pages.insert(pages.randomElement(using: &dice) ?? "", at: place)
      case 2 where place < pages.count: pages.remove(at: place)
      case 3 where place < pages.count: pages.append(pages.remove(at: place))
      case 4: pages.removeSubrange(place..<min(pages.count, place + 20))
      case _ where place < pages.count: pages[place] = text(&dice)
      default: break
      }
    }
  }

  @Test("after random edits, from memory and from its files", arguments: 1...8 as ClosedRange<UInt64>)
  func randomEdits(seed: UInt64) async throws {
    var dice = Dice(seed: seed)
    var pages = (0..<Int.random(in: 0...160, using: &dice)).map { _ in Self.text(&dice) }
    var index = try await TextIndex(pages, isWhole: seed % 4 == 0)
    for edit in 0..<6 {
      Self.edit(&pages, &dice)
      let clean = try await TextIndex(pages, isWhole: seed % 4 == 0, jobs: 3)
      let isRead = Bool.random(using: &dice)
      index = try await index.updated(to: pages, isRead ? #require(try await index.read()) : index.postings)
      #expect(index.files == clean.files, "seed \(seed), edit \(edit)")
      #expect(index.record == clean.record)
    }
  }

  @Test("with no characters to fold after the last page that has one is gone")
  func variants() async throws {
    let index = try await TextIndex(["海港", "關係", "发展"], isWhole: true)
    #expect(index.meta.contains("\"variants\":true"))
    #expect(try await index.updated(to: ["海港", "关系", "发展"], index.postings).meta.contains("\"variants\":false"))
  }

  @Test("or is not made if a file is not what it was", arguments: [true, false])
  func damage(isWhole: Bool) async throws {
    var dice = Dice(seed: 5)
    let index = try await TextIndex((0..<150).map { _ in Self.text(&dice) }, isWhole: isWhole)
    #expect(index.files.count == 1 ? isWhole : index.files.count > 4)
    for name in index.files.keys where isWhole || name.hasPrefix("i/") {
      for change in [{ $0 + [0x20] }, { $0.dropLast() }, { $0.map { $0 == 0x30 ? 0x31 : $0 } }, { _ in nil }]
        as [(_ file: [UInt8]) -> [UInt8]?]
      {
        var damaged = index
        damaged.files[name] = change(index.files[name]!)
        if damaged.files[name] != index.files[name] { #expect(try await damaged.read() == nil, "\(name)") }
      }
    }
  }

  @Test("as its record, which is kept as bytes")
  func record() async throws {
    let record = try await TextIndex(["海港", "關係", "harbour"]).record
    var writer = BinaryWriter()
    writer.write(record)
    func read(_ bytes: some Sequence<UInt8>) -> IndexRecord? {
      Array(bytes).withUnsafeBytes { bytes in
        var reader = BinaryReader(bytes)
        return try? reader.read(IndexRecord.self)
      }
    }
    #expect(read(writer.bytes) == record)
    for end in writer.bytes.indices { #expect(read(writer.bytes[..<end]) == nil) }
  }

  @Test(
    "with as few pages cut anew as can be",
    arguments: [
      ("abcde", "abcde", ""), ("", "ab", "ab"), ("abc", "", ""), ("abcde", "abXde", "X"), ("abc", "Xabc", "X"),
      ("abcde", "eabcd", "e"), ("abcde", "bcdea", "a"), ("abab", "abaab", "a"), ("aab", "baa", "b"),
      ("abc", "xyz", "xyz"),
    ])
  func pageChange(old: String, new: String, added: String) {
    func keys(_ text: String) -> [Fingerprint] { text.utf8.map { Fingerprint([$0]) } }
    let change = PageChange(from: keys(old), to: keys(new))
    #expect(String(change.added.map { Array(new)[$0] }) == added)
    for (page, number) in change.kept.numbers.enumerated() where number >= 0 {
      #expect(Array(old)[page] == Array(new)[Int(number)])
    }
  }

  @Test("in time that grows with the pages, whatever their order")
  func growth() {
    let growth = Growth(from: 4_000) { size in
      var dice = Dice(seed: 1)
      let keys = (0..<size).map { Fingerprint(high: 0, low: UInt64($0)) }
      let others = keys.map { Fingerprint(high: 1, low: $0.low) }
      return [keys.reversed(), keys.shuffled(using: &dice), others].map { (keys, $0) }
    } work: { changes in
      for (old, new) in changes { _ = PageChange(from: old, to: new) }
    }
    #expect(growth.isLinear, "\(growth)")
  }
}

/// An index of pages with one text each.
private struct TextIndex {
  let postings: Postings
  let record: IndexRecord
  private let isWhole: Bool
  var files: [String: [UInt8]] = [:]

  /// The index of pages; `isWhole` if it is to be one file.
  init(_ pages: [String], isWhole: Bool = false, jobs: Int = 1) async throws {
    try await self.init(pages, TextIndex.cut(pages, jobs: jobs), isWhole: isWhole, jobs: jobs)
  }

  private init(_ pages: [String], _ postings: Postings, isWhole: Bool, jobs: Int) async throws {
    self.postings = postings
    self.isWhole = isWhole
    var speeches = SearchIndex.Speeches()
    speeches.pages = pages.map { _ in 1 }
    let id = isWhole ? "" : String(repeating: "x", count: 100_000)
    speeches.facets = [(.topic, [FacetValue(id: id, label: "", speeches: [])])]
    let index = try await SearchIndex(postings, SpeechTables(speeches), limit: 40, jobs: jobs)
    for (file, name) in index.names.enumerated() { files[name] = index.json(of: file) }
    record = IndexRecord(input: Fingerprint([]), keys: Self.keys(pages), postings, index)
  }

  /// The index of other pages, made from the postings of this.
  func updated(to pages: [String], _ postings: Postings) async throws -> TextIndex {
    let change = PageChange(from: record.keys, to: Self.keys(pages))
    let added = try await Self.cut(change.added.map { pages[$0] }, jobs: 2)
    let map = PageMap(change.added.map { Int32($0) })
    let joined = try await Postings(joining: [(postings, change.kept), (added, map)], jobs: 2)
    return try await TextIndex(pages, joined, isWhole: isWhole, jobs: 2)
  }

  /// The postings, from the files.
  func read() async throws -> Postings? {
    try await Postings(of: record, jobs: 2) { [files] in files[String($0.dropFirst(7).dropLast(5))] }
  }

  var meta: String { String(decoding: files["meta"] ?? [], as: UTF8.self) }

  private static func keys(_ pages: [String]) -> [Fingerprint] { pages.map { Fingerprint(Array($0.utf8)) } }

  private static func cut(_ pages: [String], jobs: Int) async throws -> Postings {
    try await SiteSearch.postings(ofPages: pages.count, jobs: jobs) { range, cutter in
      for var text in pages[range] {
        text.withUTF8 { cutter.add($0, isHeading: false) }
        cutter.endPage()
      }
    }
  }
}
