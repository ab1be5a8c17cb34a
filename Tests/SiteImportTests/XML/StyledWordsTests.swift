import Testing

@testable import SiteImport

@Suite struct StyledWordsTests {
  @Test(arguments: [
    (["  a \n\t b  "], "a b"), (["大家\n  好"], "大家好"), (["大家 好"], "大家 好"), (["好\n", "well"], "好 well"),
    (["a\u{A0}b\u{3000}c"], "a\u{A0}b\u{3000}c"), (["a", "b", " ", "\n", "c"], "ab c"), (["한국\n말"], "한국 말"),
    ([" \n"], ""),
  ])
  func setsWhiteSpaceToRights(pieces: [String], words: String) {
    var styled = StyledWords(isChineseOrJapanese: false)
    for piece in pieces { styled.append(piece) }
    #expect(styled.take().map(\.words).joined() == words)
    #expect(styled.isEmpty)
  }

  @Test(arguments: [(true, "他說“好”"), (false, "他說 “好”")])
  func knowsQuotationMarksByTheLanguage(isChinese: Bool, words: String) {
    var styled = StyledWords(isChineseOrJapanese: isChinese)
    styled.append("他說\n“好”")
    #expect(styled.take().map(\.words).joined() == words)
  }

  @Test func keepsSpacesOutOfStyles() {
    var styled = StyledWords(isChineseOrJapanese: false)
    styled.append("a")
    styled.append(" b ", .init(style: .strong))
    styled.append("c ", .init(style: .emphasis))
    styled.append("d")
    #expect(
      styled.take() == [
        ImportedRun("a "), ImportedRun("b", style: .strong), ImportedRun(" "), ImportedRun("c", style: .emphasis),
        ImportedRun(" d"),
      ])
  }

  @Test func breaksAndJoins() {
    var styled = StyledWords(isChineseOrJapanese: false)
    styled.breakLine()
    styled.append("a ")
    styled.breakLine()
    styled.append(" b ")
    styled.join()
    styled.append("  c")
    styled.part()
    styled.append("d")
    styled.breakLine()
    #expect(styled.take() == [ImportedRun("a\nbc d")])
  }
}
