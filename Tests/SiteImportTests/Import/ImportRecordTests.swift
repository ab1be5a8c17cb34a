import Foundation
import SiteBase
import Testing

@testable import SiteImport

private let water = "港口\n\n　　水。\n"
private let ships = "港口\n\n　　船。\n"

@Suite("What an import knows of earlier ones")
struct ImportRecordTests {
  @Test func filesOfOneNameInTwoFoldersAreTwoSources() async throws {
    let collection = try Collection(["x/a.txt": water, "y/a.txt": ships])
    try await collection.load("x/a.txt").load("y/a.txt")
    #expect(collection.files == ["港口-2.txt", "港口.txt"])
    #expect(collection.reportFiles.count == 2)
    try await collection.load("x", "y/a.txt")
    #expect(collection.statuses == ["unchanged 港口.txt", "unchanged 港口-2.txt"])
  }

  @Test func aFileIsOneSourceHoweverItIsNamed() async throws {
    let collection = try Collection(["in/x/a.txt": water, "in/y/a.txt": ships])
    try await collection.load("in").load("in/y/a.txt").load("in/y/../y/a.txt", "in")
    #expect(collection.statuses == ["unchanged 港口-2.txt", "unchanged 港口.txt"])
    #expect(collection.files == ["港口-2.txt", "港口.txt"])
  }

  @Test func aSourceThatWasMovedIsKnownByItsWords() async throws {
    let collection = try await Collection(["in/a.txt": water]).load()
    try collection.write("moved/b.txt", water)
    try await collection.load("moved")
    #expect(collection.statuses == ["unchanged 港口.txt"])
  }

  @Test func aRecordNamesNoFileOutsideTheFolder() async throws {
    let collection = try Collection(["in/a.txt": water, "Content/site.yml": "title: x\n"])
    try await collection.load()
    let record = try #require(collection.text(".import/files"))
    let key = try #require(record.split(separator: "\t").last)
    let hash = recordHash(Array("title: x\n".utf8))
    try collection.write("Content/c/.import/files", record + "\(hash)\t../site.yml\t\(key)")
    try await collection.load()
    #expect(collection.text("../site.yml") == "title: x\n")
  }

  @Test func aNameWithATabOrALineBreakIsKnownAgain() async throws {
    let collection = try Collection(["in/a\tb\n%.txt": water])
    try await collection.load().load()
    #expect(collection.statuses == ["unchanged 港口.txt"])
  }

  @Test func namesOfAnyLengthHaveAReport() async throws {
    let name = String(repeating: "港", count: 80)
    let collection = try await Collection(["in/\(name)/\(name).txt": water]).load()
    #expect(collection.reportFiles.count == 1)
  }

  @Test func whatABrokenImportStagedIsNotMovedIn() async throws {
    let collection = try Collection(["in/a.txt": water, "Content/c/.import/staging/b.txt": ships])
    try await collection.load()
    #expect(collection.files == ["港口.txt"])
  }

  @Test func nothingIsWrittenThroughASymbolicLink() async throws {
    let collection = try Collection(["in/a.txt": water, "elsewhere/x": ""])
    try collection.write("Content/c/x", "")
    try FileManager.default.createSymbolicLink(
      atPath: collection.path("Content/c/.import"), withDestinationPath: collection.path("elsewhere"))
    await #expect(throws: FileError.self) { _ = try await collection.load().files }
    #expect(try Disk().list(collection.path("elsewhere"))?.map(\.path) == ["x"])
  }

  @Test func aCollectionIsNotImportedIntoItself() async throws {
    let collection = try Collection(["Content/c/a.txt": water])
    try await collection.load("Content/c")
    #expect(collection.messages == ["Content/c/a.txt: imports-itself"])
    #expect(collection.files == ["a.txt"])
  }
}
