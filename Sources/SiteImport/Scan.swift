import SiteBase

/// A file to import.
struct ImportFile: Sendable {
  /// The file, as people name it.
  let path: String
  /// What it is known by from one import to the next: its path below the folder that was named, or its name.
  let key: String
  /// What it is.
  let format: SourceFormat
}

/// The files that are to be imported: those that are named, and in a folder all that can be read.
func scan(_ sources: [String], _ files: some FileSystem) throws(FileError) -> Checked<[ImportFile]> {
  var found = Checked<[ImportFile]>([])
  for source in sources {
    if let format = SourceFormat(path: source), files.isNoFolder(source) {
      found.value.append(ImportFile(path: source, key: fileName(source), format: format))
    } else if files.isNoFolder(source) {
      found.diagnostics.append(.unknownFormat(at: Place(path: source)))
    } else if let entries = try files.list(source) {
      scan(entries, below: source, &found)
    } else {
      found.diagnostics.append(.noSource(at: Place(path: source)))
    }
  }
  return found
}

private func scan(_ entries: [FileEntry], below folder: String, _ found: inout Checked<[ImportFile]>) {
  let paths = Set(entries.map(\.path))
  for entry in entries where !entry.path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let path = folder + "/" + entry.path
    if entry.kind == .file, let format = SourceFormat(path: entry.path) {
      found.value.append(ImportFile(path: path, key: entry.path, format: format))
    } else if !isSidecar(entry.path, among: paths) {
      found.diagnostics.append(.notImported(at: Place(path: path)))
    }
  }
}

/// Whether a file says something of another that is imported.
private func isSidecar(_ path: String, among paths: Set<String>) -> Bool {
  guard ["yml", "yaml"].contains(fileEnding(path)) else { return false }
  let stem = withoutEnding(path)
  return SourceFormat.allEndings.contains { paths.contains("\(stem).\($0)") }
}

extension Diagnostic {
  static func unknownFormat(at place: Place) -> Diagnostic {
    let ending = fileEnding(place.path)
    let fix =
      switch ending {
      case "doc", "wps": "save it as .docx"
      case "pdf": "take its text out, for example with `pdftotext -layout`, and import that"
      case "xls", "xlsx", "ods": "save the sheet as .csv"
      default: "give it one of the endings \(SourceFormat.allEndings.joined(separator: ", "))"
      }
    let name = ending.isEmpty ? "a file without an ending" : "a file that ends in .\(ending)"
    return .error("unknown-format", "\(name) cannot be imported", at: place, fix: fix)
  }

  static func notImported(at place: Place) -> Diagnostic {
    .warning(
      "not-imported", "this file is left out, since its kind cannot be imported", at: place,
      notes: ["these can: \(SourceFormat.allEndings.joined(separator: ", "))"])
  }

  static func noSource(at place: Place) -> Diagnostic {
    .error("no-source", "there is no such file or folder", at: place)
  }
}
