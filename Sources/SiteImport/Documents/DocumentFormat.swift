/// A format of documents that pandoc reads.
enum DocumentFormat: String, Sendable {
  case docx, odt, rtf, html, epub

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
