import Testing

@testable import SiteModel

@Suite struct SpeechDateTests {
  @Test(arguments: [
    ("2023", "2023"), ("2023-04", "2023-04"), ("2023-04-11", "2023-04-11"), (" 2023-4-1 ", "2023-04-01"),
    ("2023/4/11", "2023-04-11"), ("2023.4.11", "2023-04-11"), ("2023.4", "2023-04"), ("20230411", "2023-04-11"),
    ("２０２３－０４－１１", "2023-04-11"), ("（2023-04-11）", "2023-04-11"), ("2000-02-29", "2000-02-29"),
    ("2024-02-29", "2024-02-29"),
  ])
  func readsISO(text: String, iso: String) throws {
    #expect(try SpeechDate(parsing: text)?.iso == iso)
  }

  @Test(arguments: [
    ("2023-04-11/2023-04-13", "2023-04-11/2023-04-13"), ("2023-04-11/13", "2023-04-11/2023-04-13"),
    ("2023-09-28/10-02", "2023-09-28/2023-10-02"), ("2023-04/06", "2023-04/2023-06"), ("2023/2024", "2023/2024"),
    ("1954-1955", "1954/1955"), ("1954–1955", "1954/1955"), ("2023-04-11 to 2023-04-13", "2023-04-11/2023-04-13"),
    ("20230411-20230413", "2023-04-11/2023-04-13"), ("2023.4.11-13", "2023-04-11/2023-04-13"),
    ("2023/4/11-2023/4/13", "2023-04-11/2023-04-13"), ("2023-04-11/2023-04-11", "2023-04-11"),
    ("2023-04-11/2023-04", "2023-04-11/2023-04"), ("2023-04-11至2023-05", "2023-04-11/2023-05"),
  ])
  func readsRanges(text: String, iso: String) throws {
    #expect(try SpeechDate(parsing: text)?.iso == iso)
  }

  @Test(arguments: [
    ("12 March 2027", "2027-03-12"), ("March 12, 2027", "2027-03-12"), ("12 Mar. 2027", "2027-03-12"),
    ("MARCH 2027", "2027-03"), ("March 12th, 2027", "2027-03-12"), ("Sept. 1, 1999", "1999-09-01"),
    ("1st of May 2027", "2027-05-01"), ("May 2027", "2027-05"), ("March 12–14, 2027", "2027-03-12/2027-03-14"),
    ("March 12-14, 2027", "2027-03-12/2027-03-14"), ("12–14 March 2027", "2027-03-12/2027-03-14"),
    ("30 December 2026 – 2 January 2027", "2026-12-30/2027-01-02"),
    ("March 30 to April 2, 2027", "2027-03-30/2027-04-02"),
    ("March–May 2027", "2027-03/2027-05"),
  ])
  func readsEnglish(text: String, iso: String) throws {
    #expect(try SpeechDate(parsing: text)?.iso == iso)
  }

  @Test(arguments: [
    ("2023年4月11日", "2023-04-11"), ("２０２３年４月", "2023-04"), ("2023 年 4 月 11 日", "2023-04-11"),
    ("2023年\u{3000}4月", "2023-04"), ("2023年", "2023"), ("2023年04月11号", "2023-04-11"),
    ("二〇二三年四月十一日", "2023-04-11"), ("二○二三年四月十一日", "2023-04-11"), ("二◯二三年四月", "2023-04"),
    ("二Ｏ二三年", "2023"), ("二O二三年", "2023"), ("二0二三年", "2023"), ("二零二三年十二月三十一日", "2023-12-31"),
    ("二〇二三年十一月廿三日", "2023-11-23"), ("二〇二三年十月卅一日", "2023-10-31"), ("二〇二三年十月三〇日", "2023-10-30"),
    ("一九七八年十二月", "1978-12"), ("一九七八年二月二十日", "1978-02-20"), ("（二〇二三年四月三日）", "2023-04-03"),
    ("民國三十八年十月一日", "1949-10-01"), ("民国38年10月1日", "1949-10-01"), ("中华民国元年", "1912"),
    ("中華民國元年一月一日", "1912-01-01"), ("中華民國一百一十二年", "2023"), ("公元二〇二三年", "2023"),
    ("2023年4月11日 20:05", "2023-04-11"),
  ])
  func readsChinese(text: String, iso: String) throws {
    #expect(try SpeechDate(parsing: text)?.iso == iso)
  }

  @Test(arguments: [
    ("2023年4月11日至13日", "2023-04-11/2023-04-13"), ("2023年4月11－13日", "2023-04-11/2023-04-13"),
    ("2023年4月11日-13日", "2023-04-11/2023-04-13"), ("2023年4月11日——13日", "2023-04-11/2023-04-13"),
    ("2023年4月11日到13日", "2023-04-11/2023-04-13"), ("2023年9月28日—10月2日", "2023-09-28/2023-10-02"),
    ("2022年12月30日至2023年1月2日", "2022-12-30/2023-01-02"), ("1956年4月25日—28日", "1956-04-25/1956-04-28"),
    ("1956年4月至5月", "1956-04/1956-05"), ("1956年4～5月", "1956-04/1956-05"), ("1954—1955年", "1954/1955"),
    ("1954年至1955年", "1954/1955"), ("民國三十八年至三十九年", "1949/1950"),
    ("一九五六年四月二十五日至二十八日", "1956-04-25/1956-04-28"),
  ])
  func readsChineseRanges(text: String, iso: String) throws {
    #expect(try SpeechDate(parsing: text)?.iso == iso)
  }

