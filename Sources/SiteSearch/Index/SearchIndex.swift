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
  }

  /// The largest index that is one file, in bytes.
  private static let singleFileSize = 100_000
  /// How large a file of terms should be, in bytes.
  private static let bucketSize = 12_400

  /// The names of the files, without `.json`.
  public let names: [String]
  /// The fingerprint of each file.
  public let fingerprints: [Fingerprint]
  private let tables: [(name: String, json: [UInt8])]
  private let buckets: Buckets
  private let meta: [UInt8]

  /// An index of the pages of speeches, in as many files as a host takes; made by `jobs` threads at once.
  ///
  /// - Parameters:
  ///   - limit: How many files there may be.
  public init(_ postings: Postings, _ speeches: SpeechTables, limit: Int, jobs: Int) async throws {
    let tables = speeches.files + [("fold", postings.foldedPairs())]
    let single = Self.singleFileSize - tables.reduce(0) { $0 + $1.json.count }
    let buckets = Buckets(postings, target: Self.bucketSize, single: single, limit: limit - tables.count - 1)
    let names = tables.map(\.name) + (0..<buckets.count).map { buckets.name(of: $0) }
    let fingerprints =
      tables.map { Fingerprint($0.json) }
      + (try await concurrentMap(count: buckets.count, jobs: jobs) { buckets.fingerprint(of: $0) })
    let version = version(of: speeches, names, fingerprints)
    let hasVariants = !postings.variants.isEmpty
    self.buckets = buckets
    if buckets.count == 1, single > 0 {
      self.tables = []
      self.names = ["meta"]
      let files = tables + [(names[tables.count], buckets.json(of: 0))]
      meta = metaFile(speeches, buckets, hasVariants: hasVariants, version: version, files: files)
      self.fingerprints = [Fingerprint(meta)]
    } else {
      self.tables = tables
      self.names = ["meta"] + names
      meta = metaFile(speeches, buckets, hasVariants: hasVariants, version: version)
      self.fingerprints = [Fingerprint(meta)] + fingerprints
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
  _ speeches: SpeechTables, _ buckets: Buckets, hasVariants: Bool, version: String,
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
private func version(of speeches: SpeechTables, _ names: [String], _ fingerprints: [Fingerprint]) -> String {
  var maker = FingerprintMaker()
  maker.add(speeches.fingerprint)
  for (name, fingerprint) in zip(names, fingerprints) {
    maker.add(name)
    maker.add(fingerprint)
  }
  let digits = String(maker.fingerprint.high, radix: 16)
  return (String(repeating: "0", count: 16 - digits.count) + digits).suffix(12).description
}

extension Postings {
  /// The characters that readers may type for one of the index: `{"from":"習國…","to":"习国…"}`.
  fileprivate func foldedPairs() -> [UInt8] {
    var isUsed = [Bool](repeating: false, count: 0x11_0000)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { isUsed[Int(scalar.value)] = true }
    let pairs = zip(HanVariants.traditional.unicodeScalars, HanVariants.simplified.unicodeScalars)
      .filter { isUsed[Int($0.1.value)] }
    var json = Array("{\"from\":\"".utf8)
    for pair in pairs { json.append(String(pair.0)) }
    json.append("\",\n\"to\":\"")
    for pair in pairs { json.append(String(pair.1)) }
    json.append("\"}\n")
    return json
  }
}
