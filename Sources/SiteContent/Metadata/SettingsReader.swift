import Foundation
import SiteBase
import SiteModel

/// Reads `site.yml`.
func readSiteSettings(_ file: SourceFile?, defaultTitle: String) -> Checked<SiteSettings> {
  var settings = SiteSettings(title: defaultTitle)
  guard let file else { return Checked(settings) }
  let text = readText(file)
  var fields = Fields(of: text.value)
  settings.title = fields.text("title") ?? defaultTitle
  settings.description = fields.text("description") ?? ""
  settings.language = fields.text("language", "lang") ?? settings.language
  if let url = fields.text("base_url") {
    settings.baseURL = normalizedBaseURL(url) ?? ""
    if settings.baseURL.isEmpty {
      fields.reject(
        "base_url", wanted: "an absolute URL such as https://example.org/", at: fields.place(of: "base_url"))
    }
  }
  if let zone = fields.text("time_zone") {
    settings.timeZone = zone
    if TimeZone(identifier: zone) == nil {
      fields.reject(
        "time_zone", wanted: "the name of a time zone such as Asia/Shanghai", at: fields.place(of: "time_zone"))
    }
  }
  settings.listSize = fields.integer("list_size", in: 1...10_000) ?? settings.listSize
  settings.fileLimit = fields.integer("file_limit", in: 100...100_000_000) ?? settings.fileLimit
  settings.reading = fields.readingSettings(over: settings.reading, language: nil)
  return Checked(settings, text.diagnostics + fields.finish())
}

/// Reads a `collection.yml`; a folder that has none is named by its folder.
func readCollection(_ file: SourceFile?, folder: String, over site: SiteSettings) -> Checked<SpeechCollection> {
  var collection = SpeechCollection(id: Slug(folder).text, title: folder, reading: site.reading)
  guard let file else { return Checked(collection) }
  let text = readText(file)
  var fields = Fields(of: text.value)
  collection.title = fields.text("title") ?? folder
  collection.description = fields.text("description") ?? ""
  let language = fields.text("language", "lang")
  collection.reading = fields.readingSettings(over: site.reading, language: language)
  return Checked(collection, text.diagnostics + fields.finish())
}

extension Fields {
  fileprivate mutating func readingSettings(over outer: ReadingSettings, language: String?) -> ReadingSettings {
    var reading = outer
    reading.order = choice("order", of: SpeechOrder.self) ?? outer.order
    reading.pageSize = integer("page_size", in: 100...100_000_000) ?? outer.pageSize
    reading.emphasis = flag("emphasis") ?? outer.emphasis
    reading.rawHTML = flag("raw_html") ?? outer.rawHTML
    reading.encoding = encoding("encoding")?.rawValue ?? outer.encoding
    reading.language = language ?? outer.language
    return reading
  }
}

/// An absolute http or https URL with a `/` at its end, or nil.
public func normalizedBaseURL(_ text: String) -> String? {
  guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
    url.host()?.isEmpty == false, url.query() == nil, url.fragment() == nil, !text.contains(where: \.isWhitespace)
  else { return nil }
  return text.hasSuffix("/") ? text : text + "/"
}
