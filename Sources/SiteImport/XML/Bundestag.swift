/// The protocols of the German Bundestag, `dbtplenarprotokoll`.
extension XMLVocabulary {
  func bundestagRole(of tag: XMLTag, in around: [XMLTag]) -> ElementRole {
    switch tag.name {
    case "inhaltsverzeichnis": .dropped("table of contents")
    case "vorspann", "rednerliste": .metadata
    case "redner": .identity
    case "tagesordnungspunkt": tag["top-id"].map(ElementRole.titledSection) ?? .section
    case "anlagen", "anlage": .section
    case "anlagen-titel": .heading(below: 0)
    case "rede": .speechOfFirstTurn
    case "name": .speakerName(.ofTurn)
    case "kommentar": .block(.stageNote)
    case "p": paragraphRole(tag["klasse"] ?? "")
    case "zitat": .block(.quotation)
    case "tr": .row
    case "td", "th": .cell
    case "b", "strong": .span(.strong)
    case "i", "em": .span(.emphasis)
    case "fussnote": .note
    case "br": .lineBreak
    case "a" where tag["typ"] == "druckseitennummer": .dropped("page number of the print")
    case "a": address(tag["href"]).map(ElementRole.link) ?? .plain
    case _ where Self.bundestagPlain.contains(tag.name): .plain
    default: .unknown
    }
  }

  func describeBundestag(_ text: inout ImportedText, from metadata: XMLMetadata) {
    let house = metadata.words("kopfdaten", "herausgeber")
    let number = metadata.words("kopfdaten", "plenarprotokoll-nummer")
    let sitting = metadata.words("kopfdaten", "sitzungstitel")
    text.title = [house, sitting].compactMap { $0 }.joined(separator: ", ")
    text.date =
      (metadata.value("date", of: "datum") ?? metadata.value("sitzung-datum", of: "dbtplenarprotokoll")).map(isoDate)
    text.venue = metadata.words("veranstaltungsdaten", "ort")
    text.origin = [house, number].compactMap { $0 }.joined(separator: ", ")
    if text.title == "" { text.title = nil }
    if text.origin == "" { text.origin = nil }
  }

  private func paragraphRole(_ kind: String) -> ElementRole {
    switch kind {
    case "redner", "N": .speakerName(.ofTurn)
    case "Anlage_2": .heading(below: 1)
    case "Anlage_3": .heading(below: 2)
    case "Z": .block(.quotation)
    case "T_fett", "Amtl_fett": .styled(.strong)
    default: .paragraph
    }
  }

  /// `11.12.2020` as `2020-12-11`; anything else as it is.
  private func isoDate(_ words: String) -> String {
    let parts = words.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return words }
    return ([parts[2]] + [parts[1], parts[0]].map { $0.count == 1 ? "0" + $0 : $0 }).joined(separator: "-")
  }

  private static let bundestagPlain: Set<String> = [
    "dbtplenarprotokoll", "sitzungsverlauf", "sitzungsbeginn", "sitzungsende", "anlagen-text", "table", "thead",
    "tbody", "colgroup", "col", "sup", "sub", "u", "span",
  ]
}
