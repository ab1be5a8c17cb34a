import Testing

@testable import SiteModel

@Suite struct LeadingDateTests {
  @Test(arguments: [
    ("2016-10-31-title", "2016-10-31", "title"), ("20161031_title", "2016-10-31", "title"),
    ("2015-08-title", "2015-08", "title"), ("1999年全國…", "1999", "全國…"),
    ("19990417_在IPD动员大会上的讲话", "1999-04-17", "在IPD动员大会上的讲话"), ("2016-10-31", "2016-10-31", ""),
    ("20161031在會上", "2016-10-31", "在會上"), ("2023年4月11日在会上的讲话", "2023-04-11", "在会上的讲话"),
    ("二〇二三年四月十一日 讲话", "2023-04-11", "讲话"), ("1954—1955年文选", "1954/1955", "文选"),
    ("1961 Inaugural Address", "1961", "Inaugural Address"), ("1790", "1790", ""),
    ("2023.4.11-13 会议", "2023-04-11/2023-04-13", "会议"), ("2023.4.11-13位代表", "2023-04-11", "13位代表"),
    ("2020-11-02-109年11月開放政府聯絡人", "2020-11-02", "109年11月開放政府聯絡人"),
    ("2024-03-27-「強化國家通訊網路韌性方案」記者會", "2024-03-27", "「強化國家通訊網路韌性方案」記者會"),
    ("2016-10-100-days", "2016-10", "100-days"), ("2016-10期", "2016", "10期"), ("2023年两会", "2023", "两会"),
    ("2016-10-31-to-the-people", "2016-10-31", "to-the-people"), ("March 12, 2027 - Address", "2027-03-12", "Address"),
    ("12 March 2027 - 14 points", "2027-03-12", "14 points"), ("2016-10-31-$5 billion", "2016-10-31", "$5 billion"),
  ])
  func splitsDateAndRest(stem: String, iso: String, rest: String) throws {
    let found = try #require(SpeechDate.leading(in: stem))
    #expect(found.date.iso == iso)
    #expect(found.rest == rest)
  }

  @Test(arguments: [
    "", "20231", "12345678", "title", "2016-13-01-title", "2016-02-30-title", "20160230_title", "1001 Nights",
    "2000人大会", "1990年代的讲话", "2000s music", "三月八日", "201x年3月5日", "3-4-2027 talk", "7777", "Jimmy Carter 1977",
    "p14", "-2016-10-31",
  ])
  func findsNoneInOtherNames(stem: String) {
    #expect(SpeechDate.leading(in: stem)?.date.iso == nil)
  }

  @Test func looksOnlyAtTheBeginning() {
    let long = "2016-10-31-" + String(repeating: "年", count: 100_000)
    #expect(SpeechDate.leading(in: long)?.date.iso == "2016-10-31")
  }
}

@Suite("The day that a title ends with")
struct TrailingDateTests {
  @Test(arguments: [
    ("Second Inaugural Address Wednesday, January 20, 1937", "1937-01-20"),
    ("Address, 4 March 1861", "1861-03-04"), ("在闭幕会上的讲话（2031年3月5日）", "2031-03-05"),
    ("Remarks 2031-03-05", "2031-03-05"),
  ])
  func isFound(title: String, day: String) {
    #expect(SpeechDate.trailing(in: title)?.iso == day)
  }

  @Test(arguments: ["Report 2031", "March 2031", "2031年政府工作报告", "January 40, 1937", "", "5, 1937", "12"])
  func isNoLessThanADay(title: String) {
    #expect(SpeechDate.trailing(in: title) == nil)
  }
}
