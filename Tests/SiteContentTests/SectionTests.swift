import Testing

@Suite("Sections of Markdown, and their ids")
struct SectionTests {
  @Test(arguments: [
    ("# T\n\n## a\n\n### b\n\n### c\n\n## d\n\n### e\n", ["s1 a", "s1-1 b", "s1-2 c", "s2 d", "s2-1 e"]),
    ("## a\n\n#### b\n\n### c\n\n#### d\n", ["s1 a", "s1-1 b", "s1-2 c", "s1-2-1 d"]),
    ("#### a\n\n## b\n\n#### c\n", ["s1 a", "s2 b", "s2-1 c"]), ("###### a\n\n# b\n", ["s1 a", "s2 b"]),
    ("## a\n\n## a\n\n## a\n", ["s1 a", "s2 a", "s3 a"]), ("a\n===\n\nb\n---\n", ["s1 b"]),
    ("## 🎉\n\n## 标题\u{3000}二\u{A0}三\n", ["s1 🎉", "s2 标题\u{3000}二\u{A0}三"]),
  ])
  func areNumberedByTheirPlace(text: String, sections: [String]) {
    let reading = Reading(text)
    #expect(reading.sections == sections)
    #expect(reading.messages == [])
  }

  @Test func haveTheIdThatTheirAuthorSet() {
    let reading = Reading(
      "## a {#first}\n\n### b\n\n## c {#s-x}\n\n## d {#problem}\n\n## e {#Notes_2}\n\n## f {#r2d2}\n\n## g {#pp}\n")
    #expect(reading.sections == ["first a", "s1-1 b", "s-x c", "problem d", "Notes_2 e", "r2d2 f", "pp g"])
    #expect(reading.messages == [])
  }

  @Test(arguments: ["s2", "s2-3", "p14", "p14-2", "n1", "r2", "p14a"])
  func cannotHaveAnIdThatSaysAPlace(id: String) {
    let reading = Reading("One\n\n## a {#\(id)}\n")
    #expect(reading.sections == ["s1 a"])
    #expect(
      reading.messages == [
        "c/a.md:3:8: error: the id `\(id)` is another section's, or looks like one that is given to sections and passages [id-taken]"
      ])
  }

  @Test func cannotHaveTheIdOfAnother() {
    let reading = Reading("## a\n\n## a\n\n## a {#same}\n\n## b {#same}\n")
    #expect(reading.sections == ["s1 a", "s2 a", "same a", "s4 b"])
    #expect(reading.messages.map { $0.prefix(12) } == ["c/a.md:7:8: "])
  }

  @Test(arguments: ["## a {#1}", "## a {#}", "## a {# b}", "## a \\{#b}", "## a {b}"])
  func whatIsNoIdIsPartOfTheWords(heading: String) {
    let reading = Reading(heading + "\n")
    #expect(reading.body.sections[0].anchor == "s1")
    #expect(reading.body.sections[0].title.contains("{"))
  }

  @Test func inPlainTextAreNumberedByTheirPlace() {
    let text = "一、港口\n\n　　水。\n\n（一）东\n\n　　水。\n\n（二）西\n\n　　水。\n\n二、海\n\n　　水。\n"
    #expect(
      Reading(text, path: "c/a.txt", sidecar: "title: T").sections == ["s1 一、港口", "s1-1 （一）东", "s1-2 （二）西", "s2 二、海"])
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["#", "-", "=", "## a\n\n", "# ", "[^1]", "> "])
  func manySignsAreReadAtOnce(sign: String) {
    #expect(Reading("Text\n\n" + String(repeating: sign, count: 44_000) + "\n").body.blocks.count > 1)
  }
}

@Suite("Points within a paragraph")
struct PointTests {
  @Test func areMarkedWithTheirNumbers() {
    let reading = Reading("要做两件事：一是看水；二是看船。\n\n完。\n", path: "c/a.txt", sidecar: "title: T")
    #expect(reading.html == "要做两件事：[point]一是看水；[pointEnd][point]二是看船。[pointEnd]\n完。\n")
    #expect(reading.body.inserts.filter { $0.kind == .point }.map(\.value) == [1, 2])
    #expect(reading.outline == ["paragraph 1: 要做两件事：一是看水；二是看船。", "paragraph 2: 完。"])
  }

  @Test func closeBeforeTheNextOpensAndAroundStageNotes() {
    let html = Reading("一是看水（掌声）；二是看船（掌声）\n", path: "c/a.txt", sidecar: "title: T").html
    #expect(
      html == "[point]一是看水[stage]（掌声）[stageEnd]；[pointEnd][point]二是看船[stage]（掌声）[stageEnd][pointEnd]\n")
  }
}
