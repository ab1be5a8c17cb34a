/// Rows of cells below the names of their columns.
struct Table {
  /// What a cell holds.
  enum Cell: Equatable {
    case empty
    /// A text, or several.
    case texts([String])
    /// Something that has parts of its own.
    case nested
  }

  /// One row.
  struct Row {
    /// The line that it begins on, counted from 1.
    let line: Int
    /// Its cells by their columns, without the empty ones, so that a row costs no more than what it holds.
    let cells: [Int: Cell]

    /// A row of cells; of several for one column the last.
    init(line: Int, cells: some Sequence<(column: Int, cell: Cell)>) {
      self.line = line
      self.cells = Dictionary(cells.lazy.map { ($0.column, $0.cell) }) { $1 }.filter { $0.value != .empty }
    }

    /// The cell of a column.
    func cell(_ column: Int) -> Cell { cells[column] ?? .empty }
  }

  var columns: [String] = []
  var rows: [Row] = []
}

extension Table.Cell {
  /// One text, which may be nothing.
  init(_ text: String) {
    self = text.allSatisfy(\.isWhitespace) ? .empty : .texts([text])
  }

  /// Its texts.
  var texts: [String] {
    if case .texts(let texts) = self { texts } else { [] }
  }
}
