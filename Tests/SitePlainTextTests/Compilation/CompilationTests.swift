import SiteBase
import Testing

@testable import SitePlainText

@Suite("A compilation of speeches")
struct CompilationTests {
  /// A compilation, and what is in it.
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String
    var rule: Compilation.Rule
    var titles: [String]
    var firstLines: [String]
    var front = ""

    var testDescription: String { "\(rule.rawValue): \(text.prefix(30))" }
  }

  @Test(
    "is cut at the title above a name and a date",
    arguments: [
      ["李明", "昝辉", "次仁旺堆"], ["陆怀山\n温以南", "热地", "县长　洛桑江村"], ["中共某镇委员会", "李明", "某镇工会"],
    ])
  func names(names: [String]) {
    let titles = ["在桥头的讲话", "久久为功", "学以致用"]
    let text = zip(titles, names).map { "\($0)\n\($1)\n（2031年3月5日）\n\n同志们：\n今天种树。\n谢谢大家！\n\n" }.joined()
    let compilation = CompilationText(text)
    let isKnown = names[2] != "某镇工会"
    #expect(compilation.titles == (isKnown ? titles : Array(titles.prefix(2))))
    #expect(compilation.codes.isEmpty == isKnown)
  }

  @Test(
    "is cut at titles with a number and a date",
    arguments: ["（一）|（二）|（三）", "(1)|(2)|(3)", "1. |2. |3. ", "1) |2) |3) ", "一、|二、|三、"])
  func numbers(marks: String) {
    let marks = marks.split(separator: "|")
    let titles = ["在桥头的讲话", "久久为功", "学以致用"]
    let chinese = zip(marks, titles).map { "\($0)\($1)\n（2031年3月5日）\n\n同志们：\n今天种树。\n谢谢大家！\n\n" }
    #expect(CompilationText(chinese.joined()).titles == titles)
    let english = marks.map { "\($0)On Bridges\nMarch 5, 2031\n\nWe built it.\n\n" }.joined()
    #expect(CompilationText(english).titles.count == 3)
    let apart = english.replacing("\nMarch", with: "\n\nMarch")
    #expect(CompilationText(apart).codes == ["maybe-compilation"])
  }

  @Test("is not cut at the parts of a speech that have a number and a date")
  func datedParts() {
    let parts = ["（一）春天的事", "（二）夏天的事", "（三）秋天的事"].map { "\n\($0)\n2031年3月5日\n\n种了树。\n" }
    let text = CompilationText("在桥头的讲话\n（2031年3月5日）\n\n同志们：\n今天种树。\n" + parts.joined())
    #expect(text.compilation.pieces.isEmpty)
    #expect(text.codes == ["maybe-compilation"])
  }

  @Test(
    "is cut where its kind of border says",
    arguments: [
      Sample(
        text: "种树讲话三篇集\n\n第一篇：在种树动员会上的讲话\n同志们：\n我们种树。\n第二篇：在种树总结会上的讲话\n同志们：\n树种完了。\n第三篇：浇水\n各位邻居：\n请浇水。\n",
        rule: .numberedPiece, titles: ["在种树动员会上的讲话", "在种树总结会上的讲话", "浇水"],
        firstLines: ["在种树动员会上的讲话", "在种树总结会上的讲话", "浇水"], front: "种树讲话三篇集\n\n"),
      Sample(
        text: "第一篇\n在桥头的讲话\n（2031年3月5日）\n过桥要慢。\n第二篇\n在渡口的讲话\n（2031年3月6日）\n上船要稳。\n",
        rule: .numberedPiece, titles: ["在桥头的讲话", "在渡口的讲话"], firstLines: ["在桥头的讲话", "在渡口的讲话"]),
      Sample(
        text: "篇一：开学致辞\n老师好。\n篇二：散学致辞\n老师再见。\n篇三\n各位同学：\n再来。\n", rule: .numberedPiece,
        titles: ["开学致辞", "散学致辞", "-"], firstLines: ["开学致辞", "散学致辞", "各位同学："]),
      Sample(
        text: "【篇1】\n各位来宾：\n欢迎。\n【篇2】\n各位来宾：\n请坐。\n", rule: .numberedPiece, titles: ["-", "-"],
        firstLines: ["各位来宾：", "各位来宾："]),
      Sample(
        text: "SPEECH 1\n\nThe Lamp\n\nWe lit it.\n\nSPEECH 2: The Rope\n\nWe held it.\n", rule: .numberedPiece,
        titles: ["The Lamp", "The Rope"], firstLines: ["The Lamp", "The Rope"]),
      Sample(
        text: "运动会开场致辞(汇总2篇)篇一\n各位运动员：\n跑吧。\n运动会开场致辞(汇总2篇)篇二\n各位裁判：\n看吧。\n", rule: .repeatedTitle,
        titles: ["-", "-"], firstLines: ["各位运动员：", "各位裁判："]),
      Sample(
        text: "毕业演讲稿 篇1各位老师：\n再见。\n毕业演讲稿 篇2\n\n各位同学：\n再见。\n", rule: .repeatedTitle, titles: ["-", "-"],
        firstLines: ["各位老师：", "各位同学："]),
      Sample(
        text: "班会致辞(汇总2篇)篇1 各位老师：再见。\n班会致辞(汇总2篇)篇2 各位同学：再见。\n", rule: .repeatedTitle, titles: ["-", "-"],
        firstLines: ["各位老师：再见。", "各位同学：再见。"]),
      Sample(
        text: "散学演讲稿\n\n散学演讲稿1\n\n各位老师：\n再见。\n\n散学演讲稿2\n\n各位同学：\n再见。\n", rule: .repeatedTitle, titles: ["-", "-"],
        firstLines: ["各位老师：", "各位同学："], front: "散学演讲稿\n\n"),
      Sample(
        text: "【范例一】\n【致辞人】市园林局\n同志们：\n种花。\n【范例二】\n【致辞人】市渔业局\n同志们：\n养鱼。\n", rule: .numberedPiece,
        titles: ["-", "-"], firstLines: ["【致辞人】市园林局", "【致辞人】市渔业局"]),
      Sample(
        text: "在山上的讲话\n同志们：今天我们上山。\n在水边的讲话\n各位朋友：今天我们下水。\n", rule: .titleAndOpening,
        titles: ["在山上的讲话", "在水边的讲话"], firstLines: ["在山上的讲话", "在水边的讲话"]),
      Sample(
        text: "桥工讲话集\n目　录\n一、修桥的第一天……1\n二、修桥的最后一天……12\n\n修桥的第一天\n（2031年3月5日）\n石头很重。\n修桥的最后一天\n同志们：\n石头很轻。\n",
        rule: .contents, titles: ["修桥的第一天", "修桥的最后一天"], firstLines: ["修桥的第一天", "修桥的最后一天"],
        front: "桥工讲话集\n目　录\n一、修桥的第一天……1\n二、修桥的最后一天……12\n\n"),
      Sample(
        text: "茶山讲话选\n在采茶节上的讲话\n（2031年3月5日）\n茶山区区长　柳　川\n各位茶农：\n茶很好。\n谢谢大家！\n两棵茶树\n2031年4月6日\n茶农　段小满\n各位：\n一棵老，一棵小。\n",
        rule: .titleAndOpening, titles: ["在采茶节上的讲话", "两棵茶树"], firstLines: ["在采茶节上的讲话", "两棵茶树"],
        front: "茶山讲话选\n"),
      Sample(
        text: "在共读年的讲话选编\n两点水\n（2031年3月5日）\n鱼市摊主　冯　圆\n各位：\n字少了。\n十九床\n（2031年3月5日）\n护士长　何　照\n各位：\n灯亮了。\n",
        rule: .titleAndOpening, titles: ["两点水", "十九床"], firstLines: ["两点水", "十九床"], front: "在共读年的讲话选编\n"),
      Sample(
        text: "一\n书要慢慢读。\n（2031年2月20日在读书会上的讲话）\n二\n路要慢慢走。\n（《走路》，2031年3月1日）\n", rule: .numeralAndSource,
        titles: ["-", "-"], firstLines: ["书要慢慢读。", "路要慢慢走。"]),
      Sample(
        text:
          "Harbour Talks\n\n***\n\nThe Harbour Light\nAnsa Kellow\nMarch 5, 2031\n\nIt is lit.\n\n***\n\nThe Harbour Bell\nAnsa Kellow\nMarch 6, 2031\n\nIt rings.\n",
        rule: .separator, titles: ["The Harbour Light", "The Harbour Bell"],
        firstLines: ["The Harbour Light", "The Harbour Bell"], front: "Harbour Talks\n\n"),
      Sample(
        text:
          "***\n灯塔讲话\n2031年3月5日\n各位：\n灯亮了。\n***\n各位朋友：\n我没有题目。\n***\n船坞讲话\n2031年3月6日\n各位：\n船来了。\n",
        rule: .separator, titles: ["灯塔讲话", "-", "船坞讲话"], firstLines: ["灯塔讲话", "各位朋友：", "船坞讲话"]),
      Sample(
        text:
          "Address at the Quay\n\nMarch 5, 2031\n\nFriends, it is late.\n\nAddress at the Mill\n\nMarch 6, 2031\n\nFriends, it is early.\n",
        rule: .titleAndOpening, titles: ["Address at the Quay", "Address at the Mill"],
        firstLines: ["Address at the Quay", "Address at the Mill"]),
      Sample(
        text:
          "The Harbour\nMarch 5, 2031\n\nWe are here.\n\nThe Winter\nApril 6, 2031\n\nCold it is.\n\nThe Summer\nMay 7, 2031\n\nWarm it is.\n",
        rule: .titleAndOpening, titles: ["The Harbour", "The Winter", "The Summer"],
        firstLines: ["The Harbour", "The Winter", "The Summer"]),
      Sample(
        text: "2031\t" + String(repeating: "今年修路。", count: 80) + "\n2032\t" + String(repeating: "今年修桥。", count: 80)
          + "\n",
        rule: .record, titles: ["-", "-"],
        firstLines: [
          "2031\t" + String(repeating: "今年修路。", count: 80), "2032\t" + String(repeating: "今年修桥。", count: 80),
        ]),
    ])
  func cut(sample: Sample) {
    let text = CompilationText(sample.text)
    #expect(text.titles == sample.titles)
    #expect(text.firstLines == sample.firstLines)
    #expect(text.rules == [sample.rule])
    #expect(text.words(text.compilation.front) == sample.front)
    #expect(text.codes == [])
    #expect(text.wordsInOrder == sample.text.filter { !$0.isWhitespace })
  }

  @Test(
    "is not found in a single speech",
    arguments: [
      "在动员会上的讲话\n（2031年3月5日）\n同志们：\n一、总体要求\n要快。\n二、具体安排\n要稳。\n同志们：\n开始吧。\n谢谢大家！\n",
      "主持词\n各位来宾：\n欢迎大家。\n下面，请李远同志作《修桥》的报告。\n（热烈鼓掌）\n下面请李近同志讲话\n感谢李近同志的讲话\n各位来宾：\n会议到此结束。\n",
      "在会上的讲话\n同志们：\n现在宣读贺信：\n给大会的讲话\n（2031年3月5日）\n同志们：\n祝贺。\n信读完了。\n",
      "写好三篇文章\n各位：\n第一篇：种树\n树要多。\n第二篇：修路\n路要平。\n第三篇：读书\n书要好。\n",
      "读书\n各位：\n我写了第1篇\n很好。\n我写了第2篇\n不好。\n我做好的篇目1，很好。\n我做好的篇目2，不好。\n",
      "工作报告\n目录\n一、过去一年\n二、新的一年\n各位代表：\n一、过去一年\n很好。\n二、新的一年\n更好。\n",
      "一\n很早以前。\n二\n后来。\n三\n现在。\n",
      "The Light\n\nAnsa Kellow\n\nIt was dark.\n\n***\n\nThen it was not.\n\n***\n\nFriends\n\nGood night.\n",
      "在会上的讲话\n2031年3月5日\n在会上的讲话\n（2031年3月5日）\n同志们：\n很好。\n张三\n2031年3月5日\n",
      "我去过的地方\n河边\n山上\n海里\n\n1. 在河边的讲话\n2. 在山上的讲话\n很好。\n",
      "2031年，修路。\n2032年，修桥。\n", "", "***\n***\n", "目录\n",
    ])
  func single(text: String) {
    let text = CompilationText(text)
    #expect(text.titles == [])
    #expect(text.codes == [])
  }

  @Test("takes no page mark for a border, and joins nothing to one")
  func pages() {
    let text = CompilationText(
      "在桥头的讲话\n第1页/共3页\n（2031年3月5日）\n同志们：\n过桥要慢，再\n第2页/共3页\n慢一点。\n在渡口的讲话\n（2031年3月6日）\n上船要\n— 3 —\n稳。\n")
    #expect(text.titles == ["在桥头的讲话", "在渡口的讲话"])
    #expect(text.words(text.compilation.pieces.last?.range) == "在渡口的讲话\n（2031年3月6日）\n上船要\n— 3 —\n稳。")
  }

  @Test("gives the parts of a marker and a title on one line, and of separators above them")
  func markers() {
    let text = CompilationText("***\n第一篇：在桥头的讲话\n同志们：\n慢。\n***\n\n第二篇：在渡口的讲话\n同志们：\n稳。\n***\n")
    #expect(text.compilation.pieces.map { text.words($0.marker) } == ["***\n第一篇：", "***\n\n第二篇："])
    #expect(text.titles == ["在桥头的讲话", "在渡口的讲话"])
    #expect(text.compilation.pieces.map(\.line) == [2, 7])
    #expect(text.words(text.compilation.back) == "\n***\n")
  }

  @Test("takes the title of a speech from the contents list if its own is missing")
  func entries() {
    let text = CompilationText(
      "目录\n早上的讲话 1\n中午的讲话 3\n晚上的讲话 5\n早上的讲话\n同志们：\n起床。\n谢谢大家！\n各位朋友：\n吃饭。\n谢谢大家！\n晚上的讲话\n同志们：\n睡觉。\n")
    #expect(text.firstLines == ["早上的讲话", "各位朋友：", "晚上的讲话"])
    #expect(text.compilation.pieces.map { text.words($0.entry) } == ["早上的讲话", "中午的讲话", "晚上的讲话"])
    #expect(text.titles == ["早上的讲话", "-", "晚上的讲话"])
    #expect(text.codes == [])
  }

  @Test("reads a title of two lines, and a number before a title")
  func titles() {
    let text = CompilationText("在全城共读年\n动员大会上的讲话\n同志们：\n读书。\n二、在渡口的讲话\n同志们：\n上船。\n")
    #expect(text.titles == ["在全城共读年\n动员大会上的讲话", "在渡口的讲话"])
    #expect(text.words(text.compilation.pieces[1].marker) == "二、")
  }

  @Test("says in words what shows that a speech begins")
  func evidence() {
    let text = CompilationText("甲地讲话\n2031年3月5日\n同志们：\n慢。\n谢谢！\n乙地讲话\n2031年3月6日\n同志们：\n稳。\n")
    #expect(
      text.compilation.pieces.map(\.evidence) == [
        "title line, date line and salutation", "closing words before it, title line, date line and salutation",
      ])
  }

  @Test("is cut where signs that nobody sees stand before its titles and dates")
  func invisible() {
    let text = CompilationText(
      "\u{200B}在桥头的讲话\n\u{FEFF}（2031年3月5日）\n\u{200B}同志们：\n慢。\n\u{FEFF}　在渡口的讲话\n\u{AD}（2031年3月6日）\n同志们：\n稳。\n")
    #expect(text.compilation.pieces.count == 2)
    #expect(text.codes == [])
  }
}
