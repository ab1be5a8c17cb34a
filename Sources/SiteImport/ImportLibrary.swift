import SiteBase
import SiteContent
import SiteModel

/// The folder of a collection, as an import sees it.
struct ImportLibrary<Files: FileSystem> {
  private let folder: String
  private let files: Files
  private let staged: StagedFolder<Files>
  private let recordName = ".import/files"

  init(folder: String, files: Files) {
    self.folder = folder
    self.files = files
    staged = StagedFolder(folder, own: ".import", files)
  }

  private func record() throws(FileError) -> ImportRecord {
    ImportRecord(try files.read(folder + "/" + recordName) ?? [])
  }

  /// The collection that the folder belongs to, with the settings that a build will read its texts with.
  func collection() throws(FileError) -> SpeechCollection {
    var parts = absoluteParts(of: folder)
    while parts.count > 1 {
      let place = "/" + parts.joined(separator: "/")
      parts.removeLast()
      let sitePath = "/" + parts.joined(separator: "/") + "/site.yml"
      guard let site = try files.read(sitePath) else { continue }
      let own = try files.read(place + "/collection.yml")
      let settings = readSettings(
        site: SourceFile(path: sitePath, bytes: site), people: nil,
        collections: own.map { ["": SourceFile(path: place + "/collection.yml", bytes: $0)] } ?? [:], folders: [""],
        siteName: "")
      return settings.value.collections[0].collection
    }
    return importCollection
  }

  /// Gives each text a file, and says what becomes of it.
  func compare(_ imports: [SourceImport], overwrites: Bool) throws(FileError) -> ImportReport {
    let record = try record()
    var report = ImportReport()
    let keys = Set(imports.map(\.file.key))
    let others = record.entries.filter { !keys.contains($0.value.source) }
    var taken = Set(record.entries.keys.map { withoutEnding($0).lowercased() })
    var namesByHash = Dictionary(grouping: others.keys.sorted(by: >)) { others[$0]!.hash }
    func nameOfSameText(_ bytes: [UInt8]) throws(FileError) -> String? {
      guard let name = namesByHash[recordHash(bytes)]?.last, try files.read(folder + "/" + name) == bytes else {
        return nil
      }
      return namesByHash[recordHash(bytes)]?.popLast()
    }
    for source in imports {
      var entry = ImportReport.Source(
        path: source.file.path, key: source.file.key, encoding: source.encoding, files: [], remarks: source.remarks)
      for (name, entry) in record.entries where entry.source == source.file.key {
        taken.remove(withoutEnding(name).lowercased())
      }
      let isNumbered = source.drafts.count > 1 && !source.isToldApartByDates
      for (index, draft) in source.drafts.enumerated() {
        let ordinal = isNumbered ? (index: index + 1, count: source.drafts.count) : nil
        let name =
          try nameOfSameText(draft.bytes)
          ?? contentFileName(for: draft.text, ordinal: ordinal, taken: &taken) + "." + draft.ending
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
    let results = report.sources.flatMap(\.files)
    let changed = results.filter { $0.status == .new || $0.status == .changed }
    var reports: [(name: String, text: String)] = []
    for source in report.sources where try isNews(source) {
      reports.append((name: ".import/" + source.reportName, text: source.description + "\n"))
    }
    try staged.check(Set(changed.map(\.name) + reports.map(\.name)))
    try staged.clear()
    do throws(FileError) {
      for file in changed { try staged.stage(file.bytes, at: file.name) }
      for report in reports { try staged.stage(Array(report.text.utf8), at: report.name) }
    } catch {
      try? staged.clear()
      throw error
    }
    if !changed.isEmpty || !reports.isEmpty { try staged.merge() }
    for file in results where file.status == .removed { try staged.remove(file.name) }
    // The record comes last: what was moved and is not in it yet has the words of its source, and is known by them.
    for source in report.sources {
      for file in source.files {
        record.entries[file.name] =
          file.status == .removed ? nil : ImportRecord.Entry(hash: recordHash(file.bytes), source: source.key)
      }
    }
    try staged.stage(record.bytes, at: recordName)
    try staged.merge()
  }
}

extension ImportLibrary {
  /// Whether something came of a source that its last report does not say.
  private func isNews(_ source: ImportReport.Source) throws(FileError) -> Bool {
    if source.files.contains(where: { $0.status != .unchanged }) { return true }
    return try files.read(folder + "/.import/" + source.reportName) == nil
  }
}

extension ImportReport.Source {
  /// The name of the file that keeps this report: that of the source, and a hash of the way to it.
  fileprivate var reportName: String {
    Slug(String(withoutEnding(fileName(path)).prefix(24))).text + "-" + shortHash(key.utf8) + ".report"
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
