import Testing

@Suite("YAML that is wrong or hostile")
struct YAMLTests {
  @Test(arguments: [
    ("title: a: b", "2:9"), ("title: [a", "3:1"), ("title: \"a", "3:1"), ("a\n  b: c", "3:4"), ("title: @x", "2:8"),
    ("\ttitle: x", "2:1"), ("title: x\n- y", "3:1"), ("title: 水: b", "2:9"), ("title: !!foo\n  bar: }", "3:8"),
  ])
  func isAnErrorAtItsPlace(yaml: String, place: String) {
    let messages = Reading(frontMatter: yaml).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("c/a.md:\(place): error: not YAML: ") == true, "\(messages)")
    #expect(messages.first?.hasSuffix("[invalid-yaml]") == true)
  }

  @Test func controlCharactersAreAnErrorAtTheirPlace() {
    #expect(
      Reading(frontMatter: "title: T\nvenue: a\u{1}b").messages
        == ["c/a.md:3:9: error: control character U+0001 stands at offset 21 [control-character]"])
  }

  @Test func aKeyThatStandsTwiceIsAnError() {
    #expect(
      Reading(frontMatter: "date: 2031\ntitle: A\ntitle: B").messages
        == ["c/a.md:3:1: error: the key `title` stands twice [invalid-yaml]"])
  }

  @Test(arguments: ["just words", "- a\n- b", "12"])
  func thatIsNoMappingIsAnError(yaml: String) {
    #expect(
      Reading(frontMatter: yaml).messages == ["c/a.md:2:1: error: the whole should be `key: value` lines [wrong-type]"])
  }

  @Test func aKeyThatIsNoWordIsAnError() {
    #expect(Reading(frontMatter: "[a]: b").messages == ["c/a.md:2:1: error: a key should be a word [wrong-type]"])
  }

  @Test(arguments: [
    ("title: &a T", "2:8"), ("title: T\r\ntopics: &a [b]", "3:9"), ("topics: [x, &a y, *a]", "2:13"),
    ("topics:\n- x\n- &a y", "4:3"), ("&a title: T", "2:1"), ("? &a title\n: T", "2:3"), ("&a\ntitle: T", "2:1"),
    ("title: !!str &a T", "2:8"),
  ])
  func anchorsAreRefused(yaml: String, place: String) {
    let messages = Reading(frontMatter: yaml).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("c/a.md:\(place): error: `&a` is a YAML anchor") == true, "\(messages)")
  }

  @Test(arguments: [
    "title: R&D, Smith & Co. &c", "title: '&a *a'", "title: \"&a\"", "summary: |\n  &a\n  *b* is bold",
    "title: a *b* c",
    "topics: ['*a', 'b &c']", "title: T # &a",
  ])
  func signsWithinWordsAreWords(yaml: String) {
    #expect(Reading(frontMatter: yaml).messages == [])
  }

  @Test func anAliasWithoutAnAnchorIsAnError() {
    #expect(
      Reading(frontMatter: "title: *important").messages
        == ["c/a.md:2:8: error: not YAML: found undefined alias [invalid-yaml]"])
  }

  /// Ten anchors, each of ten of the one before: as values, in flow style, and as keys, which must be hashed.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["l%: &l% [@]", "l%: &l% {@}", "- &l% [@]", "? &l% [@]\n: x", "? [&l% [@]]\n: x"])
  func aBillionLaughsAreRefusedAtOnce(line: String) {
    let isMapping = line.contains("{")
    let lines = (0..<30).map { level -> String in
      let inner = (0..<9).map { isMapping ? "k\($0): *l\(level - 1)" : "*l\(level - 1)" }.joined(separator: ", ")
      return line.replacing("%", with: "\(level)").replacing(
        "@", with: level == 0 ? (isMapping ? "a: b" : "lol") : inner)
    }
    let messages = Reading(frontMatter: lines.joined(separator: "\n")).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasSuffix("[yaml-anchor]") == true, "\(messages)")
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["[", "{", "- ", "? ", "'", "-", "&", "*", "a: ", "\t", "!", "&a "])
  func aLongLineIsReadAtOnce(sign: String) {
    #expect(Reading(frontMatter: String(repeating: sign, count: 44_000)).messages.count <= 1)
  }

  @Test(.timeLimit(.minutes(10))) func aLongValueIsReadAtOnce() {
    let long = String(repeating: "字", count: 400_000)
    #expect(Reading(frontMatter: "title: \(long)").speech.title.unicodeScalars.count == 400_000)
  }

  @Test(.timeLimit(.minutes(10))) func manyOrLongKeysAreReadAtOnce() {
    let long = String(repeating: "字", count: 1_000)
    #expect(Reading(frontMatter: "\(long): T").messages.count == 1)
    #expect(Reading(frontMatter: "? \(long)\(long)\n: T").messages.count == 1)
    let keys = (0..<1_000).map { "key\($0): x" }.joined(separator: "\n")
    #expect(Reading(frontMatter: keys).messages.count == 1_000)
  }
}
