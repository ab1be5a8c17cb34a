import SiteBase

/// A way of writing debates in XML.
enum XMLVocabulary: Equatable {
  case akomaNtoso, tei, bundestag

  /// That of a document, by its root element.
  init?(root: XMLTag) {
    switch root.name {
    case "akomaNtoso", "akomantoso": self = .akomaNtoso
    case "TEI", "teiCorpus", "TEI.2", "listPerson", "listOrg": self = .tei
    case "dbtplenarprotokoll": self = .bundestag
    default: return nil
    }
  }

  /// What an element is, given the elements around it from the outermost in.
  func role(of tag: XMLTag, in around: [XMLTag]) -> ElementRole {
    switch self {
    case .akomaNtoso: akomaNtosoRole(of: tag, in: around)
    case .tei: teiRole(of: tag, in: around)
    case .bundestag: bundestagRole(of: tag, in: around)
    }
  }

  /// The language that an element gives the text, as a BCP 47 tag.
  func language(of tag: XMLTag) -> String? {
    switch tag.name {
    case "akomaNtoso", "debate", "TEI", "text": tag["xml:lang"].map(languageTag)
    case "FRBRlanguage": tag["language"].map(languageTag)
    case "dbtplenarprotokoll": "de"
    default: nil
    }
  }

  /// Takes over what a document says about itself.
  func describe(_ text: inout ImportedText, from metadata: XMLMetadata) {
    switch self {
    case .akomaNtoso: describeAkomaNtoso(&text, from: metadata)
    case .tei: describeTEI(&text, from: metadata)
    case .bundestag: describeBundestag(&text, from: metadata)
    }
  }

  /// How it is called in a report.
  var name: String {
    switch self {
    case .akomaNtoso: "Akoma Ntoso"
    case .tei: "TEI"
    case .bundestag: "a protocol of the German Bundestag"
    }
  }
}

extension Diagnostic {
  static func unknownVocabulary(_ root: XMLTag, in file: SourceFile) -> Diagnostic {
    let namespace = root.namespace.isEmpty ? "no namespace" : "the namespace \(root.namespace)"
    return .error(
      "xml-unknown-vocabulary", "`<\(root.name)>` in \(namespace) is no vocabulary that is read",
      at: file.place(line: root.line, needle: "<"),
      notes: [
        "read are Akoma Ntoso (`<akomaNtoso>`), TEI with ParlaMint and Parla-CLARIN (`<TEI>`), "
          + "and protocols of the German Bundestag (`<dbtplenarprotokoll>`)"
      ])
  }
}
