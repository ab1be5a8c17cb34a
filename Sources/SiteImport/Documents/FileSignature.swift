import SiteBase

/// What the first bytes of a file say that it is.
enum FileSignature: Equatable {
  /// A zip archive, such as a DOCX, an ODT or an EPUB.
  case zip
  /// A file of an office program before 2007.
  case oldOffice
  /// The same kind of file, with an encrypted newer one in it.
  case encryptedOffice
  case rtf
  case pdf
  /// Text, with how it begins.
  case text(TextKind, String)
  /// Anything else, with how it begins in hexadecimal digits.
  case other(String)

  /// Reads the signature of bytes, of which there is one at least.
  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(64)
    if ZipArchive.isZip(bytes) {
      self = .zip
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let name = Array("EncryptedPackage".utf8.map { [$0, 0] }.joined())
      self = bytes.contains(sequence: name) ? .encryptedOffice : .oldOffice
    } else if head.starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else if head.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if !head.contains(0), let words = String(validating: bytes, as: UTF8.self) {
      let start = words.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      self = .text(TextKind(start), String(start.prefix(20).prefix { !$0.isNewline }))
    } else {
      self = .other(head.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " "))
    }
  }

  /// What the file is, in words.
  var words: String {
    switch self {
    case .zip: "it is a zip archive"
    case .oldOffice: "it is an old file of Word or another office program, such as a .doc"
    case .encryptedOffice: "it is encrypted with a password"
    case .rtf: "it is an RTF file"
    case .pdf: "it is a PDF"
    case .text(let kind, let start): "it is \(kind.name) that begins with “\(start)”"
    case .other(let digits): "it begins with the bytes \(digits)"
    }
  }

  /// What to do about it.
  var fix: String {
    switch self {
    case .zip: "give the file the ending of what it is, such as .docx or .epub"
    case .oldOffice: "open it, and save it as .docx"
    case .encryptedOffice: "open it, and save it without a password"
    case .rtf: "name it .rtf"
    case .pdf: "turn it into a .docx or a .txt"
    case .text(let kind, _): kind.fix
    case .other: "see what program opens it, and save it anew"
    }
  }
}

extension [UInt8] {
  /// Whether a short sequence stands somewhere in it.
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    indices.contains { self[$0] == sequence[0] && self[$0...].starts(with: sequence) }
  }
}
