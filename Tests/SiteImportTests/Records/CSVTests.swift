import SiteBase
import Testing

@testable import SiteImport

@Suite struct CSVTests {
  private func read(_ text: String, _ columns: String...) throws -> Checked<ImportedSource> {
    readCSV(file(text), columns: try ColumnMap(parsing: columns))
  }

  @Test(arguments: [
    "title,text\nRoads,Good morning\n", "title;text\r\nRoads;Good morning\r\n",
    "\u{FEFF}title\ttext\rRoads\tGood morning",
    "\n\"title\",\"text\"\n\n\"Roads\",\"Good morning\"", "text;title\nGood morning;\"Roads\"\n",
  ]) func `Delimiter, line ends and byte order mark are found out`(source: String) throws {
    let texts = try read(source).value.texts
    #expect(texts.map(\.title) == ["Roads"])
    #expect(texts.map(\.outline) == [["p Good morning"]])
  }

  @Test func `Cells between quotation marks hold delimiters, marks and line breaks`() throws {
    let text = try read("title,text\n\"Roads, \"\"and\"\" bridges\",\"One.\n\nTwo, three.\"\nB,C\n").value.texts
    #expect(text.map(\.title) == ["Roads, \"and\" bridges", "B"])
    #expect(text.map(\.outline) == [["p One.", "p Two, three."], ["p C"]])
    #expect(text.map { $0.blocks[0].line } == [2, 5])
  }

  @Test(arguments: [
    ("title,text\nA,\"never closed\nB,C\n", ["2:3: unclosed-quote"]),
    ("title,text\nA,\"closed\" twice\n", ["2:11: words-after-quote"]),
    ("title,text\nA,B,C\n\"x\ny\",B\nD\n", ["2:1: cell-count", "5:1: cell-count"]),
    ("a,b\n1,2\n", ["1:1: no-text-column"]), ("", ["1:1: no-text-column"]),
  ]) func `What is no table is an error at its line and column`(source: String, problems: [String]) throws {
    let read = try read(source)
    #expect(read.problems == problems)
    #expect(read.value.texts.isEmpty)
  }

  @Test func `Empty cells beyond the last column are no error`() throws {
    #expect(try read("title,text\nA,B,,\n").problems == [])
  }

  @Test func `Only twenty errors of a kind are told one by one`() throws {
    let read = try read("title,text\n" + String(repeating: "A\n", count: 30))
    #expect(read.diagnostics.count == 21)
    #expect(read.diagnostics.last?.summary == "10 more rows have the same error")
  }

  @Test func `A missing text column is told with the columns that there are`() throws {
    let problem = try #require(try read("headline,words\nA,B\n").diagnostics.first)
    #expect(problem.notes == ["the columns are `headline`, `words`"])
    #expect(problem.fix == "say which one does with --column text=NAME")
  }

  @Test func `A column that is asked for and not there is an error`() throws {
    let problem = try #require(try read("headline,words\nA,B\n", "text=wordz").diagnostics.first)
    #expect(problem.summary == "`wordz` is not a column")
    #expect(problem.fix == "did you mean `words`?")
  }

  @Test func `Columns are known by their usual names`() throws {
    let source = """
      标题,讲话人,日期,正文,场合,地点,来源,Lang,主题
      修路,苏娅；陆行,2031-03-05,各位好。,年会,礼堂,https://example.org,zh-Hans,路、桥

      """
    let text = try #require(try read(source).value.texts.first)
    #expect(text.title == "修路")
    #expect(text.speakers == ["苏娅", "陆行"])
    #expect(text.date == "2031-03-05")
    #expect(text.occasion == "年会")
    #expect(text.venue == "礼堂")
    #expect(text.origin == "https://example.org")
    #expect(text.language == "zh-Hans")
    #expect(text.topics == ["路", "桥"])
    #expect(text.outline == ["p 各位好。"])
  }

