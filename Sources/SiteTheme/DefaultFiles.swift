import SiteBase

extension Theme {
  /// The files of the default theme, which travel in the program; the key is the file's name.
  static let defaultFiles: [String: SourceFile] = Dictionary(
    uniqueKeysWithValues: [
      ("base.mustache", PackageResources.base_mustache),
      ("entry.mustache", PackageResources.entry_mustache),
      ("home.mustache", PackageResources.home_mustache),
      ("index.mustache", PackageResources.index_mustache),
      ("list.mustache", PackageResources.list_mustache),
      ("nav.mustache", PackageResources.nav_mustache),
      ("not-found.mustache", PackageResources.not_found_mustache),
      ("pager.mustache", PackageResources.pager_mustache),
      ("redirect.mustache", PackageResources.redirect_mustache),
      ("search.mustache", PackageResources.search_mustache),
      ("speech.mustache", PackageResources.speech_mustache),
      ("icon.svg", PackageResources.icon_svg),
      ("search.js", PackageResources.search_js),
      ("search-arrival.js", PackageResources.search_arrival_js),
      ("search-filters.js", PackageResources.search_filters_js),
      ("search-page.js", PackageResources.search_page_js),
      ("search-results.js", PackageResources.search_results_js),
      ("site.js", PackageResources.site_js),
      ("style.css", PackageResources.style_css),
      ("words-en.yml", PackageResources.words_en_yml),
      ("words-zh-Hans.yml", PackageResources.words_zh_Hans_yml),
      ("words-zh-Hant.yml", PackageResources.words_zh_Hant_yml),
    ].map { name, bytes in (name, SourceFile(path: "Templates/\(name)", bytes: bytes)) })
}
