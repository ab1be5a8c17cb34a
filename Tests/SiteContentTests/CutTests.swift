import Testing

@Suite("The speeches of a file that an editor cuts")
struct CutTests {
  private static let speeches = "在桥头的讲话\n（2031年3月5日）\n同志们：\n慢。\n谢谢大家！\n在渡口的讲话\n（2031年3月6日）\n同志们：\n稳。\n"

  @Test func nameTheTitleOfTheWholeAsTheirSource() {
    #expect(Reading("讲话集\n" + Self.speeches, path: "c/a.txt").speeches.map(\.origin) == ["讲话集", "讲话集"])
    let sidecar = "cuts:\n- {at: 2, source: 日报}\n"
    #expect(
      Reading("讲话集\n" + Self.speeches, path: "c/a.txt", sidecar: sidecar).speeches.map(\.origin) == ["日报", "讲话集"])
    #expect(
      Reading("讲话集\n" + Self.speeches, path: "c/a.txt", sidecar: "source: 周报\n").speeches.map(\.origin) == ["周报", "周报"])
  }

  @Test func areCalledAsTheirMarkersSayIfNothingElseDoes() {
    let reading = Reading(
      "散学致辞(汇总2篇)篇一：\n同学们：\n再见。\n散学致辞(汇总2篇)篇二：\n回家的路\n\n同学们：\n回家。\n", path: "c/a.txt")
    #expect(reading.speeches.map(\.title) == ["散学致辞(汇总2篇)篇一", "回家的路"])
    #expect(reading.speeches.map(\.origin) == ["散学致辞(汇总2篇)", "散学致辞(汇总2篇)"])
    #expect(reading.messages == [])
  }

  @Test func keepTheLineOfTheirOwnTitleWhereTheEditorGivesAnother() {
    let reading = Reading(
      Self.speeches, path: "c/a.txt", sidecar: "cuts:\n- {at: 1, title: 慢一点}\n- {at: 6, title: 在渡口的讲话}\n")
    #expect(reading.speeches.map(\.title) == ["慢一点", "在渡口的讲话"])
    #expect(reading.outline.prefix(2) == ["subtitle: 在桥头的讲话", "dateLine: （2031年3月5日）"])
    #expect(reading.speech.date?.iso == "2031-03-05")
    #expect(reading.speeches[1].body?.blocks.first?.kind == .dateLine)
  }

  @Test func leaveOutWhatTheEditorLeavesOut() {
    let front = "内部资料\n请勿外传\n"
    #expect(Reading(front + Self.speeches, path: "c/a.txt").messages.count == 1)
    let reading = Reading(front + Self.speeches, path: "c/a.txt", sidecar: "cuts:\n- {at: 1, omit: true}\n")
    #expect(reading.speeches.map(\.title) == ["在桥头的讲话", "在渡口的讲话"])
    #expect(reading.messages == [])
    let own = Reading(front + Self.speeches, path: "c/a.txt", sidecar: "cuts:\n- {at: 1, title: 说明}\n")
    #expect(own.speeches.map(\.title) == ["说明", "在桥头的讲话", "在渡口的讲话"])
    #expect(own.body.blocks.count == 2)
  }

  @Test func areTheFileItselfIfAllElseIsLeftOut() {
    let reading = Reading(
      "春天\n\n花开了，很好看。\n\n附件\n\n名单很长。\n", path: "c/a.txt", sidecar: "title: 花\ncuts:\n- {at: 附件, omit: true}\n")
    #expect(reading.speeches.map(\.slug) == ["a"])
    #expect(reading.speech.title == "花")
    #expect(reading.outline == ["paragraph 1: 春天", "paragraph 2: 花开了，很好看。"])
    #expect(reading.messages == [])
  }
}
