import SiteBase
import TestSupport
import Testing

@testable import SiteImport

@Suite(.enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment)) struct RTFTests {
  private func read(_ body: String) async -> ImportedSource {
    let fonts =
      #"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 SimSun;}{\f2\fcharset2 Wingdings;}{\f3\fcharset204 A;}}"#
    let rtf = #"{\rtf1\ansi\ansicpg936\deff0"# + fonts + body + "}"
    return await source(SourceFile(path: "a.rtf", bytes: Array(rtf.utf8)), as: .rtf)
  }

  @Test(arguments: [
    (#"\f1\'b9\'fa\'bc\'d2\par"#, "国家"),
    (#"\loch\f0\hich\f0\dbch\f1 \'b9\'fa{\b\'bc\'d2}a\par"#, "国家a"),
    (#"\f1\'81@x\'81\'7d\par"#, "丂x亇"),
    (#"\f3\'cc\'e8\'f0\par"#, "Мир"),
    (#"\u22269?\u23478\'3f{\uc2\u22269\'b9\'fa}\uc0\u23478 !\par"#, "国家国家!"),
    (#"\u-10179?\u-8704?\{\}\\ **\ldblquote x\rdblquote\par"#, "😀{}\\ **“x”"),
  ])
  func `Text is read in the code page of its font, or as Unicode`(body: String, words: String) async {
    #expect(await read(body).texts.first?.words == [words])
  }

  @Test func `Printed numbers become words, and signs stay a list`() async {
    let list = #"{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}"#
    let source = await read(
      list + #"\pard{\listtext\pard\plain\f1 \'d2\'bb\'a1\'a2\tab}\pard\ls1\ilvl0 \u30002?\par"#
        + #"\pard\ls1\ilvl0 {\pntext\f0 2.\tab}b\par \pard{\listtext\f2 \'d8\tab}\pard\ls1\ilvl0 c\par"#)
    let blocks = source.texts.first?.blocks
    #expect(blocks?.map(\.words) == ["一、甲", "2. b", "c"])
    #expect(blocks?.map(\.kind) == [.paragraph, .paragraph, .item(number: nil, depth: 1)])
    #expect(source.remarks(.recognized) == ["2 automatic numbers, written out as printed"])
  }

  @Test func `Deletions go, footnotes and text boxes are found`() async {
    let source = await read(
      #"a{\deleted x}b{\*\footnote note}c{\shp{\*\shpinst{\sp{\sn k}{\sv 1}}{\shptxt box\par}}{\shprslt box}}d\par e\par"#
    )
    #expect(source.texts.first?.words == ["abcd", "box", "e"])
    #expect(source.texts.first?.blocks.first?.runs.first?.note.map(\.words) == ["note"])
    #expect(source.remarks(.dropped) == ["1 tracked deletion"])
    #expect(source.remarks(.doubted) == ["1 text box, each put after the paragraph that holds it"])
  }

  @Test(arguments: [
    (#"甲{\v 隐}乙\par"#, "1 hidden passage, taken over"), (#"甲\v 隐\v0 乙\par"#, "1 hidden passage, taken over"),
    (#"甲{\v\par}隐乙\par"#, nil), (#"{\v {\*\xe x}}甲{\v 隐}\plain 乙\par"#, "1 hidden passage, taken over"),
  ]) func `Hidden words are taken over and doubted`(body: String, doubt: String?) async {
    let source = await read(String(body.unicodeScalars.flatMap { $0.value < 128 ? "\($0)" : "\\u\($0.value)?" }))
    #expect(source.texts.first?.words.joined() == "甲隐乙")
    #expect(source.remarks(.doubted) == [doubt].compactMap(\.self))
  }

  @Test(arguments: [
    (#"a\u-10179?b\par"#, "1 lone surrogate (half of a character)"),
    (#"\u-8704?a\u-10179?\u-10179?\u-8704?b\par"#, "2 lone surrogates (half of a character)"),
    (#"{\header h\par}a{\footer 1}b\par"#, "2 headers and footers of pages"),
    (#"a{\*\shppict{\pict\pngblip 89}}{\nonshppict{\pict\wmetafile8 00}}{\pict\wmetafile8 00}b\par"#, "2 pictures"),
    (#"a{\*\annotation x}b\par"#, "1 comment"),
  ]) func `What cannot be taken over is counted`(body: String, remark: String) async {
    let source = await read(body)
    #expect(source.texts.first?.words.joined().filter { $0.isASCII } == "ab")
    #expect(source.texts.first?.words.joined().contains("\u{FFFD}") == false)
    #expect(source.remarks(.dropped) == [remark])
  }

  @Test(arguments: ["{", "}", "\\", "\\'b9", "\\u1", "{\\listtext 1.", "\\bin999999999 x", "{\\f1\\'b9", "\\ls1"])
  func `Whatever is cut short costs no more than its length`(piece: String) {
    let growth = Growth(
      from: 30_000, input: { Array("{\\rtf1\(repeated(piece, size: $0))".utf8) }, work: { _ = preparedRTF($0) })
    #expect(growth.isLinear, "\(growth)")
    _ = preparedRTF(Array("{\\rtf1 \(piece)\\'b".utf8))
  }
}
