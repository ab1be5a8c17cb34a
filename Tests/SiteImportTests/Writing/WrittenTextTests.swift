import Testing

@testable import SiteImport

@Suite struct WrittenTextTests {
  private func markdown(_ blocks: ImportedBlock...) -> String {
    let written = WrittenText(ImportedText(blocks: blocks))
    return (written.ending == "md" ? "" : written.ending + ": ") + String(decoding: written.bytes, as: UTF8.self)
  }

  @Test func `Paragraphs and rules are plain text, word for word`() {
    #expect(
      markdown(
        ImportedBlock(.paragraph, "# 1. *Good* [morning]\n- &amp;\r\n\n  indented"), ImportedBlock(.rule, ""),
        ImportedBlock(.paragraph, " \n"), ImportedBlock(.paragraph, "一、路。"))
        == "txt: # 1. *Good* [morning]\n- &amp;\n  indented\n\n* * *\n\n一、路。\n")
  }

  @Test func `Plain text that begins like front matter does not begin the file`() {
    #expect(markdown(ImportedBlock(.paragraph, "---\na")) == "txt: \n---\na\n")
  }

  @Test func `Every kind of block has its form`() {
    #expect(
      markdown(
        ImportedBlock(.heading(level: 1), "Roads", id: "roads"), ImportedBlock(.heading(level: 9), "Deep\nhead #"),
        ImportedBlock(.turn, "Ilse Varga"), ImportedBlock(.turn, "苏娅", id: "苏"), ImportedBlock(.turn, "Noor:"),
        ImportedBlock(.stageNote, "applause"), ImportedBlock(.stageNote, "掌声"), ImportedBlock(.stageNote, "[sic]"),
        ImportedBlock(.paragraph, "One\nTwo", id: "p-1.a:b"), ImportedBlock(.rule, ""),
        ImportedBlock(.quotation, "First"), ImportedBlock(.quotation, "Second"),
        ImportedBlock(.quotation, "Third\nline", id: "q"),
        ImportedBlock(.paragraph, "End"))
          == """
          ## Roads {#roads}

          ###### Deep<br>head \\#

          ### Ilse Varga:

          ### 苏娅： {#苏}

          ### Noor:

          > (applause)

          > （掌声）

          > [sic]

          One\\
          Two
          {: #p-1.a:b}

          * * *

          > First
          >
          > Second

          > Third\\
          > line
          > {: #q}

          End

          """)
  }

  @Test func `Items keep their numbers and depth`() {
    let items: [(Int?, Int, String)] = [
      (1, 1, "a"), (2, 1, "b\nc"), (nil, 2, "d"), (nil, 2, "e"), (3, 1, "f"), (1, 1, "again"), (nil, 1, "g"),
      (5, 3, "h"),
      (1_000_000_000, 1, "i"),
    ]
    #expect(
      markdown(ImportedBlock(.heading(level: 1), "x"), ImportedBlock(.paragraph, "y"))
        + WrittenText(
          ImportedText(blocks: items.map { ImportedBlock(.item(number: $0.0, depth: $0.1), $0.2) })
        ).bytes.text
          == """
          ## x

          y
          1. a
          2. b\\
             c
             - d
             - e
          3. f

          1) again

          - g

            5. h
          - i

          """)
  }

  @Test func `Styles, links and notes have their form`() {
    let note = [ImportedBlock(.paragraph, "See *that*."), ImportedBlock(.paragraph, "And this.")]
    #expect(
      markdown(
        ImportedBlock(
          .paragraph,
          [
            ImportedRun("Good "), ImportedRun("morning ", style: .emphasis), ImportedRun("to", style: .strong),
            ImportedRun("all", style: .emphasis), ImportedRun(" of", link: "https://example.org/a b"),
            ImportedRun(" you", style: [.strong, .emphasis], link: "https://example.org/a b"),
            ImportedRun(" `x`", style: .code), ImportedRun("!", note: note), ImportedRun(" 他说"),
            ImportedRun("“好”", style: .strong), ImportedRun("了 a"), ImportedRun("“b”", style: .strong),
            ImportedRun("c"),
          ]))
          == """
          Good *morning* **to**<!-- -->*all* [of ***you***](<https://example.org/a b>) `` `x` ``![^1] 他说**“好”**了 a<!-- -->**“b”**<!-- -->c

          [^1]: See \\*that\\*.

              And this.

          """)
  }

  @Test(arguments: [
    ("3 * 4 and a_b, _c_", "3 * 4 and a_b, \\_c\\_"), ("# a # b", "\\# a # b"), ("1. a 2. b", "1\\. a 2. b"),
    ("1.5 or 1.a", "1.5 or 1.a"), ("2031) a", "2031\\) a"), ("- a - b", "\\- a - b"), ("-5", "-5"),
    ("a\n---", "a\\\n\\---"),
    ("a\n===", "a\\\n\\==="), ("= b", "= b"), ("~~~ a ~~~", "\\~~~ a ~~~"), ("> a > b", "\\> a > b"),
    ("某**市", "某\\*\\*市"),
    ("R&D &amp; &#42;", "R&D \\&amp; \\&#42;"), ("a < b <c> </d> <!", "a < b \\<c> \\</d> \\<!"),
    ("[applause] (a)", "[applause] (a)"), ("[a](b)", "\\[a](b)"), ("[^1] and [a]: b", "\\[^1] and \\[a]: b"),
    ("C:\\dir \\* a\\", "C:\\dir \\\\\\* a\\\\"), ("{#x} {y}", "\\{#x} {y}"), ("`a`", "\\`a\\`"), ("|a|", "|a|"),
    ("    a\n\t b", "a\\\nb"), ("+ a", "\\+ a"), ("Hello. Really! (Yes) - no", "Hello. Really! (Yes) - no"),
  ]) func `Only what would be markup in its place is escaped`(words: String, wanted: String) {
    let link = ImportedBlock(.heading(level: 1), "x")
    #expect(markdown(link, ImportedBlock(.paragraph, words)) == "## x\n\n\(wanted)\n")
  }

  @Test(arguments: [
    ("a b", false), ("1a", false), ("", false), ("a#b", false), ("p12", false), ("s2-3", false), ("page14", false),
    ("main", false), ("a-_b_-c", false), ("sec_1.2", true), ("第一", true), ("pageant", true), ("p1-intro", true),
    ("s1.opening", true), ("हिन्दी", true),
  ]) func `Only ids that content files can have are written`(id: String, isWritten: Bool) {
    let written = WrittenText(ImportedText(blocks: [ImportedBlock(.paragraph, "a", id: id)]))
    #expect(written.bytes.text == (isWritten ? "a\n{: #\(id)}\n" : "a\n"))
    #expect(written.omittedIDs == (isWritten ? 0 : 1))
  }

  @Test func `An id is written once`() {
    let written = WrittenText(
      ImportedText(blocks: [ImportedBlock(.heading(level: 1), "a", id: "x"), ImportedBlock(.paragraph, "b", id: "x")]))
    #expect(written.bytes.text == "## a {#x}\n\nb\n")
    #expect(written.omittedIDs == 1)
  }

  @Test(arguments: ["*", "_", "[", "`", "<", "&", "\\", "#", "!["])
  func `A hundred thousand signs cost no more than their length`(sign: String) {
    let words = String(repeating: sign, count: 100_000)
    let blocks = [ImportedBlock(.heading(level: 1), words), ImportedBlock(.stageNote, words)]
    #expect(WrittenText(ImportedText(blocks: blocks)).bytes.count > 200_000)
  }
}

extension [UInt8] {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
