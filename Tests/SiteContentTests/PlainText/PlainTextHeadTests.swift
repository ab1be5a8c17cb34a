import SiteBase
import Testing

@testable import SiteContent

@Suite("The head of a plain text")
struct PlainTextHeadTests {
  /// A head in words.
  struct Words: Equatable, CustomStringConvertible {
    var title: String?
    var subtitle: String?
    var date: String?
    var byline: String?

    var description: String { "\(title ?? "-") | \(subtitle ?? "-") | \(date ?? "-") | \(byline ?? "-")" }
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
      title: words(head.title), subtitle: words(head.subtitle), date: words(head.dateLine), byline: words(head.byline))
  }
}
