import SiteBase
import Testing

@testable import SitePlainText

@Suite("The head of a plain text")
struct PlainTextHeadTests {
  /// A head in words.
  struct Words: Equatable, CustomStringConvertible {
    var title: String?
    var subtitle: String?
    var date: String?
    var byline: String?
    var labels: [String] = []
    var noteSign: String?

    var description: String {
      (labels + [title, noteSign, subtitle, date, byline].map { $0 ?? "-" }).joined(separator: " | ")
    }
  }

  @Test(
    "has a title, a date and a byline, each if it is there",
    arguments: [
      ("在动员大会上的讲话\n（2023年4月3日）\n张　三\n同志们：\n正文。", Words(title: "在动员大会上的讲话", date: "（2023年4月3日）", byline: "张　三")),
      ("在动员大会上的讲话\n2023年4月3日\n市委书记　李　强\n\n正文。", Words(title: "在动员大会上的讲话", date: "2023年4月3日", byline: "市委书记　李　强")),
      (
        "先走一遍\n——在动员会上的发言\n二○二三年四月三日\n正文。",
        Words(title: "先走一遍", subtitle: "——在动员会上的发言", date: "二○二三年四月三日")
      ),
      ("政府工作报告\n（摘要）\n国务院总理周恩来\n各位代表：\n正文。", Words(title: "政府工作报告", subtitle: "（摘要）", byline: "国务院总理周恩来")),
      (
        "报告\n——1959年4月18日在第二届全国人民代表大会第一次会议上\n正文。",
        Words(title: "报告", date: "——1959年4月18日在第二届全国人民代表大会第一次会议上")
      ),
      ("论述摘编\n（2021年2月20日在党史学习教育动员大会上的讲话）\n正文。", Words(title: "论述摘编", date: "（2021年2月20日在党史学习教育动员大会上的讲话）")),
      ("青春\n胡建新 2009年5月4日\n正文。", Words(title: "青春", date: "2009年5月4日", byline: "胡建新")),
      ("春天\n第三排右边的　赵小米\n各位：\n正文。", Words(title: "春天", byline: "第三排右边的　赵小米")),
      ("开幕词\n**年**月**日\n×××\n正文。", Words(title: "开幕词", date: "**年**月**日", byline: "×××")),
      ("开幕词\n201x年3月5日\n【致辞人】李明\n正文。", Words(title: "开幕词", date: "201x年3月5日", byline: "【致辞人】李明")),
      ("2015\t\t国务院总理 李克强\t　　各位代表：" + String(repeating: "正", count: 200), Words(date: "2015", byline: "国务院总理 李克强")),
      (
        "Laying the Cable\n6 September 2024\nAnsa Kellow\n\nBody.",
        Words(title: "Laying the Cable", date: "6 September 2024", byline: "Ansa Kellow")
      ),
      (
        "Laying the Cable\n\nBy Ansa Kellow\n\nSeptember 6, 2024\n\nBody.",
        Words(title: "Laying the Cable", date: "September 6, 2024", byline: "By Ansa Kellow")
      ),
      (
        "On Proof\n\nHallow Bay, 12–13 March 2027\n\nBody.",
        Words(title: "On Proof", date: "Hallow Bay, 12–13 March 2027")
      ),
      ("Who Is Here?\n\n1/20/1961\n\nBody.", Words(title: "Who Is Here?", date: "1/20/1961")),
      (
        "James K. Polk\t1845-03-04\tFellow-Citizens: " + String(repeating: "word ", count: 60),
        Words(date: "1845-03-04", byline: "James K. Polk")
      ),
    ])
  func head(text: String, words: Words) {
    #expect(self.words(of: text) == words)
  }

