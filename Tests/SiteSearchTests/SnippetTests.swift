import Testing

@testable import SiteSearch

/// What is shown of a passage.
struct SnippetTests {
  @Test func aLongTextIsCutAroundTheFirstMatch() {
    let text = String(repeating: "山", count: 200) + "船" + String(repeating: "水", count: 200)
    let snippet = snippet(text, "船")
    #expect(snippet.text.count == 92)
    #expect(snippet.text.hasPrefix("…山山"))
    #expect(snippet.text.hasSuffix("水水…"))
    #expect(marked(snippet) == ["船"])
  }

  @Test func wordsAreNotCut() {
    let text = String(repeating: "harbour ", count: 60) + "ferry" + String(repeating: " winter", count: 60)
    let words = snippet(text, "ferry").text.split(whereSeparator: { $0 == " " || $0 == "…" })
    #expect(Set(words) == ["harbour", "ferry", "winter"])
  }

  @Test func aShortTextIsShownWholeWithItsLinesJoined() {
    #expect(snippet("The ferry\n  came.", "ferry").text == "The ferry came.")
    #expect(marked(snippet("The\nferry and ferries", "ferry")) == ["ferry", "ferries"])
  }

  private func snippet(_ text: String, _ query: String) -> Snippet {
    Snippet(Array(text.unicodeScalars), matches(FoldedText(text), Query(query).words))
  }

  private func marked(_ snippet: Snippet) -> [String] {
    let scalars = Array(snippet.text.unicodeScalars)
    return snippet.marks.map { String(String.UnicodeScalarView(scalars[$0])) }
  }
}
