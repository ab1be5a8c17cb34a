import SiteBase
import SiteModel

/// What was written to the output folder.
public struct WriteReport: Sendable, Equatable {
  /// How many files are new or changed.
  public var written = 0
  /// How many were there already, byte for byte.
  public var unchanged = 0
  /// How many of an earlier build are gone.
  public var removed = 0
  /// How many bytes each file has, in the order in which they were given.
  public var sizes: [Int] = []
}

/// A file that the output is to have.
struct OutputFile: Sendable {
  var page: Page
  /// What it is made from; nil if that is not known.
  var fingerprint: Fingerprint?
  /// Whether it stands there already, so that it need not be made.
  var isThere: Bool
}

/// Writes the pages of a site to a folder: what differs is staged, then all changes at once.
struct Writer<Files: FileSystem>: Sendable {
  private let folder: String
  private let output: OutputTransaction<Files>
  private let files: Files
  private let plan: [OutputFile]
  private let paths: Set<FilePath>

  init(_ plan: [OutputFile], to folder: String, _ output: OutputTransaction<Files>, _ files: Files) {
    self.folder = folder
    self.output = output
    self.files = files
    self.plan = plan
    paths = Set(plan.map { FilePath($0.page.path) })
  }

  /// Stages each file that is not there, or differs.
  ///
  /// - Parameter bytes: Makes the file of a page.
  /// - Returns: What will have been written, and in which state each file will be.
  func stage(
    jobs: Int, _ bytes: @Sendable @escaping (Page) throws -> [UInt8]
  ) async throws -> (report: WriteReport, stamps: [FilePath: FileStamp]) {
    let areNew: [Bool]
    do {
      areNew = try await concurrentMap(count: plan.count, jobs: jobs) { index in
        try !plan[index].isThere && stage(bytes(plan[index].page), at: FilePath(plan[index].page.path))
      }
    } catch {
      output.abandon()
      throw error
    }
    let stamps = output.stamps(of: paths)
    let written = areNew.count { $0 }
    let report = WriteReport(
      written: written, unchanged: plan.count - written,
      sizes: plan.map { Int(stamps[FilePath($0.page.path)]?.size ?? 0) })
    return (report, stamps)
  }

  /// Makes what was staged the output.
  ///
  /// - Returns: How many files of an earlier build are gone.
  func commit() async throws -> Int { try await output.commit(paths) }

  /// Stages a file unless it is there already, byte for byte.
  private func stage(_ bytes: [UInt8], at path: FilePath) throws -> Bool {
    if let stamp = output.stamps[path], stamp.size == bytes.count, try files.read(folder + "/" + path.text) == bytes {
      return false
    }
    try output.stage(bytes, at: path)
    return true
  }
}
