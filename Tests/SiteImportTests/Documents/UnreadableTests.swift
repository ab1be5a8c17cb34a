import Foundation
import SiteBase
import Testing

@testable import SiteImport

@Suite struct UnreadableTests {
  private func failure(_ bytes: [UInt8], _ format: DocumentFormat, _ pandoc: Pandoc = Pandoc()) async -> Diagnostic? {
    let read = await readDocument(SourceFile(path: "a.\(format)", bytes: bytes), format: format, pandoc: pandoc)
    #expect(read.value.texts.isEmpty && read.value.remarks.isEmpty)
    #expect(read.diagnostics.count == 1)
    return read.diagnostics.first
  }

  private func archive(_ files: [(String, String)]) -> [UInt8] {
    var writer = ZipWriter()
    for (name, contents) in files { writer.add(name, Array(contents.utf8)) }
    return writer.archive
  }

  @Test(arguments: [
    (DocumentFormat.docx, "", "the file is empty"),
    (.docx, "同志们：\n大家好", "this is not a Word file: it is text that begins with “同志们：”"),
    (.docx, "{\\rtf1 a}", "this is not a Word file: it is an RTF file"),
    (.docx, "\u{FEFF}\n{\"a\": 1}", "this is not a Word file: it is JSON that begins with “{\"a\": 1}”"),
    (.rtf, "%PDF-1.7", "this is not an RTF file: it is a PDF"),
    (.epub, "<html>", "this is not an EPUB book: it is markup that begins with “<html>”"),
  ])
  func `A file of another kind is told by how it begins`(format: DocumentFormat, text: String, summary: String) async {
    #expect(await failure(Array(text.utf8), format)?.summary == summary)
  }

  @Test func `Old and encrypted files of Word are told apart`() async {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let encrypted = old + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(await failure(old, .docx)?.fix == "open it, and save it as .docx")
    #expect(await failure(encrypted, .docx)?.summary == "this is not a Word file: it is encrypted with a password")
  }

  @Test func `An archive of something else is named`() async {
    let sheet = archive([("xl/workbook.xml", "<workbook/>")])
    let odt = archive([("mimetype", "application/vnd.oasis.opendocument.text")])
    #expect(await failure(sheet, .docx)?.summary == "this is not a Word file: it is an Excel table (.xlsx)")
    #expect(await failure(odt, .epub)?.summary == "this is not an EPUB book: it is an OpenDocument text (.odt)")
    #expect(
      await failure(WordFile(body: "").file.bytes, .odt)?.summary
        == "this is not an OpenDocument text: it is a Word file (.docx)")
  }

  @Test func `A file cut short anywhere is an error`() async {
    let bytes = WordFile(body: paragraph("话")).file.bytes
    for length in stride(from: 4, to: bytes.count, by: 101) {
      #expect(await failure(Array(bytes.prefix(length)), .docx)?.summary == "a Word file that ends too early")
    }
  }

  @Test func `A changed byte is found by the checksum`() async throws {
    var bytes = WordFile(body: paragraph("UNIQUE")).file.bytes
    let place = try #require(bytes.firstRange(of: "UNIQUE".utf8))
    bytes[place.lowerBound] = UInt8(ascii: "V")
    #expect(await failure(bytes, .docx)?.summary == "a Word file that is damaged at its part word/document.xml")
  }

  @Test(arguments: [
    "<w:p>", "</w:p>", "</w:body></w:document><w:document><w:body>", "<w:p", "<w:p><w:r></w:p>\u{0}<", "<",
  ])
  func `A part that is no XML is an error`(body: String) async {
    let found = await failure(WordFile(body: body).file.bytes, .docx)
    #expect(found?.code == "unreadable-document" || found?.code == "pandoc-failed")
  }

  @Test func `Elements nested too deeply are an error`() async {
    let body = String(repeating: "<w:sdt>", count: 5000) + String(repeating: "</w:sdt>", count: 5000)
    #expect(
      await failure(WordFile(body: body).file.bytes, .docx)?.summary
        == "the part word/document.xml is not well-formed XML in UTF-8")
  }

  @Test func `A web page that is not UTF-8 is an error`() async {
    #expect(await failure([0x3C, 0x70, 0x3E, 0xB9, 0xFA], .html)?.summary == "the text is not UTF-8")
  }

  @Test func `Where there is no pandoc, the way to install it is told`() async {
    let found = await failure(Array("<p>话</p>".utf8), .html, Pandoc(program: "no-such-pandoc"))
    #expect(found?.code == "no-pandoc")
    #expect(found?.fix == "install it: `apt-get install pandoc` or `brew install pandoc`")
  }

  @Test func `What pandoc says when it gives up is a note`() async throws {
    let script = try Script("echo first >&2; echo second >&2; exit 64")
    defer { script.remove() }
    let found = await failure(Array("<p>话</p>".utf8), .html, Pandoc(program: script.path))
    #expect(found?.code == "pandoc-failed")
    #expect(found?.notes == ["pandoc: first", "pandoc: second"])
  }

  @Test func `A pandoc that never answers is given up`() async throws {
    let script = try Script("exec sleep 60")
    defer { script.remove() }
    let pandoc = Pandoc(program: script.path, patience: .milliseconds(300))
    #expect(await failure(Array("<p>话</p>".utf8), .html, pandoc)?.code == "pandoc-failed")
  }

  @Test(.enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment))
  func `pandoc runs once for a file, in its sandbox`() async throws {
    let script = try Script(#"echo "$@" >> "$0.log"; exec pandoc "$@""#)
    defer { script.remove() }
    let file = WordFile(body: paragraph("话")).file
    let read = await readDocument(file, format: .docx, pandoc: Pandoc(program: script.path))
    #expect(read.value.texts.first?.words == ["话"])
    let log = try String(contentsOfFile: script.path + ".log", encoding: .utf8)
    #expect(log.split(separator: "\n").count == 1)
    #expect(log.contains("--sandbox"))
  }
}

/// A program of a few words for the shell.
private struct Script {
  let path: String

  init(_ words: String) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "script-\(UUID().uuidString)").path
    try "#!/bin/sh\n\(words)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    try? FileManager.default.removeItem(atPath: path + ".log")
  }
}
