import SiteBase

/// Reads a table whose first row names its columns: each row is a text, or a part of one if rows are grouped.
func readCSV(_ file: SourceFile, columns: ColumnMap) -> Checked<ImportedSource> {
  var rows = CSVRows(file)
  var table = Table()
  var diagnostics: [Diagnostic] = []
  var misfits = 0
  if let header = rows.next() { table.columns = header.cells.map { $0.filter { !$0.isNewline } } }
  while let row = rows.next() {
    if row.cells.count != table.columns.count, !row.isPadded(beyond: table.columns.count) {
      misfits += 1
      if misfits <= reportedLimit { diagnostics.append(.misfit(row, table.columns.count, rows.delimiter, in: file)) }
    }
    table.rows.append(Table.Row(line: row.line, cells: row.cells.map { Table.Cell($0) }))
  }
  diagnostics += [rows.problem].compactMap(\.self)
  if misfits > reportedLimit { diagnostics.append(.more(misfits - reportedLimit, "row", in: file)) }
  guard diagnostics.isEmpty else { return Checked(ImportedSource(), diagnostics) }
  return readTexts(of: table, columns, in: file)
}

/// How many errors of one kind are told one by one.
let reportedLimit = 20

extension CSVRows.Row {
  /// Whether all cells from an index on are empty, and there are some.
  fileprivate func isPadded(beyond count: Int) -> Bool { cells.count > count && cells[count...].allSatisfy(\.isEmpty) }
}

extension Diagnostic {
  fileprivate static func misfit(
    _ row: CSVRows.Row, _ wanted: Int, _ delimiter: UInt8, in file: SourceFile
  ) -> Diagnostic {
    let sign = delimiter == UInt8(ascii: "\t") ? "a tab" : "`\(Character(Unicode.Scalar(delimiter)))`"
    return .error(
      "cell-count", "the row has \(quantity(row.cells.count, "cell")), but the first row has \(wanted)",
      at: file.place(line: row.line), fix: "put quotation marks around a cell that holds \(sign) or a line break")
  }

  /// Says that there are more errors of a kind.
  static func more(_ count: Int, _ thing: String, in file: SourceFile) -> Diagnostic {
    let verb = count == 1 ? "has" : "have"
    return .error(
      "more-errors", "\(quantity(count, "more \(thing)")) \(verb) the same error", at: Place(path: file.path))
  }
}

/// A number and what it counts: `1 row`, `2 rows`.
func quantity(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
