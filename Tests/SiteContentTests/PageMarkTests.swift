import SiteModel
import Testing

@Suite("Pages of the source")
struct PageMarkTests {
  private let text = "港口\n\n　　我们明年要把港口，\n第14页/共36页\n修好。\n\n　　第二段。\n第15页/共36页\n\n　　第三段。\n"

  @Test func neverCutASentence() {
    let reading = Reading(text, path: "c/a.txt")
    #expect(reading.outline == ["paragraph 1: 我们明年要把港口，修好。", "paragraph 2: 第二段。", "paragraph 3: 第三段。"])
    #expect(reading.html == "我们明年要把港口，[pageMark]修好。\n第二段。\n[pageMark]第三段。\n")
  }

  @Test func canBeCited() {
    let body = Reading(text, path: "c/a.txt").body
    #expect(body.pageMarks.map(\.words) == ["第14页/共36页", "第15页/共36页"])
    #expect(body.pageMarks.map(\.anchor) == ["page14", "page15"])
    #expect(body.anchors.map(\.id) == ["p1", "page14", "p2", "p3", "page15"])
    #expect(body.anchors.map(\.block) == [0, 0, 1, 2, 2])
  }

  @Test func afterTheLastWordsStayAtTheirEnd() {
    let reading = Reading("港口\n\n　　水。\n第14页/共36页\n", path: "c/a.txt")
    #expect(reading.html == "水。[pageMark]\n")
  }

  @Test func keepTheirIdsFromAuthors() {
    #expect(Reading("## T {#page3}\n").messages.map { $0.prefix(12) } == ["c/a.md:1:8: "])
  }
}
