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

  /// The cells of one row; what is missing at its end is empty.
  struct Row {
    /// The line that it begins on, counted from 1.
    let line: Int
    let cells: [Cell]

    /// The cell of a column.
    func cell(_ column: Int) -> Cell { column < cells.count ? cells[column] : .empty }
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