  @Test(
    "is known where its parts stand on one line, or on several",
    arguments: [
      ("县长李四各位代表：\n正文。", Words()),
      ("报告\n国务院总理李四各位代表：\n正文。", Words(title: "报告", byline: "国务院总理李四")),
      ("报告\n校长　王　五　老师们、同学们：\n正文。", Words(title: "报告", byline: "校长　王　五")),
      ("寄语\n张三　同学们：\n正文。", Words(title: "寄语", byline: "张三")),
      ("报告\n主席先生，各位来宾：\n正文。", Words(title: "报告")),
      ("工作报告——2031年3月5日在第一次会议上\n市长　张　三\n正文。", Words(title: "工作报告", date: "——2031年3月5日在第一次会议上", byline: "市长　张　三")),
      ("工作报告\n——2031年3月5日在第一次会议上市长　张　三\n正文。", Words(title: "工作报告", date: "——2031年3月5日在第一次会议上", byline: "市长　张　三")),
      ("春天——在开学典礼上\n正文。", Words(title: "春天——在开学典礼上")),
      ("发言\n（2009年5月4日　张小三）\n正文。", Words(title: "发言", date: "（2009年5月4日", byline: "张小三）")),
      ("发言\n2009年5月4日 北京\n正文。", Words(title: "发言", date: "2009年5月4日 北京")),
      ("发言\n发言人：张三\n正文。", Words(title: "发言", byline: "发言人：张三")),
      (
        "2031\t报告\t——2031年3月5日在会上\t市长张三\t" + String(repeating: "正", count: 200),
        Words(title: "报告", date: "——2031年3月5日在会上", byline: "市长张三", labels: ["2031"])
      ),
      ("为春天出力\n渡口的一年\n（2031年3月5日）\n正文。", Words(title: "为春天出力", subtitle: "渡口的一年", date: "（2031年3月5日）")),
      ("在全市学习教育\n动员大会上的讲话\n（2031年3月5日）\n正文。", Words(title: "在全市学习教育\n动员大会上的讲话", date: "（2031年3月5日）")),
      ("　　　　　渡口的春天\n　　　　　与一艘旧船的故事\n　　各位乡亲：\n　　正文。", Words(title: "渡口的春天\n　　　　　与一艘旧船的故事")),
      ("渡口的春天\n与一艘船的故事\n正文。", Words(title: "渡口的春天")),
    ])
  func parts(text: String, words: Words) {
    #expect(self.words(of: text) == words)
  }

  @Test(
    "begins with the label of a piece, if there is one",
    arguments: ["范文一", "【范例二】", "范文(三)", "（篇4）", "第十二篇", "篇五：", "范文三"])
  func label(label: String) {
    #expect(words(of: "\(label)\n在会上的讲话\n正文。") == Words(title: "在会上的讲话", labels: [label]))
  }

