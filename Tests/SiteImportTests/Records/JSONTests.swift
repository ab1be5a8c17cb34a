import SiteBase
import Testing

@testable import SiteImport

@Suite struct JSONTests {
  private func read(_ text: String) -> Checked<ImportedSource> { readJSONLines(file(text), columns: ColumnMap()) }

  @Test(arguments: [
    "{\"title\":\"Roads\",\"text\":\"One.\\n\\nTwo.\"}\n{\"text\":\"Three.\",\"title\":\"Bridges\"}\n",
    "\u{FEFF}[\n {\"title\": \"Roads\", \"text\": [\"One.\", \"Two.\"]},\r\n {\"title\": \"Bridges\", \"text\": \"Three.\"}\n]",
    "\n{\"title\":\"Roads\",\"text\":\"One.\\r\\nTwo.\"}\r\n\r\n{\"text\":\"Three.\",\"title\":\"Bridges\"}",
  ]) func `A line or an element of an array is a text`(source: String) {
    let read = read(source)
    #expect(read.problems == [])
    #expect(read.value.texts.map(\.title) == ["Roads", "Bridges"])
    #expect(read.value.texts.map(\.outline) == [["p One.", "p Two."], ["p Three."]])
  }

  @Test func `A file that is one object over several lines is one text`() {
    #expect(read("{\n  \"text\": \"One.\"\n}\n").value.texts.map(\.outline) == [["p One."]])
  }

  @Test(arguments: [
    ("{\"text\": \"a\"}\n{\"text\": \"b\n", ["2:12: invalid-json"]), ("{\"text\" \"b\"}", ["1:9: invalid-json"]),
    ("{\"text\": \"b\"} {}", ["1:15: invalid-json"]), ("[1]", ["1:2: invalid-json"]),
    ("[{\"text\": \"a\"}\n{\"text\": \"b\"}]", ["2:1: invalid-json"]), ("[{\"text\": \"a\"}", ["1:15: invalid-json"]),
    ("{\"text\": \"文\\q\"}", ["1:12: invalid-json"]), ("{\"text\": truth}", ["1:10: invalid-json"]),
    ("{\"text\": {\"a\": 1}}", ["1:1: nested-text"]), ("{\"words\": \"a\"}", ["1:1: no-text-column"]),
    ("{\"text\": \"a\",}", ["1:14: invalid-json"]), ("{\"text\": \"\\u12\"}", ["1:13: invalid-json"]),
  ]) func `What is no JSON is an error at its line and column`(source: String, problems: [String]) {
    #expect(read(source).problems == problems)
  }

  @Test(arguments: [
    (#"{"text":"第一\ud800句"}"#, "1:12", #"`\ud800`"#), (#"{"text":"\udc00\ud800"}"#, "1:10", #"`\udc00`"#),
    ("{\n \"text\": \"\\ud800\\u0041\"\n}", "2:11", #"`\ud800`"#),
    (#"{"text":"一","x":1,"text":"二"}"#, "1:19", "`text`"), ("{\n\"text\":\"一\",\n\"text\":\"二\"}", "3:1", "`text`"),
    (#"[{"text":"一"},{"a":{"b":1,"b":2}}]"#, "1:27", "`b`"),
  ]) func `Half a character and a repeated name are errors that name them`(source: String, place: String, name: String)
  {
    let read = read(source)
    #expect(read.problems == ["\(place): invalid-json"])
    #expect(read.diagnostics.first?.summary.contains(name) == true)
    #expect(read.value.texts == [])
  }

  @Test func `Numbers, lists and escapes are texts`() {
    let source =
      "{\"title\": 2031, \"speakers\": [\"Ilse Varga\", \"苏娅\"], \"text\": \"\\u4f60\\ud83d\\ude00\\t\\/\", \"tags\": \"a, b\"}"
    let text = read(source).value.texts[0]
    #expect(text.title == "2031")
    #expect(text.speakers == ["Ilse Varga", "苏娅"])
    #expect(text.topics == ["a", "b"])
    #expect(text.outline == ["p 你😀\t/"])
  }

  @Test func `Members that are not taken over are told with the first line`() {
    let read = read("{\"text\":\"a\",\"x\":{\"y\":1}}\n{\"text\":\"\",\"z\":[],\"id\":7}\n{}\n")
    #expect(
      read.remarks(.dropped) == [
        "3: 1 empty row", "column `x`, with words in 1 cell", "column `id`, with words in 1 cell",
      ])
    #expect(read.remarks(.doubted) == ["2: a row without text"])
  }

  @Test(.timeLimit(.minutes(10))) func `Objects that share no names cost no more than what they hold`() {
    let lines = (0..<40_000).map { "{\"k\($0)\":1,\"text\":\"a\"}" }
    let start = ContinuousClock.now
    #expect(read(lines.joined(separator: "\n")).value.texts.count == 40_000)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `Values nested without end are an error`() {
    #expect(read("{\"text\":" + String(repeating: "[", count: 500_000)).problems == ["1:208: invalid-json"])
  }
}
