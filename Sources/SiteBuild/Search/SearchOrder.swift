import SiteModel

/// The speeches and their pages as the search index numbers them: the oldest speech first, so that a new one changes
/// little.
struct SearchOrder: Sendable {
  /// The speeches: those without a date, then the oldest first.
  let speeches: [Int]
  /// For each page, its speech and the blocks on it.
  let pages: [(speech: Int, blocks: Range<Int>)]

  /// The order of a site's speeches.
  init(_ site: PaginatedSite) {
    speeches = site.site.newest.reversed()
    pages = speeches.flatMap { speech in site.speechPages[speech].map { (speech, $0) } }
  }
}
