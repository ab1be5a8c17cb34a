import SiteBase
import SiteModel

/// The words of a speech for the search, as JSON:
/// `{"title", "url", "date", "language", "speakers": [[id, name], …], "passages": [[anchor, text], …], "pages"}`.
///
/// `url` is the path of the first page below the site's root; the id of a speaker is the last part of the URL of their
/// page. `pages` holds, for each page, the place of its first passage in `passages`. Sections are among the passages,
/// with their titles as text.
func searchDocument(of speech: Int, in site: PaginatedSite) -> [UInt8] {
  let value = site.site.speeches[speech]
  var json: [UInt8] = []
  json.reserveCapacity(value.body.html.count + 1_000)
  json.append("{\"title\":")
  json.appendJSON(value.title)
  json.append(",\"url\":")
  json.appendJSON(value.folder)
  json.append(",\"date\":")
  json.appendJSON(value.date?.iso ?? "")
  json.append(",\"language\":")
  json.appendJSON(value.language)
  json.append(",\"speakers\":[")
  for (index, person) in site.site.speakers[speech].enumerated() {
    if index > 0 { json.append(",") }
    let value = site.site.people[person].value
    json.append("[")
    json.appendJSON(value.id)
    json.append(",")
    json.appendJSON(value.names.text(in: site.site.speeches[speech].language))
    json.append("]")
  }
  json.append("],\"passages\":[")
  var pages: [Int] = []
  var count = 0
  for blocks in site.speechPages[speech] {
    pages.append(count)
    for block in blocks { json.appendPassage(value.body, value.body.blocks[block], &count) }
  }
  json.append("],\"pages\":[\(pages.map(String.init).joined(separator: ","))]}\n")
  return json
}

extension [UInt8] {
  fileprivate mutating func appendPassage(_ body: Body, _ block: Block, _ count: inout Int) {
    if block.section >= 0, block.kind == .heading {
      append(count > 0 ? ",\n[\"" : "\n[\"")
      append(body.sections[Int(block.section)].anchor)
    } else if block.passage > 0 {
      append(count > 0 ? ",\n[\"p" : "\n[\"p")
      append(String(block.passage))
    } else {
      return
    }
    append("\",\"")
    appendJSONContents(plainText(body.html[Int(block.html.lowerBound)..<Int(block.html.upperBound)])[...])
    append("\"]")
    count += 1
  }
}
