import Testing

@testable import SiteImport

@Suite struct CleanSourceTests {
  private func cleaned(_ words: String, line: Int? = nil) -> ImportedSource {
    let text = ImportedText(title: "水\u{FEFF}", blocks: [ImportedBlock(.paragraph, words, line: line)])
    return SiteImport.cleaned(ImportedSource(texts: [text]))
  }

  @Test(arguments: [
    ("第一\u{0}句。", "第一句。", "dropped: 1 × U+0000, which nobody sees"),
    ("第\u{1A}一\u{1A}句。", "第一句。", "dropped: 2 × U+001A, which nobody sees"),
    ("软\u{AD}连\u{200B}字", "软连字", "dropped: 1 × U+00AD, which nobody sees"),
    ("一\u{202E}二", "一\u{202E}二", "doubted: 1 sign that changes the direction of writing, such as U+202E"),
    ("一\u{FFFD}二", "一\u{FFFD}二", "doubted: 1 × U+FFFD, where something was lost before"),
    ("👩\u{200D}🚀\n二", "👩\u{200D}🚀\n二", ""), ("一\u{2028}二", "一\n二", ""),
  ]) func `Words lose what nobody sees, and the report counts it`(words: String, clean: String, remark: String) {
    let source = cleaned(words, line: 7)
    let remarks = source.remarks.map { "\($0.kind.rawValue): \($0.summary)" }
    #expect(source.texts[0].title == "水")
    #expect(source.texts[0].blocks.map(\.words) == [clean])
    #expect(remark.isEmpty || remarks.contains(remark))
    #expect(source.remarks.allSatisfy { $0.line == 7 })
  }

  @Test func `What is in notes is cleaned too, and a block that nobody sees goes`() {
    let note = ImportedRun("一", note: [ImportedBlock(.paragraph, "注\u{200B}")])
    let blocks = [ImportedBlock(.paragraph, "\u{200B}"), ImportedBlock(.rule, []), ImportedBlock(.paragraph, [note])]
    let source = SiteImport.cleaned(ImportedSource(texts: [ImportedText(blocks: blocks)]))
    #expect(source.texts[0].blocks.map(\.kind) == [.rule, .paragraph])
    #expect(source.texts[0].blocks[1].runs[0].note.map(\.words) == ["注"])
    #expect(source.remarks == [ImportRemark(.dropped, "2 × U+200B, which nobody sees")])
  }

  @Test func `Escapes of JSON are cleaned with their line`() {
    let read = readJSONLines(file("{\"text\":\"一\"}\n{\"text\":\"第\\u0000二\\u001a。\"}\n"), columns: ColumnMap())
    let source = SiteImport.cleaned(read.value)
    #expect(source.texts.map { $0.blocks[0].words } == ["一", "第二。"])
    #expect(source.remarks.suffix(2).map(\.line) == [2, 2])
  }
}
