import SiteModel
import SiteSearch
import SiteTheme

/// The search index over the pages of all speeches.
func makeIndex(of site: PaginatedSite, _ words: Words, jobs: Int) async throws -> SearchIndex {
  let order = SearchOrder(site)
  let postings = try await postings(ofPages: order.pages.count, jobs: jobs) { page, read in
    site.site.searchedWords(of: order.pages[page].speech, order.pages[page].blocks, read)
  }
  return SearchIndex(
    postings, SearchIndex.Speeches(order, in: site, words),
    limit: max(site.site.settings.fileLimit - site.pages.count, 0))
}

extension SearchIndex {
  /// The pages that are its files.
  var pages: [Page] { names.indices.map { Page.searchData($0, named: names[$0]) } }
}
