import SiteBase

@testable import SiteImport

/// A file that holds some text.
func file(_ text: String, path: String = "a.csv") -> SourceFile { SourceFile(path: path, bytes: Array(text.utf8)) }

extension ImportedText {
  /// Its blocks, a line each: `turn Name`, `p words`, `note words`, with the id of a paragraph after `#`.
  var outline: [String] {
    blocks.map { block in
      let id = block.id.map { " #\($0)" } ?? ""
      return switch block.kind {
      case .turn: "turn \(block.words)"
      case .stageNote: "note \(block.words)"
      case .paragraph: "p \(block.words)\(id)"
      default: "other \(block.words)"
      }
    }
  }
}

extension Checked<ImportedSource> {
  /// What was wrong: `line:column: code`.
  var problems: [String] { diagnostics.map { "\($0.place.line ?? 0):\($0.place.column): \($0.code)" } }

  /// The remarks of a kind, with the line before them.
  func remarks(_ kind: ImportRemark.Kind) -> [String] {
    value.remarks.filter { $0.kind == kind }.map { ($0.line.map { "\($0): " } ?? "") + $0.summary }
  }
}
