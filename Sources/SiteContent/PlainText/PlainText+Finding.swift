import SiteBase

extension PlainText {
  /// Something that looks wrong with the numbers of a text.
  struct Finding: Sendable {
    /// What looks wrong.
    enum Problem: Sendable {
      /// The number before this one is missing.
      case gap(Mark)
      /// Nothing with a lower number stands before this one.
      case beginsMidway(Mark)
      /// The same numbers were there before.
      case beginsAgain(Mark)
    }

    /// How many are told of one text.
    static let limit = 20

    /// What looks wrong.
    let problem: Problem

    /// The warning about it.
    func diagnostic(in file: SourceFile) -> Diagnostic {
      switch problem {
      case .gap(let mark): .numberingGap(mark, in: file)
      case .beginsMidway(let mark): .numberingBeginsMidway(mark, in: file)
      case .beginsAgain(let mark): .numberingBeginsAgain(mark, in: file)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func numberingGap(_ mark: PlainText.Mark, in file: SourceFile) -> Diagnostic {
    let expected = PlainText.Mark.label(mark.form, mark.number - 1)
    let found = PlainText.Mark.label(mark.form, mark.number)
    return .warning(
      "numbering-gap", "expected \(expected), found \(found)", at: file.place(mark.range),
      fix: "number the headings without a gap, or look for a heading that was lost")
  }

  fileprivate static func numberingBeginsMidway(_ mark: PlainText.Mark, in file: SourceFile) -> Diagnostic {
    let found = PlainText.Mark.label(mark.form, mark.number)
    let first = PlainText.Mark.label(mark.form, 1)
    return .warning(
      "numbering-begins-midway", "\(found) has no \(first) before it", at: file.place(mark.range),
      notes: ["it is taken for a heading all the same"])
  }

  fileprivate static func numberingBeginsAgain(_ mark: PlainText.Mark, in file: SourceFile) -> Diagnostic {
    let found = PlainText.Mark.label(mark.form, mark.number)
    return .warning(
      "numbering-begins-again", "\(found) begins again where no higher heading ends the numbers before it",
      at: file.place(mark.range), notes: ["it is not taken for a heading"],
      fix: "if another speech begins here, put it into a file of its own")
  }
}
