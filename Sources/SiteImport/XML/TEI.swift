/// TEI as ParlaMint and Parla-CLARIN use it for debates.
extension XMLVocabulary {
  func teiRole(of tag: XMLTag, in around: [XMLTag]) -> ElementRole {
    let parent = around.last?.name ?? ""
    return switch tag.name {
    case "teiHeader", "listPerson", "listOrg", "standOff": .metadata
    case "div", "div1", "div2", "div3", "div4", "group": .section
    case "head": Self.teiSections.contains(parent) ? .heading(below: 0) : .paragraph
    case "u", "sp": .speech(by: references(tag["who"]), part: tag["ana"].map { part(in: $0) })
    case "note": noteRole(tag, parent: parent)
    case "speaker": .speakerName(.ofSpeech)
    case "p", "ab", "l", "opener", "closer", "trailer", "salute", "signed", "dateline", "bibl": .paragraph
    case "seg": Self.teiBlocks.contains(parent) ? .paragraph : .plain
    case "desc": .block(.stageNote)
    case "kinesic", "vocal", "incident", "gap", "writing", "stage", "view", "camera", "sound", "tech":
      remark(tag)
    case "quote", "q", "cit", "floatingText": Self.teiBlocks.contains(parent) ? .container(.quotation) : .plain
    case "list", "listBibl": .list
    case "item": .item
    case "row": .row
    case "cell": .cell
    case "emph": .span(.emphasis)
    case "hi": .span(style(tag["rend"] ?? tag["rendition"] ?? ""))
    case "ref": address(tag["target"]).map(ElementRole.link) ?? .plain
    case "lb": .printedLineBreak(isInWord: tag["break"] == "no")
    case "w", "pc": .word(isJoined: tag["join"] == "right" || tag["join"] == "both")
    case "pb", "cb", "milestone", "anchor", "ptr": .dropped("mark of a page or place")
    case "figure", "graphic", "media": tag.name == "figure" ? .plain : .dropped("picture")
    case "linkGrp", "spanGrp", "timeline": .dropped("group of annotations")
    case "sic", "orig", "abbr": parent == "choice" ? .dropped("spelling that the source corrects") : .plain
    case _ where Self.teiPlain.contains(tag.name): .plain
    default: .unknown
    }
  }

  func describeTEI(_ text: inout ImportedText, from metadata: XMLMetadata) {
    let language = text.language
    let titles = metadata.all("titleStmt", "title")
    let spoken = titles.filter { $0.tag["xml:lang"].map(languageTag) == language }
    let candidates = spoken.isEmpty ? titles : spoken
    let title = candidates.first { $0.tag["type"] == "sub" } ?? candidates.first
    text.title = title.flatMap { metadata.words(of: $0) }
    text.date =
      metadata.value("when", of: "setting", "date") ?? metadata.value("when", of: "bibl", "date")
      ?? metadata.value("from", of: "setting", "date")
    text.occasion = distinct(metadata, metadata.all("titleStmt", "meeting"), in: language)
    text.venue = distinct(metadata, metadata.all("setting", "name"), in: language)
    text.origin =
      metadata.words("bibl", "idno") ?? metadata.words("publicationStmt", "idno") ?? metadata.words("bibl", "publisher")
    text.topics = metadata.all("keywords", "term").compactMap { metadata.words(of: $0) }
  }

  /// The words of fields in a language, or if none is in it, in any, parted by commas.
  private func distinct(_ metadata: XMLMetadata, _ fields: [XMLMetadata.Field], in language: String?) -> String? {
    let spoken = fields.filter { $0.tag["xml:lang"].map(languageTag) == language }
    let words = (spoken.isEmpty ? fields : spoken).compactMap { metadata.words(of: $0) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func noteRole(_ tag: XMLTag, parent: String) -> ElementRole {
    if tag["type"] == "speaker" { return .speakerName(.ofNextSpeech) }
    let isFootnote = ["foot", "bottom", "end"].contains(tag["place"]) || ["footnote", "endnote"].contains(tag["type"])
    return isFootnote && !Self.teiSections.contains(parent) ? .note : remark(tag)
  }

  private func remark(_ tag: XMLTag) -> ElementRole {
    .remark(tag.name + ((tag["reason"] ?? tag["type"]).map { " (\($0))" } ?? ""))
  }

  private func references(_ who: String?) -> [String] {
    (who ?? "").split(separator: " ").map { reference(String($0)) }
  }

  private func part(in ana: String) -> String {
    reference(ana.split(separator: " ").first.map(String.init) ?? ana)
  }

  private func style(_ rend: String) -> ImportedRun.Style {
    if rend.contains("bold") || rend == "b" { return .strong }
    return rend.contains("ital") || rend == "i" ? .emphasis : []
  }

  private static let teiSections: Set<String> = [
    "div", "div1", "div2", "div3", "div4", "group", "body", "front", "back", "text",
  ]

  private static let teiBlocks: Set<String> = teiSections.union(["u", "sp", "quote", "q", "cit", "floatingText"])

  private static let teiPlain: Set<String> = [
    "TEI", "TEI.2", "teiCorpus", "text", "front", "body", "back", "s", "cl", "phr", "m", "c", "name", "persName",
    "orgName",
    "placeName", "date", "time", "num", "measure", "term", "foreign", "soCalled", "title", "choice", "corr",
    "reg", "expan", "unclear", "supplied", "add", "del", "subst", "label", "table", "lg", "pause", "shift", "rs",
    "mentioned",
    "distinct", "roleName", "surname", "forename", "address", "addrLine", "email", "ex", "am", "g", "said", "gloss",
  ]
}
