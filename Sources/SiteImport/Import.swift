import SiteBase
import SiteEncoding

/// What an import is asked for.
public struct ImportOptions: Sendable {
  /// The files to import; of folders, all that is in them.
  public var sources: [String]
  /// The folder of the collection that they are to become part of.
  public var folder: String
  /// Which columns of tables mean what.
  public var columns = ColumnMap()
  /// The encoding of all plain files; nil to find it out for each.
  public var encoding: TextEncoding?
  /// Whether files that somebody has edited, or made, are overwritten.
  public var overwrites = false
  /// Whether it is only said what would be done.
  public var isDryRun = false

  /// An import of files into a folder.
  public init(sources: [String], folder: String) {
    self.sources = sources
    self.folder = folder
  }
}

/// Brings texts into a collection: each source becomes one clean file a speech.
///
/// Nothing is written if anything is wrong with any source.
///
/// - Throws: `FileError` for what the machine could not do; what is wrong with a source is in the report.
public func importTexts(_ options: ImportOptions, files: some FileSystem) async throws -> ImportReport {
  let library = ImportLibrary(folder: options.folder, files: files)

  // 1. Scan: the files to import.
  let sources = try scan(options.sources, into: options.folder, files)

  // 2. Read: each source becomes texts, and each text the bytes of a file that reads back to the same words.
  var imports: [SourceImport] = []
  let collection = try library.collection()
  for source in sources.value { imports.append(try await read(source, options, into: collection, files)) }

  // 3. Name and compare: what is new, what is there already, and what somebody has edited.
  var report = try library.compare(imports, overwrites: options.overwrites)
  report.diagnostics = sources.diagnostics + imports.flatMap(\.diagnostics) + report.diagnostics
  report.isWritten = !options.isDryRun && !report.mustBeMended

  // 4. Write, all at once: the files, the report, and the record of what was written.
  if report.isWritten { try library.write(report) }
  return report
}
