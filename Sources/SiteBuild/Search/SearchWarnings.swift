import SiteBase
import SiteModel
import SiteSearch

/// A warning if the site has more files than its host takes.
func warnings(ofFileLimitOf site: PaginatedSite, _ root: SiteRoot) -> [Diagnostic] {
  let count = site.pages.count + SearchIndex.leastFiles(speeches: site.site.speeches.count)
  let limit = site.site.settings.fileLimit
  return count <= limit ? [] : [.tooManyFiles(count, limit: limit, at: Place(path: root.shown("site.yml")))]
}

/// A warning for a template of speeches that does not say which of its words can be found.
func warnings(ofTemplates templates: [SourceFile]) -> [Diagnostic] {
  templates.filter {
    fileName($0.path) == "speech.mustache" && $0.bytes.firstRange(of: Array("data-search".utf8)) == nil
  }
  .map { .unsearchable(at: Place(path: $0.path)) }
}

extension Diagnostic {
  fileprivate static func unsearchable(at place: Place) -> Diagnostic {
    .warning(
      "unsearchable", "no element of this template has the attribute `data-search`, so no search finds anything",
      at: place,
      fix: "put `data-search` on the elements that hold the title, the names and the text")
  }

  fileprivate static func tooManyFiles(_ count: Int, limit: Int, at place: Place) -> Diagnostic {
    .warning(
      "too-many-files", "the site has \(count) files, and many hosts take no more than \(limit)", at: place,
      fix: "set `file_limit` to what your host takes, or make fewer pages with a larger `page_size` and `list_size`")
  }
}
