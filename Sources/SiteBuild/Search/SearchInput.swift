import SiteBase
import SiteModel
import SiteSearch
import SiteTheme

/// What the search index of a site is made from, but for the texts, of which there are only fingerprints.
struct SearchInput: Sendable {
  let site: Site
  let order: SearchOrder
  let tables: SpeechTables
  /// How many files the index may have.
  let fileLimit: Int
  /// For each page in the order of the index, the fingerprint of what is searched on it.
  let keys: [Fingerprint]

  /// What the index of a site is made from; `body` gives the fingerprint of what a speech's body was read from.
  init(_ site: PaginatedSite, _ words: Words, body: (_ speech: Int) -> Fingerprint) {
    self.site = site.site
    let order = SearchOrder(site)
    self.order = order
    tables = SpeechTables(SearchIndex.Speeches(order, in: site, words))
    fileLimit = max(site.site.settings.fileLimit - site.pages.count, 0)
    keys = order.pages.map { page in
      var maker = FingerprintMaker()
      maker.add(body(page.speech))
      maker.add(page.blocks.lowerBound)
      maker.add(page.blocks.upperBound)
      site.site.searchedHead(of: page.speech, page.blocks) { text, _ in maker.add(text) }
      return maker.fingerprint
    }
  }

  /// The fingerprint of all of it: of two equal ones, the same index is made.
  var fingerprint: Fingerprint {
    var maker = FingerprintMaker()
    maker.add(tables.fingerprint)
    maker.add(fileLimit)
    for key in keys { maker.add(key) }
    return maker.fingerprint
  }
}
