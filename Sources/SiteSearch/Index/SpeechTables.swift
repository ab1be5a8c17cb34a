import SiteBase

/// What an index tells of speeches, as its files have it.
public struct SpeechTables: Sendable {
  /// How many pages each speech has.
  let pages: [Int]
  /// How many speeches there are of each year.
  let years: [(year: Int, count: Int)]
  /// The files that describe the speeches and what they can be chosen by, by name without `.json`.
  let files: [(name: String, json: [UInt8])]

  /// What is told of speeches.
  public init(_ speeches: SearchIndex.Speeches) {
    pages = speeches.pages
    years = speeches.years
    let size = IndexFormat.speechesPerFile
    files =
      stride(from: 0, to: speeches.entries.count, by: size).map { first in
        (IndexFormat.fileOfSpeech(first), IndexFormat.lines(speeches.entries[first...].prefix(size).map(\.json)))
      } + speeches.facets.map { (IndexFormat.file(of: $0.facet), IndexFormat.lines($0.values.map(\.json))) }
  }

  /// The fingerprint of all of it.
  public var fingerprint: Fingerprint {
    var maker = FingerprintMaker()
    for pages in pages { maker.add(pages) }
    for year in years {
      maker.add(year.year)
      maker.add(year.count)
    }
    for file in files {
      maker.add(file.name)
      maker.add(file.json)
    }
    return maker.fingerprint
  }
}
