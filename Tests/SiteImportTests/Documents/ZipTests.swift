import Testing

@testable import SiteImport

@Suite struct ZipTests {
  @Test func `What is written is read`() throws {
    var writer = ZipWriter()
    writer.add("一/a.xml", Array("<a/>".utf8))
    writer.add("empty", [])
    let archive = try ZipArchive(writer.archive)
    #expect(archive.entries.map(\.name) == ["一/a.xml", "empty"])
    #expect(try archive.contents(of: "一/a.xml") == Array("<a/>".utf8))
    #expect(try archive.contents(of: "empty") == [])
    #expect(try archive.contents(of: "none") == nil)
  }

  @Test func `Of several files with one name there is the first`() throws {
    var writer = ZipWriter()
    for byte in [1, 2, 3] as [UInt8] { writer.add("a", [byte]) }
    let archive = try ZipArchive(writer.archive)
    #expect(archive.entries.map(\.name) == ["a"])
    #expect(try archive.contents(of: "a") == [1])
  }

  @Test(arguments: [
    (6, 1, ZipProblem.encrypted("a")), (22, 0x7FFF_FFFF, .tooLarge(0x7FFF_FFFF)), (22, 0xFFFF_FFFF, .zip64),
    (18, 0x7F, .truncated), (8, 12, .unknownMethod(12, "a")), (22, 2, .damaged("a")),
  ])
  func `A field of the directory that cannot be right is told`(
    field: Int, value: Int, problem: ZipProblem
  ) throws {
    var writer = ZipWriter()
    writer.add("a", [1])
    var bytes = writer.archive
    let entry = try #require(bytes.firstRange(of: "PK\u{1}\u{2}".utf8)).lowerBound
    let width = [6: 2, 8: 2][field] ?? 4
    for index in 0..<width { bytes[entry + field + 2 + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
    #expect(throws: problem) {
      let archive = try ZipArchive(bytes)
      _ = try archive.contents(of: "a")
    }
  }
}
