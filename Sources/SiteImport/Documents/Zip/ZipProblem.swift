import SiteBase

/// Why a zip archive cannot be read.
enum ZipProblem: Error, Equatable {
  /// Its directory, or a file that the directory names, is not there.
  case truncated
  /// A file is not what its checksum says.
  case damaged(String)
  /// A file can be read with a password only.
  case encrypted(String)
  /// It has the form for archives of more than 4 GiB.
  case zip64
  /// Its files would inflate to so many bytes.
  case tooLarge(Int)
  /// A file is packed by an unusual method.
  case unknownMethod(Int, String)
}

extension Diagnostic {
  /// A document whose archive cannot be read.
  static func unreadableArchive(_ problem: ZipProblem, _ file: SourceFile, _ format: DocumentFormat) -> Diagnostic {
    let (what, fix) = words(problem)
    return error(
      "unreadable-document", "\(format.name) that \(what)", at: Place(path: file.path), fix: fix)
  }

  private static func words(_ problem: ZipProblem) -> (what: String, fix: String) {
    switch problem {
    case .truncated: ("ends too early", "copy or download it again, or save it anew")
    case .damaged(let part): ("is damaged at its part \(part)", "copy or download it again, or save it anew")
    case .encrypted(let part): ("is encrypted at its part \(part)", "save it without a password")
    case .zip64: ("is a zip64 archive", "save it anew with an office program")
    case .tooLarge(let size):
      ("would take \(size >> 20) MiB of memory, of at most \(ZipArchive.limit >> 20)", "take its pictures out")
    case .unknownMethod(let method, let part):
      ("is packed by method \(method) at its part \(part)", "save it anew with an office program")
    }
  }
}
