import SiteBase
import SiteModel
import SiteSearch

/// The search index of a site: the one that stands in the output folder, or a new one.
struct SiteIndex: Sendable {
  /// What it was made from, and its files.
  let record: IndexRecord
  /// The index, if it is new.
  private let index: SearchIndex?

  /// The index of a site.
  ///
  /// - Parameters:
  ///   - fingerprint: What it is made from.
  ///   - record: What the last build left in the output folder.
  ///   - stamps: In which state the files of that folder are.
  ///   - read: The bytes of one of them.
  init(
    of site: PreparedSite, _ fingerprint: Fingerprint, after record: BuildRecord, _ stamps: [FilePath: FileStamp],
    jobs: Int,
    read: @Sendable @escaping (_ path: String) throws -> [UInt8]?
  ) async throws {
    let standing = record.index.flatMap { record.holds($0, stamps) ? $0 : nil }
    if let standing, record.indexSource == fingerprint {
      self.record = standing
      index = nil
      return
    }
    // The files of the index that stands are read meanwhile.
    let earlier = standing.map { EarlierIndex(reading: $0, jobs: jobs, read: read) }
    defer { earlier?.stop() }
    let input = SearchInput(site)
    if let standing, standing.input == input.fingerprint {
      self.record = standing
      index = nil
      return
    }
    site.bodies.hold(earlier == nil ? .all : .textsOfSeveralSpeeches)
    let made = try await makeIndex(of: input, after: earlier, jobs: jobs) { try site.bodies[$0] }
    self.record = made.record
    index = made.index
  }

  /// Its files, and what they are made from.
  var files: [(Page, Fingerprint?)] {
    record.names.indices.map { (Page.searchData($0, named: record.names[$0]), record.fingerprints[$0]) }
  }

  /// The bytes of a page that is one of its files; nil if it is none, or the index is not new.
  func json(of page: Page) -> [UInt8]? {
    guard case .searchData(let file) = page.kind else { return nil }
    return index?.json(of: file)
  }
}

extension SearchInput {
  /// What the search index of a site is made from.
  init(_ site: PreparedSite) {
    self.init(site.pages, site.theme.value.words) { site.sources[$0] }
  }
}

extension BuildRecord {
  /// Whether all files of an index stand in the output folder as they were left there.
  fileprivate func holds(_ index: IndexRecord, _ stamps: [FilePath: FileStamp]) -> Bool {
    index.names.indices.allSatisfy { file in
      let path = FilePath(Page.searchData(file, named: index.names[file]).path)
      return holds(path, madeFrom: index.fingerprints[file], in: stamps)
    }
  }
}