  @Test("has lines below the title that say where the text comes from")
  func sources() {
    #expect(
      words(of: "报告\n来源：青岚日报　浏览：12\n发布时间：2031-03-05\n作者：张三\n（责任编辑：李四）\n正文。")
        == Words(title: "报告", date: "发布时间：2031-03-05", byline: "作者：张三", labels: ["来源：青岚日报　浏览：12", "（责任编辑：李四）"]))
    #expect(words(of: "报告\n来源：一条河。\n正文。") == Words(title: "报告"))
  }

  @Test("has labels and a date above the title")
  func labels() {
    #expect(
      words(of: "2031\t青岚社3月6日电\t报告\t——2031年3月5日在会上\t" + String(repeating: "正", count: 200))
        == Words(title: "报告", date: "——2031年3月5日在会上", labels: ["2031", "青岚社3月6日电"]))
    #expect(words(of: "青岚社3月6日电\n今天开了会。") == Words())
  }

  @Test("has no label in other words", arguments: ["范文", "第一篇章", "三篇", "范文一览"])
  func noLabel(label: String) {
    #expect(words(of: "\(label)\n在会上的讲话\n正文。").labels.isEmpty)
  }

  @Test(
    "leaves the sign of a note out of the title, and the note to the speech",
    arguments: [
      ("※", "※这是张三同志在会上讲话的一部分。"), ("*", "* 本文是张三同志在会上的发言。"), ("①", "①这篇讲话后来发表在报上。"),
      ("[1]", "[1] 这是作者一次演讲的全文。"),
    ])
  func note(sign: String, note: String) {
    let above = "论渡口\(sign)\n\(note)\n（2031年3月5日）\n张　三\n正文。\n正文。"
    #expect(words(of: above) == Words(title: "论渡口", date: "（2031年3月5日）", byline: "张　三", noteSign: sign))
    #expect(PlainText.lines(of: above, wantsHead: true) == ["E \(note)", "正文。", "正文。"])
    let below = "论渡口\(sign)\n（2031年3月5日）\n正文。\n正文。\n\(note)"
    #expect(words(of: below) == Words(title: "论渡口", date: "（2031年3月5日）", noteSign: sign))
    #expect(PlainText.lines(of: below, wantsHead: true).last == "E \(note)")
    #expect(words(of: "论渡口\(sign)\n正文。").noteSign == nil)
  }

  @Test(
    "has a date in every usual form",
    arguments: [
      "2031年3月5日", "（2031年3月5日）", "(二〇三一年三月五日)", "二○三一年三月五日", "2031.3.5", "2031-03-05", "2031/3/5", "中华民国三十八年十月一日",
      "民国38年", "×年×月×日", "2031年×月×日", "203x年3月5日", "**年**月**日", "２０３１年３月５日", "2031年3月5日星期三", "2031年3月5日（星期三）",
      "2031年3月5日上午",
      "2031年3月5日至6日", "二〇三一年三月五日于青岚", "March 4, 1861", "4 March 1861", "4th March 1861", "4th of March, 1861",
      "Saturday, March 4, 1797", "Washington, D.C., March 4, 1861", "Washington, D. C., March 4, 1861", "Mar. 4, 1861",
    ])
  func dates(date: String) {
    #expect(words(of: "渡口\n\(date)\n正文。") == Words(title: "渡口", date: date))
  }

  @Test("is known where it is set in the middle of a wrapped page")
  func centred() {
    let line = "They came down to the water in the morning, when the light was grey,"
    let head =
      "              THE HARBOUR\n              AND THE SHIP\n\n         Merrow, D. C., Saturday, March 4, 2031"
    #expect(
      words(of: "\(head)\n             Ansa Kellow\n\n\(line)\n\(line)\n\(line)\nand so on.")
        == Words(
          title: "THE HARBOUR\n              AND THE SHIP", date: "Merrow, D. C., Saturday, March 4, 2031",
          byline: "Ansa Kellow"))
  }

  @Test(
    "has no byline in short words that are no name",
    arguments: [
      "上午好", "开场白", "内部资料", "按语", "说明", "讨论稿", "送审稿", "首页", "关于", "甲　　乙   丙", "甲　　乙", "安全生产", "方案", "高新区", "时间表",
      "贺信", "王　乙　丙　丁", "文化节",
    ])
  func noName(line: String) {
    #expect(words(of: "在会上的讲话\n\(line)\n同志们：\n正文。").byline == nil)
    #expect(PlainText.lines(of: "在会上的讲话\n\(line)\n同志们：\n正文。", wantsHead: true).contains { $0.hasSuffix(line) })
  }

  @Test(
    "has a byline in names of all kinds",
    arguments: [
      "张三", "张　三", "王小明", "王　小　明", "歐陽修", "欧阳　振华", "司马相如", "×××", "张××", "张某某", "阿不都·热合曼", "市长钭甲",
      "市长　钭　甲", "东　方　朔", "令　狐　冲", "县长　努尔·白克力", "市长　洛桑江村", "昝辉", "陆怀山、温以南", "陆怀山　温以南",
    ])
  func name(line: String) {
    #expect(words(of: "在会上的讲话\n\(line)\n同志们：\n正文。").byline == line)
  }

  @Test(
    "has a byline in a name with any family name beside the date",
    arguments: ["次仁旺堆", "洛桑江村", "丹增", "热地", "巴特尔", "次　仁", "东　方　朔"])
  func rareName(line: String) {
    let words = Words(title: "学以致用", date: "（2031年3月5日）", byline: line)
    #expect(self.words(of: "学以致用\n\(line)\n（2031年3月5日）\n正文。") == words)
    #expect(self.words(of: "学以致用\n（2031年3月5日）\n\(line)\n同志们：\n正文。") == words)
    #expect(self.words(of: "学以致用\n\(line)\n同志们：\n正文。").byline == (line == "东　方　朔" ? line : nil))
  }

  @Test(
    "has no byline in other short words beside the date",
    arguments: [
      "上午好", "开场白", "内部资料", "按语", "说明", "讨论稿", "送审稿", "首页", "关于", "目　录", "县长", "学以致用", "久久为功", "北京", "我的梦",
      "中共青禾县委办公室",
    ])
  func noRareName(line: String) {
    let above = words(of: "在会上的讲话\n\(line)\n（2031年3月5日）\n正文。")
    #expect(above.byline == nil)
    #expect(above.date == "（2031年3月5日）")
    #expect(words(of: "在会上的讲话\n（2031年3月5日）\n\(line)\n同志们：\n正文。").byline == nil)
  }

  @Test(
    "tells every speaker",
    arguments: [
      ("陆怀山\n温以南\n（2031年3月5日）", ["陆怀山", "温以南"]), ("陆怀山、温以南\n（2031年3月5日）", ["陆怀山", "温以南"]),
      ("（2031年3月5日）\n陆怀山　温以南", ["陆怀山", "温以南"]), ("县长\n陆怀山\n（2031年3月5日）", ["陆怀山"]),
      ("（2031年3月5日）\n青禾县县长\n陆怀山", ["陆怀山"]),
      ("Jory Orrel\nTamsin Orrel\nMarch 5, 2031", ["Jory Orrel", "Tamsin Orrel"]),
      ("（2031年3月5日）\n书记　买买提·吐尔逊", ["买买提·吐尔逊"]), ("（2031年3月5日）\n县长努尔·白克力", ["努尔·白克力"]),
      ("（2031年3月5日）\n尉　迟　恭", ["尉迟恭"]), ("（2031年3月5日）\n诸葛　孔明", ["诸葛孔明"]),
    ])
  func speakers(lines: String, names: [String]) {
    let file = SourceFile(path: "a.txt", bytes: Array("渡口\n\(lines)\n各位：\n正文。".utf8))
    let head = PlainText(file, wantsHead: true).head
    #expect(head.speakers(in: file) == names)
    #expect(head.date(in: file) != nil)
  }

  @Test(
    "is known behind signs that nobody sees",
    arguments: ["\u{FEFF}", "\u{200B}", "\u{AD}", "\u{200E}", "\u{FEFF}\u{200B}"])
  func invisible(sign: String) {
    let text = "\(sign)在会上的讲话\n\(sign)（2031年3月5日）\n\(sign)张　三\n\(sign)同志们：\n\(sign)　　正文。"
    let file = SourceFile(path: "a.txt", bytes: Array(text.utf8))
    let head = PlainText(file, wantsHead: true).head
    #expect(head.title(in: file) == "在会上的讲话")
    #expect(head.date(in: file) == "2031年3月5日")
    #expect(head.speaker(in: file) == "张三")
    #expect(PlainText.lines(of: text, wantsHead: true) == ["S \(sign)同志们：", "\(sign)　　正文。"])
  }

  @Test("leaves the sign of a note out of a title of two lines")
  func noteSignOfLongTitle() {
    #expect(
      words(of: "在全市读书活动\n动员大会上的讲话※\n（2031年3月5日）\n※这是讲话的一部分。\n正文。\n正文。")
        == Words(title: "在全市读书活动\n动员大会上的讲话", date: "（2031年3月5日）", noteSign: "※"))
  }

  @Test("tells a title of several lines as one")
  func titleOnOneLine() {
    let file = SourceFile(path: "a.txt", bytes: Array("在全市学习教育\n  动员大会上的讲话\n（2031年3月5日）\n正文。".utf8))
    #expect(PlainText(file, wantsHead: true).head.title(in: file) == "在全市学习教育动员大会上的讲话")
    let english = SourceFile(path: "a.txt", bytes: Array("        The Ship\n        of the Bay\n\nBody.".utf8))
    #expect(PlainText(english, wantsHead: true).head.title(in: english) == "The Ship of the Bay")
  }

  @Test(
    "tells the name and the date by themselves",
    arguments: [
      ("（2031年3月5日）\n市长　李　四", "2031年3月5日", "李四"), ("——2031年3月5日至6日在会上\n国务院总理周小来", "2031年3月5日至6日", "周小来"),
      ("发布时间：2031-03-05\n【致辞人】张三", "2031-03-05", "张三"), ("2031年3月\n发言人：张三", "2031年3月", "张三"),
      ("（2031年3月5日　张小三）", "2031年3月5日", "张小三"),
      ("Merrow Town Hall, March 5, 2031\nBy Ansa Kellow", "March 5, 2031", "Ansa Kellow"),
      ("二〇三一年三月五日\n副市长兼局长王五", "二〇三一年三月五日", "王五"), ("2031年3月5日\n三路公交司机　魏长路", "2031年3月5日", "魏长路"),
    ])
  func nameAndDate(lines: String, date: String, name: String) {
    let file = SourceFile(path: "a.txt", bytes: Array("渡口\n\(lines)\n各位：\n正文。".utf8))
    let head = PlainText(file, wantsHead: true).head
    #expect(head.date(in: file) == date)
    #expect(head.speaker(in: file) == name)
  }

  @Test(
    "takes nothing that is not surely head",
    arguments: [
      "同志们：\n正文。", "各位代表！\n正文。", "一、总体要求\n正文。", "一是学。\n二是做。", "今天很好。\n正文。", "他说：\n正文。", "（掌声）\n正文。",
      "3月5日，总理作报告。记者摄\n正文。", "新华社北京3月16日电\n正文。", "只有一行", "",
      "This is a line\nthat goes on here.", "Friends,\n\nBody.", "It is late.\n\nBody.",
    ])
  func nothing(text: String) {
    #expect(words(of: text) == Words())
  }

  @Test("takes no name or date away from the speech after its first other line")
  func stops() {
    #expect(words(of: "标题\n正文。\n2023年4月3日") == Words(title: "标题"))
    #expect(words(of: "标题\n目录\n正文。") == Words(title: "标题"))
    #expect(words(of: "标题\n同志们\n正文。") == Words(title: "标题"))
    #expect(words(of: "The Harbour\n\nMr. Speaker,\n\nBody.") == Words(title: "The Harbour"))
    #expect(words(of: "The Harbour\n\nFellow Citizens\n\nBody.") == Words(title: "The Harbour"))
    #expect(words(of: "标题\n上篇　春天\n正文。") == Words(title: "标题"))
  }

  @Test("takes no title from a long line")
  func longLine() {
    #expect(words(of: String(repeating: "长", count: 80_000)) == Words())
    #expect(words(of: String(repeating: "长", count: 81) + "\n正文。") == Words())
  }

  @Test("leaves the rest of its paragraph to the speech")
  func rest() {
    let line = "This is a line of a text that is wrapped at seventy columns or there"
    let text = "On Proof\n12 March 2027\nMy friends:\n\n\(line)\nand it goes on.\n"
    #expect(words(of: text) == Words(title: "On Proof", date: "12 March 2027"))
    #expect(PlainText.lines(of: text, wantsHead: true) == ["S My friends:", "\(line) and it goes on."])
  }

  @Test("is not looked for unless it is wanted")
  func unwanted() {
    #expect(PlainText.lines(of: "标题\n正文。") == ["标题", "正文。"])
  }

  private func words(of text: String) -> Words {
    let bytes = Array(text.utf8)
    let head = PlainText(text, wantsHead: true).head
    func words(_ range: Range<Int>?) -> String? { range.map { String(decoding: bytes[$0], as: UTF8.self) } }
    return Words(
      title: words(head.title), subtitle: words(head.subtitle), date: words(head.dateLine), byline: words(head.byline),
      labels: head.labels.compactMap(words), noteSign: words(head.noteSign))
  }
}
