/// A format of documents that pandoc reads.
enum DocumentFormat: String, CaseIterable, Sendable {
  case docx, odt, rtf, html, epub

  /// The format of files whose names end in `ending`, in any case and without a dot; nil if pandoc is not asked.
  init?(ending: String) {
    switch ending.lowercased() {
    case "htm", "xhtml": self = .html
    case let ending: self.init(rawValue: ending)
    }
  }

  /// What people call it, with its article.
  var name: String {
    switch self {
    case .docx: "a Word file"
    case .odt: "an OpenDocument text"
    case .rtf: "an RTF file"
    case .html: "a web page"
    case .epub: "an EPUB book"
    }
  }
}
