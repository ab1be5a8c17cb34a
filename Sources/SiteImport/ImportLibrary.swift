import SiteBase

/// The folder of a collection, as an import sees it.
struct ImportLibrary<Files: FileSystem> {
  private let folder: String
  private let files: Files

  init(folder: String, files: Files) {
    self.folder = folder
    self.files = files
  }

  private var recordPath: String { folder + "/.import/files" }

  private func record() throws(FileError) -> ImportRecord { ImportRecord(try files.read(recordPath) ?? []) }

  /// Gives each text a file, and says what becomes of it.
  func compare(_ imports: [SourceImport], overwrites: Bool) throws(FileError) -> ImportReport {
    let record = try record()
    var report = ImportReport()
    let keys = Set(imports.map(\.file.key))
    var taken = Set(
      record.entries.filter { !keys.contains($0.value.source) }.map { withoutEnding($0.key).lowercased() })
    for source in imports {
      var entry = ImportReport.Source(
        path: source.file.path, key: source.file.key, encoding: source.encoding, files: [], remarks: source.remarks)
      let isNumbered = source.drafts.count > 1 && !source.isToldApartByDates
      for (index, draft) in source.drafts.enumerated() {
        let ordinal = isNumbered ? (index: index + 1, count: source.drafts.count) : nil
        let name = fileName(for: draft.text, ordinal: ordinal, taken: &taken) + "." + draft.ending
        let status = try status(of: name, draft.bytes, record.entries[name], overwrites: overwrites)
        if let problem = status.problem { report.diagnostics.append(problem) }
        entry.files.append(
          ImportReport.File(
            name: name, status: status.value, title: draft.text.title ?? "", line: draft.line,
            evidence: draft.evidence, bytes: draft.bytes))
      }
      report.sources.append(entry)
    }
    try addRemoved(to: &report, record)
    return report
  }

  private func status(
    of name: String, _ bytes: [UInt8], _ recorded: ImportRecord.Entry?, overwrites: Bool
  ) throws(FileError) -> (value: ImportReport.File.Status, problem: Diagnostic?) {
    guard let present = try files.read(folder + "/" + name) else { return (.new, nil) }
    if present == bytes { return (.unchanged, nil) }
    if overwrites || recordHash(present) == recorded?.hash { return (.changed, nil) }
    if recordHash(bytes) == recorded?.hash { return (.edited, nil) }
    return (.edited, .wouldOverwrite(isImported: recorded != nil, at: Place(path: folder + "/" + name)))
  }

  /// What earlier imports of the same sources wrote and this one does not is removed, unless somebody has edited it.
  private func addRemoved(to report: inout ImportReport, _ record: ImportRecord) throws(FileError) {
    let kept = Set(report.sources.flatMap { $0.files.map(\.name) })
    for (name, entry) in record.entries.sorted(by: { $0.key < $1.key }) where !kept.contains(name) {
      guard let source = report.sources.firstIndex(where: { $0.key == entry.source }),
        let present = try files.read(folder + "/" + name)
      else { continue }
      if recordHash(present) == entry.hash {
        report.sources[source].files.append(
          ImportReport.File(name: name, status: .removed, title: "", line: nil, evidence: "", bytes: []))
      } else {
        report.sources[source].remarks.append(
          ImportRemark(.doubted, "\(name) came from here before and was edited since; it is left as it is"))
      }
    }
  }

  /// Writes what is new or changed, removes what is no longer made, and keeps the reports and a record of it all.
  func write(_ report: ImportReport) throws(FileError) {
    var record = try record()
    let staging = folder + "/.import/staging"
    for source in report.sources {
      for file in source.files {
        switch file.status {
        case .new, .changed: try files.write(file.bytes, to: staging + "/" + file.name)
        case .unchanged, .edited, .removed: break
        }
        record.entries[file.name] =
          file.status == .removed ? nil : ImportRecord.Entry(hash: recordHash(file.bytes), source: source.key)
      }
      let name = source.key.replacing("/", with: "-") + ".report"
      try files.write(Array((source.description + "\n").utf8), to: staging + "/.import/" + name)
    }
    try files.write(record.bytes, to: staging + "/.import/files")
    try files.merge(staging, into: folder)
    for file in report.sources.flatMap(\.files) where file.status == .removed {
      try files.remove(folder + "/" + file.name)
    }
  }
}

extension Diagnostic {
  static func wouldOverwrite(isImported: Bool, at place: Place) -> Diagnostic {
    let summary =
      isImported
      ? "this file was edited after it was imported, and its source has changed as well"
      : "this file is there already, and no import has written it"
    return .error(
      "would-overwrite", summary, at: place,
      fix: "give it another name, or say --force to overwrite it with what the source says now")
  }
}
