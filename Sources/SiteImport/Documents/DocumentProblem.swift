import SiteBase

/// Why a document cannot be read.
enum DocumentProblem: Error, Equatable {
  /// It has no bytes.
  case empty
  /// Its bytes are of another kind than its name says.
  case foreign(FileSignature)
  /// It is an archive of something else.
  case foreignArchive(String)
  /// It can be read with a password only.
  case encrypted
  /// A part of it is no well-formed XML in UTF-8.
  case malformedPart(String)
  /// It is not UTF-8.
  case notUTF8
  /// The system has no room to hand it to pandoc, for a reason of its own.
  case noSpace(String)
  /// There is no pandoc.
  case pandocMissing
  /// pandoc gave up, with what it said.
  case pandocFailed(String)
}

extension Diagnostic {
  /// A document that cannot be read.
  static func unreadableDocument(
    _ problem: DocumentProblem, _ file: SourceFile, _ format: DocumentFormat
  ) -> Diagnostic {
    let place = Place(path: file.path)
    func unreadable(_ summary: String, notes: [String] = [], fix: String?) -> Diagnostic {
      error("unreadable-document", summary, at: place, notes: notes, fix: fix)
    }
    return switch problem {
    case .empty: unreadable("the file is empty", fix: "save or copy it again")
    case .foreign(let signature): unreadable("this is not \(format.name): \(signature.words)", fix: signature.fix)
    case .foreignArchive(let content):
      unreadable("this is not \(format.name): it is \(content)", fix: "give the file the ending of what it is")
    case .encrypted: unreadable("\(format.name) with a password", fix: "open it, and save it without a password")
    case .malformedPart(let part):
      unreadable("the part \(part) is not well-formed XML in UTF-8", fix: "open it in an office program, and save it")
    case .notUTF8: unreadable("the text is not UTF-8", fix: "save it as UTF-8")
    case .noSpace(let reason):
      unreadable("a temporary file cannot be written: \(reason)", fix: "make room on the disk of temporary files")
    case .pandocMissing:
      error(
        "no-pandoc", "\(format.name) is read by pandoc, which is not installed", at: place,
        fix: "install it: `apt-get install pandoc` or `brew install pandoc`")
    case .pandocFailed(let words):
      error(
        "pandoc-failed", "pandoc cannot read this as \(format.name)", at: place,
        notes: words.split(separator: "\n").prefix(3).map { "pandoc: \($0.prefix(300))" },
        fix: "see whether another program opens it, and save it anew")
    }
  }
}
