import SiteBase

/// A search index as files: which pages hold which terms, and what is to be said of the speeches they belong to.
///
/// `meta` is read first. It says how many pages each speech has, where the files of terms divide, and, if the whole index
/// is small, holds all other files as well.
public struct SearchIndex: Sendable {
  /// The speeches as the index numbers them, oldest first.
  public struct Speeches: Sendable {
    /// How many pages each has.
    public var pages: [Int] = []
    /// How many there are of each year, in their order; those without a date have the year 0.
    public var years: [(year: Int, count: Int)] = []
    /// What is told of each.
    public var entries: [SpeechEntry] = []
    /// What they can be chosen by, each with its values as lists show them.
    public var facets: [(facet: Facet, values: [FacetValue])] = []

    /// No speech.
    public init() {}

    /// The files that describe them, by name.
    fileprivate var tables: [(name: String, json: [UInt8])] {
      let size = IndexFormat.speechesPerFile
      return stride(from: 0, to: entries.count, by: size).map { first in
        (IndexFormat.fileOfSpeech(first), IndexFormat.lines(entries[first...].prefix(size).map(\.json)))
      } + facets.map { (IndexFormat.file(of: $0.facet), IndexFormat.lines($0.values.map(\.json))) }
    }
  }

  /// The largest index that is one file, in bytes.
  private static let singleFileSize = 100_000
  /// How large a file of terms should be, in bytes.
  private static let bucketSize = 12_000

  /// The names of the files, without `.json`.
  public let names: [String]
  private let tables: [(name: String, json: [UInt8])]
  private let buckets: Buckets
  private let meta: [UInt8]

  /// An index of the pages of speeches, in as many files as a host takes.
  ///
  /// - Parameters:
  ///   - limit: How many files there may be.
  public init(_ postings: Postings, _ speeches: Speeches, limit: Int) {
    let tables = speeches.tables + [("fold", postings.foldedPairs())]
    let single = Self.singleFileSize - tables.reduce(0) { $0 + $1.json.count }
    buckets = Buckets(postings, target: Self.bucketSize, single: single, limit: limit - tables.count - 1)
    let version = digest(postings, buckets, tables)
    let terms = (0..<buckets.count).map { [buckets] in buckets.name(of: $0) }
    if buckets.count == 1, single > 0 {
      self.tables = []
      names = ["meta"]
      let files = tables + [(terms[0], buckets.json(of: 0))]
      meta = metaFile(speeches, buckets, hasVariants: postings.hasVariants, version: version, files: files)
    } else {
      self.tables = tables
      names = ["meta"] + tables.map(\.name) + terms
      meta = metaFile(speeches, buckets, hasVariants: postings.hasVariants, version: version)
    }
  }

  /// How many files an index needs that is not one file, at the least: those of speeches and facets, `meta`, `fold`, and
  /// one of terms.
  public static func leastFiles(speeches: Int) -> Int {
    let size = IndexFormat.speechesPerFile
    return (speeches + size - 1) / size + Facet.allCases.count + 3
  }

  /// A file, as JSON.
  public func json(of file: Int) -> [UInt8] {
    if file == 0 { return meta }
    return file <= tables.count ? tables[file - 1].json : buckets.json(of: file - 1 - tables.count)
  }
}

/// What is read first; `files` are put in.
private func metaFile(
  _ speeches: SearchIndex.Speeches, _ buckets: Buckets, hasVariants: Bool, version: String,
  files: [(name: String, json: [UInt8])] = []
) -> [UInt8] {
  var json = Array("{\"format\":\(IndexFormat.version),\"version\":\"\(version)\",\"pages\":[".utf8)
  json.append(speeches.pages.map(String.init).joined(separator: ","))
  json.append("],\n\"years\":[")
  json.append(speeches.years.map { "[\($0.year),\($0.count)]" }.joined(separator: ","))
  json.append("],\n\"variants\":\(hasVariants),\"parts\":\(buckets.nodes[0].parts),\"nodes\":{")
  let nodes = Dictionary(grouping: buckets.nodes.dropFirst(), by: \.parts).sorted { $0.key < $1.key }
  for (place, (parts, nodes)) in nodes.enumerated() {
    json.append("\(place > 0 ? "," : "")\n\"\(parts)\":\"")
    json.appendJSONContents(Array(nodes.map(\.prefix).joined(separator: [UInt8(ascii: " ")]))[...])
    json.append("\"")
  }
  if files.isEmpty { return json + Array("}}\n".utf8) }
  json.append("},\"files\":{")
  for (place, file) in files.enumerated() {
    json.append(place > 0 ? ",\n" : "\n")
    json.appendJSON(file.name)
    json.append(":")
    json += file.json
  }
  json.append("}}\n")
  return json
}

/// What tells an index from another, so that no reader puts files of two together.
private func digest(
  _ postings: Postings, _ buckets: Buckets, _ tables: [(name: String, json: [UInt8])]
) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
  for entry in postings.entries { add(UInt64(entry)) }
  for start in postings.starts { add(UInt64(start)) }
  for byte in postings.bytes { add(UInt64(byte)) }
  for node in buckets.nodes {
    add(UInt64(node.parts))
    for byte in node.prefix { add(UInt64(byte)) }
  }
  for table in tables { for byte in table.json { add(UInt64(byte)) } }
  let digits = String(hash, radix: 16)
  return (String(repeating: "0", count: 16 - digits.count) + digits).suffix(12).description
}

extension Postings {
  /// The characters that readers may type for one of the index: `{"from":"習國…","to":"习国…"}`.
  fileprivate func foldedPairs() -> [UInt8] {
    let used = Set(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    let pairs = zip(HanVariants.traditional.unicodeScalars, HanVariants.simplified.unicodeScalars)
      .filter { used.contains($0.1) }
    var json = Array("{\"from\":\"".utf8)
    for pair in pairs { json.append(String(pair.0)) }
    json.append("\",\n\"to\":\"")
    for pair in pairs { json.append(String(pair.1)) }
    json.append("\"}\n")
    return json
  }
}
