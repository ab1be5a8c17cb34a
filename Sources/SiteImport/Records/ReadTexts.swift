import SiteBase
import SiteModel

/// The texts that the rows of a table are, or are parts of.
func readTexts(of table: Table, _ map: ColumnMap, in file: SourceFile) -> Checked<ImportedSource> {
  let (fields, missing) = map.places(in: table.columns)
  let problems = missing.map { Diagnostic.noColumn($0, in: table, file) }
  guard let text = fields[.text] else {
    return Checked(ImportedSource(), problems.isEmpty ? [.noTextColumn(in: table, file)] : problems)
  }
  let nested = table.rows.filter { $0.cell(text) == .nested }
  let diagnostics =
    problems
    + nested.prefix(reportedLimit).map { .nestedText(table.columns[text], at: file.place(line: $0.line)) }
  guard diagnostics.isEmpty else { return Checked(ImportedSource(), diagnostics) }
  var reader = TableReader(table, fields)
  reader.read()
  return Checked(reader.source)
}

/// The way through the rows of a table.
private struct TableReader {
  private(set) var source = ImportedSource()
  private let table: Table
  private let fields: [ColumnMap.Field: Int]
  /// The lines of the rows whose text was joined from lines that had been broken where they were full.
  private var joined: [Int] = []
  /// The lines of the rows that hold nothing at all.
  private var empty: [Int] = []

  init(_ table: Table, _ fields: [ColumnMap.Field: Int]) {
    (self.table, self.fields) = (table, fields)
  }

  mutating func read() {
    let used = fields.sorted { $0.value < $1.value }.map { "`\(table.columns[$0.value])` as \($0.key.rawValue)" }
    remark(.recognized, "\(counted(table.rows.count, "row", "rows")), with \(used.joined(separator: ", "))")
    for rows in groups() { read(rows) }
    if let first = joined.first {
      let summary = "\(counted(joined.count, "text", "texts")) with lines broken where they were full, now joined"
      remark(.recognized, summary, line: first)
    }
    if let first = empty.first { remark(.dropped, counted(empty.count, "empty row", "empty rows"), line: first) }
    tellUnused()
  }

  /// The rows of each text: each by itself, or those that follow one another with one value in a column.
  private mutating func groups() -> [ArraySlice<Table.Row>] {
    guard let column = fields[.group] else { return table.rows.indices.map { table.rows[$0...$0] } }
    var groups: [ArraySlice<Table.Row>] = []
    var seen: Set<String> = []
    for index in table.rows.indices {
      let value = table.rows[index].cell(column).texts.first ?? ""
      if let last = groups.last, !value.isEmpty, last.last?.cell(column).texts.first == value {
        groups[groups.count - 1] = table.rows[last.startIndex...index]
        continue
      }
      if !value.isEmpty, !seen.insert(value).inserted {
        let summary = "rows of `\(value)` that come after others, made a text of their own"
        remark(.doubted, summary, line: table.rows[index].line)
      }
      groups.append(table.rows[index...index])
    }
    return groups
  }

  private mutating func read(_ rows: ArraySlice<Table.Row>) {
    guard let first = rows.first else { return }
    if rows.allSatisfy(\.cells.isEmpty) { return empty += rows.map(\.line) }
    var text = ImportedText(title: value(.title, of: rows))
    text.occasion = value(.occasion, of: rows)
    text.venue = value(.venue, of: rows)
    text.language = language(of: rows)
    text.origin = value(.source, of: rows)
    text.date = date(of: rows)
    text.topics = topics(of: rows)
    if fields[.group] == nil {
      text.speakers = names(.speaker, of: first, separators: ";；、|")
    }
    var speaker: String?
    for row in rows { add(row, to: &text, after: &speaker) }
    source.texts.append(text)
  }

  /// Adds what a row says to a text.
  private mutating func add(_ row: Table.Row, to text: inout ImportedText, after speaker: inout String?) {
    let isGrouped = fields[.group] != nil
    let cells = fields[.text].map { row.cell($0).texts } ?? []
    let parts = cells.map { paragraphs(of: $0) }
    if parts.allSatisfy(\.paragraphs.isEmpty) {
      remark(.doubted, "a row without text" + (text.title.map { ", `\($0)`" } ?? ""), line: row.line)
      return
    }
    if parts.contains(where: \.isJoined) { joined.append(row.line) }
    if isGrouped, let name = names(.speaker, of: row, separators: "").first, name != speaker {
      speaker = name
      text.blocks.append(ImportedBlock(.turn, name, line: row.line))
      if !text.speakers.contains(name) { text.speakers.append(name) }
    }
    var id = isGrouped ? names(.id, of: row, separators: "").first : nil
    for paragraph in parts.flatMap(\.paragraphs) {
      text.blocks.append(ImportedBlock(.paragraph, paragraph, id: id, line: row.line))
      id = nil
    }
  }

