/// Akoma Ntoso, of any version and with any namespace.
extension XMLVocabulary {
  func akomaNtosoRole(of tag: XMLTag, in around: [XMLTag]) -> ElementRole {
    switch tag.name {
    case "meta": .metadata
    case "toc": .dropped("table of contents")
    case "img", "marker", "eop": .dropped("mark without words")
    case "speech", "question", "answer", "statement":
      .speech(by: [tag["by"] ?? tag["as"]].compactMap { $0.map(reference) }, part: nil)
    case "from": .speakerName(.ofSpeech)
    case "heading": .heading(below: 0)
    case "subheading": .heading(below: 1)
    case "num": .number
    case "narrative", "scene", "summary": .block(.stageNote)
    case "p", "block", "longTitle", "intro", "wrapUp": .paragraph
    case "embeddedStructure", "quotedStructure", "blockquote": .container(.quotation)
    case "ul", "ol", "blockList", "list": .list
    case "li", "item", "point", "indent": .item
    case "tr": .row
    case "td", "th": .cell
    case "b", "strong": .span(.strong)
    case "i", "em": .span(.emphasis)
    case "a", "ref": address(tag["href"]).map(ElementRole.link) ?? .plain
    case "authorialNote": .note
    case "noteRef": .noteReference(reference(tag["href"] ?? ""))
    case "br": .lineBreak
    case "eol": .printedLineBreak(isInWord: tag["breakAt"] ?? tag["breakat"] != nil)
    case "docTitle", "docDate", "session", "legislature": .fact
    case "date" where around.contains { $0.name == "coverPage" || $0.name == "preface" }: .fact
    case _ where Self.akomaNtosoSections.contains(tag.name): .section
    case _ where Self.akomaNtosoPlain.contains(tag.name): .plain
    default: .unknown
    }
  }

  func describeAkomaNtoso(_ text: inout ImportedText, from metadata: XMLMetadata) {
    let work = metadata.value("value", of: "FRBRWork", "FRBRuri")
    text.title = metadata.words("docTitle") ?? metadata.words("session")
    text.occasion = metadata.words("docTitle") == nil ? metadata.words("legislature") : metadata.words("session")
    text.date =
      metadata.value("date", of: "docDate") ?? metadata.value("date", of: "session", "date")
      ?? metadata.value("date", of: "FRBRWork", "FRBRdate") ?? metadata.value("date", of: "date")
    text.origin = metadata.value("source", of: "meta", "proprietary") ?? work
    text.topics = metadata.all("keyword").compactMap { $0.tag["showAs"] }
  }

  private static let akomaNtosoSections: Set<String> = [
    "debateSection", "administrationOfOath", "rollCall", "prayers", "oralStatements", "writtenStatements",
    "personalStatements", "ministerialStatements", "resolutions", "nationalInterest", "declarationOfVote",
    "communication", "petitions", "papers", "noticesOfMotion", "questions", "address", "proceduralMotions",
    "pointOfOrder", "adjournment", "component", "attachment", "part", "chapter", "section", "article",
  ]

  private static let akomaNtosoPlain: Set<String> = [
    "akomaNtoso", "akomantoso", "debate", "debateReport", "coverPage", "preface", "preamble", "debateBody",
    "conclusions", "attachments", "mainBody", "body", "container", "speechGroup", "other", "listIntroduction",
    "listConclusion", "content", "person", "role", "organization", "entity", "concept", "object", "event", "location",
    "process", "quantity", "def", "term", "mref", "rref", "date", "time", "recordedTime", "span", "sup", "sub", "u",
    "ins", "del",
    "outcome", "vote", "remark", "docProponent", "docNumber", "docStage", "docStatus", "docType", "docAuthority",
    "docCommittee", "docIntroducer", "docJurisdiction", "docketNumber", "docPurpose", "shortTitle", "inline", "abbr",
    "formula", "signature", "quotedText", "embeddedText", "relatedDocument", "party", "judge", "lawyer", "table",
    "caption",
    "neutralCitation", "affectedDocument", "change", "omissis", "placeholder", "fillIn", "decoration", "opinion",
    "argument",
  ]
}

/// The id that a reference names: what follows the last `#`.
func reference(_ words: String) -> String {
  words.lastIndex(of: "#").map { String(words[words.index(after: $0)...]) } ?? words
}

/// An address that leads out of the document.
func address(_ words: String?) -> String? {
  guard let words, ["http://", "https://", "mailto:"].contains(where: words.lowercased().hasPrefix) else { return nil }
  return words
}