  @Test func `What is not taken over is told`() throws {
    let read = try read("id,title,text,mood,day\n1,A,B,calm,\n2,C,,,\n,,,,\n3,D,E,glad,x\n")
    #expect(read.remarks(.recognized) == ["4 rows, with `id` as id, `title` as title, `text` as text"])
    #expect(
      read.remarks(.dropped) == [
        "4: 1 empty row", "column `id`, with words in 3 cells", "column `mood`, with words in 2 cells",
        "column `day`, with words in 1 cell",
      ])
    #expect(read.remarks(.doubted) == ["3: a row without text, `C`"])
    #expect(read.value.texts.map(\.title) == ["A", "C", "D"])
  }

  @Test func `A date that cannot be read is left out and told`() throws {
    let read = try read("text,date\nA,soon\nB,2031年3月5日\n")
    #expect(read.value.texts.map(\.date) == [nil, "2031年3月5日"])
    #expect(read.remarks(.dropped) == ["2: `soon`, which is no date that can be read"])
  }

  @Test(arguments: [("zh-Hans", true), ("yue", true), ("Chinese", false), ("C", false), ("en_US.UTF-8", false)])
  func `A language that is no tag is left out and told`(language: String, isTag: Bool) throws {
    let read = try read("text,language\nA,\(language)\n")
    #expect(read.value.texts.map(\.language) == [isTag ? language : nil])
    #expect(read.remarks(.dropped) == (isTag ? [] : ["2: the language `\(language)`, which is no BCP 47 tag"]))
  }

  @Test func `Rows of one group are the turns of one text`() throws {
    let source = """
      session,speaker,text,title,n
      a,Ilse Varga,Good morning.,Roads,u1
      a,Ilse Varga,Roads matter.,Roads,u2
      a,Noor Haddad,They do.,Streets,u3
      a,Noor Haddad,,Roads,u4
      b,Ilse Varga,Good evening.,Bridges,u5
      a,Noor Haddad,Late words.,Roads,u6
      ,Noor Haddad,Alone.,Loose,u7

      """
    let read = try read(source, "group=session", "id=n")
    #expect(read.value.texts.map(\.title) == ["Roads", "Bridges", "Roads", "Loose"])
    #expect(
      read.value.texts[0].outline == [
        "turn Ilse Varga", "p Good morning. #u1", "p Roads matter. #u2", "turn Noor Haddad", "p They do. #u3",
      ])
    #expect(read.value.texts[0].speakers == ["Ilse Varga", "Noor Haddad"])
    #expect(
      read.remarks(.doubted) == [
        "7: rows of `a` that come after others, made a text of their own",
        "4: another title within one text, `Streets`, left out", "5: a row without text, `Roads`",
      ])
    #expect(read.remarks(.dropped) == [])
  }

  @Test func `A text has the topics of all of its rows`() throws {
    let read = try read("session,text,topics\na,One.,roads\na,Two.,\"bridges, roads\"\n", "group=session")
    #expect(read.value.texts.map(\.topics) == [["roads", "bridges"]])
  }

  @Test(
    arguments: [
      ("title=Titel", nil), ("Titel", "`Titel` should be FIELD=COLUMN, such as `title=Headline`"),
      (
        "mood=x",
        "`mood` is no field; the fields are title, speaker, date, text, occasion, venue, source, language, id, topics, group"
      ), ("正文=x", nil), ("title=", "`title=` should be FIELD=COLUMN, such as `title=Headline`"),
    ] as [(String, String?)]) func `A pair names a column for a field`(pair: String, problem: String?)
  {
    var found: String?
    do { _ = try ColumnMap(parsing: [pair]) } catch { found = error.description }
    #expect(found == problem)
  }

  @Test func `A field has one column`() {
    #expect(throws: InvalidColumn.twice("text")) { try ColumnMap(parsing: ["text=a", "body=b"]) }
  }

  @Test func `A megabyte of quotation marks costs no more than its length`() throws {
    let marks = String(repeating: "\"\"", count: 500_000)
    #expect(try read("text\n\"\(marks)\"\n").value.texts[0].blocks[0].words.utf8.count == 500_000)
    #expect(try read("text\n" + String(repeating: "\"", count: 999_999)).problems == ["2:1: unclosed-quote"])
    #expect(try read(String(repeating: ",", count: 400_000)).problems == ["1:1: no-text-column"])
  }
}