  /// The first value of a field in some rows; that others differ is doubted.
  private mutating func value(_ field: ColumnMap.Field, of rows: ArraySlice<Table.Row>) -> String? {
    guard let column = fields[field] else { return nil }
    let named = rows.lazy.map { (line: $0.line, value: $0.cell(column).texts.joined(separator: ", ").trimmed) }
      .filter { !$0.value.isEmpty }
    guard let first = named.first else { return nil }
    if let other = named.first(where: { $0.value != first.value }) {
      remark(.doubted, "another \(field.rawValue) within one text, `\(other.value)`, left out", line: other.line)
    }
    return first.value
  }

  private mutating func date(of rows: ArraySlice<Table.Row>) -> String? {
    guard let written = value(.date, of: rows) else { return nil }
    if (try? SpeechDate(parsing: written)) != nil { return written }
    remark(.dropped, "`\(written)`, which is no date that can be read", line: rows.first?.line)
    return nil
  }

  private mutating func language(of rows: ArraySlice<Table.Row>) -> String? {
    guard let written = value(.language, of: rows) else { return nil }
    if isLanguageTag(written) { return written }
    remark(.dropped, "the language `\(written)`, which is no BCP 47 tag", line: rows.first?.line)
    return nil
  }

  /// The topics of some rows, each once.
  private func topics(of rows: ArraySlice<Table.Row>) -> [String] {
    var known: Set<String> = []
    return rows.flatMap { names(.topics, of: $0, separators: ",，;；、|") }.filter { known.insert($0).inserted }
  }

  /// The names in a cell, which some signs part.
  private func names(_ field: ColumnMap.Field, of row: Table.Row, separators: String) -> [String] {
    guard let column = fields[field] else { return [] }
    return row.cell(column).texts.flatMap { $0.split(whereSeparator: { separators.contains($0) || $0.isNewline }) }
      .map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// Tells which columns are not in the texts.
  private mutating func tellUnused() {
    var used = Set(fields.values)
    if fields[.group] == nil, let id = fields[.id] { used.remove(id) }
    let counts = table.rows.reduce(into: [Int: Int]()) { counts, row in
      for column in row.cells.keys { counts[column, default: 0] += 1 }
    }
    for column in table.columns.indices where !used.contains(column) {
      let name = table.columns[column].isEmpty ? "column \(column + 1)" : "column `\(table.columns[column])`"
      if let count = counts[column] { remark(.dropped, "\(name), with words in \(counted(count, "cell", "cells"))") }
    }
  }

  private mutating func remark(_ kind: ImportRemark.Kind, _ summary: String, line: Int? = nil) {
    source.remarks.append(ImportRemark(kind, summary, line: line))
  }
}

extension Table {
  /// The names of its columns, for people.
  fileprivate var columnList: String {
    let names = columns.filter { !$0.isEmpty }
    let list = names.prefix(30).map { "`\($0)`" }.joined(separator: ", ")
    return names.count > 30 ? list + " and \(names.count - 30) more" : list
  }
}

extension Diagnostic {
  fileprivate static func noTextColumn(in table: Table, _ file: SourceFile) -> Diagnostic {
    .error(
      "no-text-column", "no column is known to hold the text", at: file.place(line: 1),
      notes: table.columns.isEmpty ? ["the file has no columns"] : ["the columns are \(table.columnList)"],
      fix: "say which one does with --column text=NAME")
  }

  fileprivate static func noColumn(_ name: String, in table: Table, _ file: SourceFile) -> Diagnostic {
    .error(
      "no-such-column", "`\(name)` is not a column", at: file.place(line: 1),
      notes: ["the columns are \(table.columnList)"],
      fix: closest(to: name, in: table.columns).map { "did you mean `\($0)`?" })
  }

  fileprivate static func nestedText(_ column: String, at place: Place) -> Diagnostic {
    .error(
      "nested-text", "`\(column)` holds an object, not a text", at: place,
      fix: "write one object a row, and let `--column group=NAME` put rows together")
  }
}
