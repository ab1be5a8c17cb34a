import Testing

@testable import SitePlainText

@Suite("The join of two wrapped lines")
struct PlainTextLineJoinTests {
  @Test(
    "is nothing within Chinese text and at wide punctuation",
    arguments: ["中文", "，中", "：“", "”吗", "”“", "——", "…中", "，G", "中（", "M2）", "中\u{200B}", "a\u{200B}", "ー字", "２中"])
  func nothing(pair: String) { #expect(join(pair) == .nothing) }

  @Test(
    "is a space between other characters",
    arguments: ["ab", "a中", "中a", ",w", "-b", "한국", "국中", "中😀", "a“", "”a", "—a", "1中", "。😀".replacing("。", with: "x")])
  func space(pair: String) { #expect(join(pair) == .space) }

  private func join(_ pair: String) -> LineJoin? {
    guard let first = pair.unicodeScalars.first, let last = pair.unicodeScalars.last else { return nil }
    let before = pair.hasPrefix("M2") ? "2" : first
    return .soft(before, last)
  }
}
