import Testing

@testable import SitePlainText

@Suite("The mark at the start of a paragraph")
struct PlainTextMarkTests {
  typealias Form = PlainText.Mark.Form

  @Test(
    "is read in every form, also in faulty and compatibility forms",
    arguments: [
      ("第一编 总论", Form.volume, 1), ("第十二章 附则", .chapter, 12), ("第3节 程序", .section, 3),
      ("第二部分 今后的任务", .division, 2), ("第二部份 今後的任務", .division, 2), ("Part II", .part, 2),
      ("Chapter 3: The ship", .chapter, 3), ("二", .alone, 2), ("IV. What it is for", .roman, 4),
      ("一、总体要求", .han, 1), ("十一、加强领导", .han, 11), ("二十、附则", .han, 20), ("二十一、附则", .han, 21),
      ("一.总体要求", .han, 1), ("一．总体要求", .han, 1), ("一，总体要求", .han, 1), ("⼀、总体要求", .han, 1),
      ("（二）加强领导", .hanBracketed, 2), ("(二)加强领导", .hanBracketed, 2), ("（二）、加强领导", .hanBracketed, 2),
      ("㈡加强领导", .hanBracketed, 2), ("3.抓好落实", .arabic, 3), ("３．抓好落实", .arabic, 3),
      ("3、抓好落实", .arabic, 3), ("⒊抓好落实", .arabic, 3), ("12. Title", .arabic, 12), ("1.年度考核", .arabic, 1),
      ("1.万众一心", .arabic, 1), ("(4)检查", .arabicBracketed, 4), ("（４）检查", .arabicBracketed, 4),
      ("⑷检查", .arabicBracketed, 4), ("5)检查", .arabicHalfBracketed, 5), ("5）检查", .arabicHalfBracketed, 5),
      ("①检查", .circled, 1), ("①、检查", .circled, 1), ("⑳检查", .circled, 20), ("㉑检查", .circled, 21),
      ("一、一心一意进行治理整顿", .han, 1), ("一、二〇二三年工作回顾", .han, 1), ("一、二十大以来的工作", .han, 1),
      ("一、三年来的斗争", .han, 1), ("一百零一、附则", .han, 101), ("第一百零二章 附则", .chapter, 102), ("第一百二十章", .chapter, 120),
      ("第102章", .chapter, 102), ("（一百一十一）附则", .hanBracketed, 111), ("一百、附则", .han, 100),
    ])
  func isRead(text: String, form: Form, number: Int) {
    let mark = mark(of: text)
    #expect(mark?.form == form)
    #expect(mark?.number == number)
  }

  @Test(
    "is not read into other words",
    arguments: [
      "一些同志", "一个目标", "二三、不是数", "一百二、不是数", "一百零、不是数", "（二）、（三）对调", "一九五四年", "（一九五四年）",
      "第一，要认真", "第一个五年计划", "第一季度", "1.5亿元", "1.5", "1.2.标题", "12.1国庆", "3.％", "5、6月份", "3.月，",
      "2.亿。", "1949. 十月", "100.数", "2023年", "(2023)", "12月3日", "3月5日", "I am", "In the beginning", "IIII. x",
      "Chapter and verse", "Part of it", "Participants", "C. Everett Koop", "0. nought", "", "、", "（）",
    ])
  func isNotRead(text: String) {
    #expect(mark(of: text) == nil)
  }

  @Test(
    "may be the start of a list",
    arguments: [
      ("一、二等奖", true), ("一、二季度", true), ("三、四月以后", true), ("九、十月", true), ("一、二〇二三年", false), ("一、二十大", false),
      ("一、一心一意", false), ("一、三年来", false), ("1、2月", false),
    ])
  func mayBeList(text: String, expected: Bool) {
    #expect((mark(of: text)?.mayBeList ?? false) == expected)
  }

  @Test("ends where the words of the heading begin")
  func ends() {
    let mark = mark(of: "（三） 全面加强")
    #expect(mark?.range == 0..<9)
    #expect(mark?.textStart == 10)
  }

  @Test(
    "is told as it is usually written",
    arguments: [
      (Form.han, 12, "十二、"), (.hanBracketed, 3, "（三）"), (.arabic, 4, "4."), (.circled, 5, "⑤"), (.roman, 9, "IX."),
      (.chapter, 20, "第二十章"), (.han, 100, "一百、"), (.han, 102, "一百零二、"), (.han, 120, "一百二十、"),
      (.chapter, 213, "第二百一十三章"),
    ])
  func isTold(form: Form, number: Int, label: String) {
    #expect(PlainText.Mark.label(form, number) == label)
  }

  private func mark(of text: String) -> PlainText.Mark? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      PlainText.Mark(atStartOf: 0..<bytes.count, of: UTF8Text(bytes, in: bytes.indices))
    }
  }
}
