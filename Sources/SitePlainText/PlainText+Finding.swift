import SiteBase

extension PlainText {
  /// Something that looks wrong with the numbers of a text.
  struct Finding: Sendable {
    /// What looks wrong.
    enum Problem: Sendable {
      /// Another number was due; the mark may be taken for a heading all the same.
      case wrongNumber(Mark, due: Int, isTaken: Bool)
      /// Nothing with a lower number stands before this one.
      case beginsMidway(Mark)
      /// Nothing with the next number stands after this one.
      case lone(Mark)
      /// The same numbers were there before.
      case beginsAgain(Mark)
      /// Pages after the one of this number are missing before this one.
      case pageMissing(PageMark, after: Int)
    }

    /// How many are told of one text.
    static let limit = 20

    /// What looks wrong.
    let problem: Problem

    /// The warning about it.
    func diagnostic(in file: SourceFile) -> Diagnostic {
      switch problem {
      case .wrongNumber(let mark, let due, let isTaken): .wrongNumber(mark, due: due, isTaken: isTaken, in: file)
      case .beginsMidway(let mark): .numberingBeginsMidway(mark, in: file)
      case .lone(let mark): .numberingLone(mark, in: file)
      case .beginsAgain(let mark): .numberingBeginsAgain(mark, in: file)
      case .pageMissing(let mark, let before): .pageMissing(mark, after: before, in: file)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func wrongNumber(
    _ mark: PlainText.Mark, due: Int, isTaken: Bool, in file: SourceFile
  ) -> Diagnostic {
    let expected = PlainText.Mark.label(mark.form, due)
    let found = PlainText.Mark.label(mark.form, mark.number)
    let (code, fix) =
      if mark.number > due {
        ("numbering-gap", "number the headings without a gap, or look for a heading that was lost")
      } else if mark.number == due - 1 {
        ("numbering-repeated", "number the heading \(expected), and those after it")
      } else {
        ("numbering-order", "put the headings in the order of their numbers, or number them anew")
      }
    return .warning(
      code, "expected \(expected), found \(found)", at: file.place(mark.range),
      notes: isTaken ? [] : ["it is not taken for a heading"], fix: fix)
  }

  fileprivate static func numberingBeginsMidway(_ mark: PlainText.Mark, in file: SourceFile) -> Diagnostic {
    let found = PlainText.Mark.label(mark.form, mark.number)
    let first = PlainText.Mark.label(mark.form, 1)
    return .warning(
      "numbering-begins-midway", "\(found) has no \(first) before it", at: file.place(mark.range),
      notes: ["it is taken for a heading all the same"])
  }

  fileprivate static func numberingLone(_ mark: PlainText.Mark, in file: SourceFile) -> Diagnostic {
    let found = PlainText.Mark.label(mark.form, mark.number)
    let expected = PlainText.Mark.label(mark.form, mark.number + 1)
    return .warning(
      "numbering-lone", "expected \(expected) after \(found), found none", at: file.place(mark.range),
      notes: ["it is not taken for a heading"], fix: "look for a heading that was lost, or take the number away")
  }

  fileprivate static func numberingBeginsAgain(_ mark: PlainText.Mark, in file: SourceFile) -> Diagnostic {
    let found = PlainText.Mark.label(mark.form, mark.number)
    return .warning(
      "numbering-begins-again", "\(found) begins again where no higher heading ends the numbers before it",
      at: file.place(mark.range), notes: ["it is not taken for a heading"],
      fix: "if another speech begins here, put it into a file of its own")
  }

  fileprivate static func pageMissing(_ mark: PlainText.PageMark, after before: Int, in file: SourceFile) -> Diagnostic
  {
    let missing =
      mark.number == before + 2
      ? "page \(before + 1) is missing" : "pages \(before + 1) to \(mark.number - 1) are missing"
    return .warning(
      "page-missing", "page \(mark.number) follows page \(before): \(missing)", at: file.place(mark.range),
      fix: "look for a part of the text that was lost")
  }
}