  @Test(arguments: [
    "", " ", "三月八日", "3月8日", "201x年3月5日", "**年**月**日", "20231", "45", "56年", "March", "12 March", "March 12",
    "2023年4月上旬", "2023年春", "公元前221年", "2023年4月11日星期二下午", "two thousand", "2023-4-11-12", "2023-045",
    "3 2027", "date", "-", "/", "2023/", "2023-04-11 10", "2023-04-11T23:00-", "2023年至", "至2023年", "10:30",
    "12 12 March 2027", "March 12, 2027 and May 4, 2028", "99999999999999999999", "2023年4月11日13日", "2023年4月4月",
    "2023年11日", "○○年", "民国",
  ])
  func isNoneForOtherText(text: String) throws {
    #expect(try SpeechDate(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2023-13", InvalidDate.noSuchMonth(13)), ("二〇二三年二十月", .noSuchMonth(20)), ("2023-00-01", .noSuchMonth(0)),
    ("2023-02-29", .noSuchDay(29, year: 2023, month: 2)), ("1900-02-29", .noSuchDay(29, year: 1900, month: 2)),
    ("2023年4月31日", .noSuchDay(31, year: 2023, month: 4)), ("April 31, 2023", .noSuchDay(31, year: 2023, month: 4)),
    ("20231131", .noSuchDay(31, year: 2023, month: 11)), ("2023-04-00", .noSuchDay(0, year: 2023, month: 4)),
    ("0000-01-01", .noSuchYear(0)), ("13/14/2027", .noSuchMonth(13)), ("2023-04-11T25:00", .noSuchTime("25:00:00")),
    ("2023-04-11T23:00+08:75", .noSuchOffset("08:75")),
  ])
  func saysWhyADateCannotBe(text: String, reason: InvalidDate) {
    #expect(throws: reason) { try SpeechDate(parsing: text) }
  }

  @Test func refusesARangeThatEndsBeforeItStarts() throws {
    let error = #expect(throws: InvalidDate.self) { try SpeechDate(parsing: "2023年4月13日至11日") }
    #expect(error?.description == "the range ends, on 2023-04-11, before it starts, on 2023-04-13")
  }

  @Test func readsAYearAtTheEndOnlyIfTheOrderIsCertain() throws {
    #expect(try SpeechDate(parsing: "1/20/1961")?.iso == "1961-01-20")
    #expect(try SpeechDate(parsing: "20/1/1961")?.iso == "1961-01-20")
    #expect(try SpeechDate(parsing: "20.1.1961")?.iso == "1961-01-20")
    #expect(try SpeechDate(parsing: "4/4/1961")?.iso == "1961-04-04")
    let error = #expect(throws: InvalidDate.self) { try SpeechDate(parsing: "3/4/1961") }
    #expect(error?.description == "3/4/1961 may be 1961-03-04 or 1961-04-03")
  }

  @Test(arguments: [
    ("2023-04-11T23:00:00+08:00", 8 * 3600, "2023-04-11"), ("2023-04-11T23:00:00+08:00", 0, "2023-04-11"),
    ("2023-04-11T03:00:00+08:00", 0, "2023-04-10"), ("2023-04-11 23:00:00 Z", 8 * 3600, "2023-04-12"),
    ("2023-12-31T23:00Z", 3600, "2024-01-01"), ("2024-03-01T00:30:00.250+0100", 0, "2024-02-29"),
    ("2023-04-11T23:00:00", 8 * 3600, "2023-04-11"), ("2023-01-01 01:00 +14:00", -12 * 3600, "2022-12-30"),
    ("2023-01-01t00:00:00-05:00", 0, "2023-01-01"), ("2023-01-01 23:00 +8", 9 * 3600, "2023-01-02"),
  ])
  func movesATimeWithAnOffsetToTheSite(text: String, zone: Int, iso: String) throws {
    #expect(try SpeechDate(parsing: text, secondsFromUTC: zone)?.iso == iso)
  }

  @Test func sortsByStartWithMissingPartsFirst() throws {
    let sorted = [
      "1999", "2023", "2023-04", "2023-04/05", "2023-04-01", "2023-04-11", "2023-04-11/12", "2023-04-11/13", "2024",
    ]
    let dates = try sorted.map { try #require(try SpeechDate(parsing: $0)) }
    #expect(dates.reversed().sorted() == dates)
  }

  @Test func refusesALongTextAtOnce() throws {
    #expect(try SpeechDate(parsing: String(repeating: "-", count: 1_000_000)) == nil)
    #expect(try SpeechDate(parsing: String(repeating: "二〇二三年", count: 100_000)) == nil)
  }
}
