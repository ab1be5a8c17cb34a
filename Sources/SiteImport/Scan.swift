import SiteBase

/// A file to import.
struct ImportFile: Sendable {
  /// The file, as people name it.
  let path: String
  /// What it is known by from one import to the next.
  let key: String
  /// What it is.
  let format: SourceFormat
}

/// The files that are to be imported into a folder: those that are named, and below a folder all that can be read.
func scan(_ sources: [String], into folder: String, _ files: some FileSystem) throws(FileError) -> Checked<[ImportFile]>
{
  var found = Checked<[ImportFile]>([])
  for source in sources {
    if let format = SourceFormat(path: source), files.isNoFolder(source) {
      found.value.append(ImportFile(path: source, key: sourceKey(of: source, from: folder), format: format))
    } else if files.isNoFolder(source) {
      found.diagnostics.append(.unknownFormat(at: Place(path: source)))
    } else if let entries = try files.list(source) {
      scan(entries, below: source, into: folder, &found)
    } else {
      found.diagnostics.append(.noSource(at: Place(path: source)))
    }
  }
  var keys: Set<String> = []
  found.value.removeAll { !keys.insert($0.key).inserted }
  for file in found.value where !file.key.hasPrefix("../") {
    found.diagnostics.append(.importsItself(at: Place(path: file.path)))
  }
  return found
}

private func scan(
  _ entries: [FileEntry], below source: String, into folder: String, _ found: inout Checked<[ImportFile]>
) {
  let stems = Set(entries.lazy.map(\.path).filter { SourceFormat(path: $0) != nil }.map(withoutEnding))
  for entry in entries where !entry.path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let path = source + (source.hasSuffix("/") ? "" : "/") + entry.path
    if entry.kind == .file, let format = SourceFormat(path: entry.path) {
      found.value.append(ImportFile(path: path, key: sourceKey(of: path, from: folder), format: format))
    } else if !["yml", "yaml"].contains(fileEnding(entry.path)) || !stems.contains(withoutEnding(entry.path)) {
      found.diagnostics.append(.notImported(at: Place(path: path)))
    }
  }
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

  static func importsItself(at place: Place) -> Diagnostic {
    .error(
      "imports-itself", "this file lies in the collection that it is to be imported into", at: place,
      fix: "keep what is imported outside of the content folder")
  }

  static func noSource(at place: Place) -> Diagnostic {
    .error("no-source", "there is no such file or folder", at: place)
  }
}
