import SiteBase

/// What came of an import.
public struct ImportReport: Sendable {
  /// What was wrong; an error keeps everything from being written.
  public var diagnostics: [Diagnostic] = []
  /// What came of each source, in order.
  public var sources: [Source] = []
  /// Whether the files were written.
  public var isWritten = false

  /// What came of one source.
  public struct Source: Sendable {
    /// The source, as people name it.
    public var path: String
    /// What it is known by from one import to the next.
    public var key: String
    /// The encoding that its bytes were read in; empty if it has none of its own.
    public var encoding: String
    /// What its texts become.
    public var files: [File]
    /// What was recognized, dropped and doubted.
    public var remarks: [ImportRemark]
  }

  /// One file of the collection.
  public struct File: Sendable {
    /// What becomes of it.
    public enum Status: String, Sendable {
      /// It was not there before.
      case new
      /// Its words are others than at the last import.
      case changed
      /// It is there already.
      case unchanged
      /// Somebody has edited it since it was imported, and the source is the same: it is left as it is.
      case edited
      /// The source does not give it any more.
      case removed
    }

    /// Its name.
    public var name: String
    /// What becomes of it.
    public var status: Status
    /// The title of the text.
    public var title: String
    /// The line of the source where the text begins, from 1.
    public var line: Int?
    /// What shows that it begins there.
    public var evidence: String
    /// What it is to hold.
    public var bytes: [UInt8]
  }

  /// Whether an error keeps everything from being written.
  public var mustBeMended: Bool { diagnostics.contains { $0.severity == .error } }
}

extension ImportReport.Source: CustomStringConvertible {
  /// The report for people: a line for each file, then what was recognized, dropped and doubted.
  public var description: String {
    var lines = [path + (encoding.isEmpty ? "" : " (\(encoding))") + ": " + counts]
    for file in files {
      let place = file.line.map { ", line \($0)" } ?? ""
      let evidence = file.evidence.isEmpty ? "" : ": " + file.evidence
      lines.append("  \(file.status.rawValue) \(file.name)\(place)\(evidence)")
    }
    for kind in ImportRemark.Kind.allCases {
      for remark in remarks where remark.kind == kind {
        lines.append("  \(kind.rawValue): \(remark.summary)" + (remark.line.map { " (line \($0))" } ?? ""))
      }
    }
    return lines.joined(separator: "\n")
  }

  private var counts: String {
    let texts = files.count { $0.status != .removed }
    return counted(texts, "text", "texts")
  }
}
