import TestSupport

@testable import SiteImport

/// What texts are thrown together from: words, and all that could be taken for markup.
private let tokens = [
  "a", "word", "Ilse Varga", "他說", "山路", "，", "。", "“", "”", "《", "》", "（", "）", "(", ")", "\"", "'", ":", "：", ";",
  ",", ".",
  "*", "**", "***", "＊＊", "_", "__", "snake_case", "`", "```", "~", "~~~", "#", "##", "###### ", "#话题", ">", "> ", "-",
  "- ", "--", "---", "+", "+ ", "=", "===", "1.", "1. ", "12) ", "3)", "2031.", "0", "[", "]", "](", "][", "]:", "![",
  "!",
  "[^1]", "[^1]: x", "[^a]", "[1]: x", "[x]: <y>", "[words](https://example.org)", "]（", "<", "<b>", "</b>", "<!--",
  "-->",
  "<!-- x -->", "<br>", "<?", "<a href=\"x\">", "<https://example.org>", "https://example.org/a_b_c?d=*&e#f", "&",
  "&amp;",
  "&#42;", "&#x2A;", "&nbsp", "&copy;", "\\", "\\\\", "\\*", "\\n", "{", "}", "{#x}", "{: #x}", "{#", "|", "| a | b |",
  "$", "%",
  "^", "@", "\u{3000}", "\u{A0}", "\t", " ", "  ", "    ", "\n", "\n", "\n\n", "\r\n", "café", "ё", "한국어", "カナ", "…",
  "—", "·", "€",
  "→", "👍🏽", "1", "2", "一、", "（掌声）", "[Applause]",
]

private let links = [
  "https://example.org/a", "https://example.org/b_(c)", "other.md#p3", "a b.md", "x&amp;y", "<x>", "a\\b*c*", "[^1]",
  "#s1",
]

extension ImportedText {
  /// A text of random words.
  static func random(_ dice: inout Dice) -> ImportedText {
    ImportedText(blocks: (0..<Int.random(in: 1...6, using: &dice)).map { _ in .random(&dice, isNote: false) })
  }
}

extension ImportedBlock {
  fileprivate static func random(_ dice: inout Dice, isNote: Bool) -> ImportedBlock {
    let kinds: [Kind] = [
      .paragraph, .paragraph, .paragraph, .quotation, .stageNote, .rule, .turn, .heading(level: 1), .heading(level: 4),
      .item(number: nil, depth: 1), .item(number: 1, depth: 1), .item(number: 2, depth: 1), .item(number: 3, depth: 2),
      .item(number: nil, depth: 2), .item(number: 1, depth: 3), .item(number: 12, depth: 1),
    ]
    let kind = kinds.randomElement(using: &dice)!
    let isPlain = Bool.random(using: &dice)
    let runs = (0..<(isPlain ? 1 : Int.random(in: 1...4, using: &dice))).map { _ in
      ImportedRun.random(&dice, isPlain: isPlain, isNote: isNote)
    }
    let id =
      Int.random(in: 0..<4, using: &dice) == 0
      ? ["x", "a-b", "第一", "c.1:2", "p1", "y", "pageant", "p1-intro", "a-_b_-c", "x“_y_”", "x　y", "a_b_c"]
        .randomElement(using: &dice)! : nil
    return ImportedBlock(kind, kind == .rule ? [] : runs, id: kind == .rule ? nil : id)
  }
}

extension ImportedRun {
  fileprivate static func random(_ dice: inout Dice, isPlain: Bool, isNote: Bool) -> ImportedRun {
    let separator = ["", "", " "].randomElement(using: &dice)!
    let words = (0..<Int.random(in: 0...7, using: &dice)).map { _ in tokens.randomElement(using: &dice)! }
    var run = ImportedRun(words.joined(separator: separator))
    guard !isPlain else { return run }
    run.style = Style(rawValue: [0, 0, 0, 1, 2, 3, 4, 6].randomElement(using: &dice)!)
    if Int.random(in: 0..<5, using: &dice) == 0 { run.link = links.randomElement(using: &dice)! }
    if Int.random(in: 0..<(isNote ? 30 : 6), using: &dice) == 0 {
      run.note = (0..<Int.random(in: 1...3, using: &dice)).map { _ in .random(&dice, isNote: true) }
    }
    return run
  }
}
