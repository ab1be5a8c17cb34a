import Foundation
import SiteBase
import TestSupport
import Testing

@testable import SiteSearch

struct SearchIndexTests {
  /// Pages of words and Chinese that a seed determines; some words stand in nearly all, most in few.
  private static func pages(_ count: Int, seed: UInt64) -> [[String]] {
    var dice = Dice(seed: seed)
    let han = Array("海港建设与水运事业的发展关系到每一个人我们要把码头修好灯塔点亮让船只安全归来")
    return (0..<count).map { page in
      (0..<3).map { _ in
        let words = (0..<20).map { _ in
          "w\(Int.random(in: 0..<40, using: &dice) * Int.random(in: 0..<40, using: &dice))"
        }
        let run = String((0..<30).map { _ in han.randomElement(using: &dice)! })
        return words.joined(separator: " ") + "。" + run
      } + ["# page \(page)"]
    }
  }

  @Test func everyTermOfEveryPageStandsInTheFileThatItsNameLeadsTo() async throws {
    let pages = Self.pages(600, seed: 7)
    let reading = try await IndexReading(pages)
    #expect(reading.nodes.count > 3)
    #expect(reading.index.names.count > 10)
    var expected: [String: [Int]] = [:]
    var cutter = TermCutter()
    for (page, texts) in pages.enumerated() {
      for var text in texts {
        text.withUTF8 { text in
          cutter.cut(text) { term in
            let term = String(decoding: term, as: UTF8.self)
            if expected[term]?.last != page { expected[term, default: []].append(page) }
          }
        }
      }
    }
    for (term, pages) in expected { #expect(try reading.pages(of: term)?.map { $0[0] } == pages, "\(term)") }
    let all = try reading.files.keys.filter { $0.hasPrefix("i/") }.reduce(0) { try $0 + reading.terms(in: $1).count }
    #expect(all == expected.count)
  }

  @Test func theNumberOfThreadsMakesNoDifference() async throws {
    let pages = Self.pages(203, seed: 3)
    let one = try await IndexReading(pages, jobs: 1)
    let four = try await IndexReading(pages, jobs: 4)
    #expect(one.files == four.files)
    #expect(one.index.names == four.index.names)
  }

  @Test(arguments: [3, 8, 40]) func noMoreFilesAreMadeThanAHostTakes(limit: Int) async throws {
    let pages = Self.pages(900, seed: 5)
    let reading = try await IndexReading(pages, limit: limit)
    #expect(reading.index.names.count <= limit)
    #expect(try reading.pages(of: "page")?.count == 900)
  }

  @Test func aSmallIndexIsOneFile() async throws {
    let reading = try await IndexReading([["海港"], ["harbour"]], entries: [Self.entry(0), Self.entry(1)])
    #expect(reading.index.names == ["meta"])
    #expect(reading.files.keys.sorted() == ["fold", "i/-0", "meta", "s/0"])
    #expect(try reading.pages(of: "海港") == [[0, 0]])
    #expect(try reading.pages(of: "港") == [[0, 0]])
    #expect(try reading.pages(of: "harbour") == [[1, 0]])
  }

  @Test func whatIsWrittenOfSpeechesIsRead() async throws {
    let reading = try await IndexReading(
      Self.pages(40, seed: 2) + [[String(repeating: "x ", count: 100)]], entries: (0...40).map(Self.entry))
    var reader = try IndexReader { reading.files[String($0.dropFirst(7).dropLast(5))].map(Array.init) }
    for number in [0, 15, 16, 40] {
      let entry = try reader.entry(of: number)
      #expect(entry.json == Self.entry(number).json)
      #expect(entry.path(ofPage: 2) == "c/\(number)/3/index.html")
    }
  }

  private static func entry(_ number: Int) -> SpeechEntry {
    SpeechEntry(
      folder: "c/\(number)/", title: "“\(number)” \\ \"quoted\"", date: "2031-03-05", language: "en",
      speakers: [("orrel", "Jory Orrel"), ("wen-yinan", "温以南")], collection: "C", dateInWords: "5 March 2031")
  }

  @Test func anotherDivisionIntoFilesIsAnotherVersion() async throws {
    let pages = Self.pages(900, seed: 5)
    let few = try await IndexReading(pages, limit: 20)
    let many = try await IndexReading(pages, limit: 40)
    let shared = few.files.keys.filter { $0.hasPrefix("i/") && many.files[$0] != nil }
    #expect(shared.contains { few.files[$0] != many.files[$0] })
    #expect(few.version != many.version)
  }

  @Test func anEmptyIndexIsOneFile() async throws {
    #expect(try await IndexReading([]).index.names == ["meta"])
  }

  @Test func headingsAndWhatIsSaidOftenWeighMore() async throws {
    let reading = try await IndexReading([
      ["# tide", "water"], ["tide", "water"], ["water water water", "tide"], ["water water water water", "tide"],
    ])
    #expect(try reading.pages(of: "tide") == [[0, 3], [1, 0], [2, 0], [3, 0]])
    #expect(try reading.pages(of: "water") == [[0, 0], [1, 0], [2, 1], [3, 2]])
  }

  @Test func anEditChangesOnlyTheFilesOfItsWords() async throws {
    var pages = Self.pages(600, seed: 7)
    let before = try await IndexReading(pages)
    pages[300].append("zeppelin")
    let after = try await IndexReading(pages)
    #expect(before.index.names == after.index.names)
    let changed = after.files.filter { before.files[$0.key] != $0.value }.map(\.key)
    #expect(changed.sorted() == [after.file(of: "zeppelin"), "meta"].sorted())
    #expect(before.files["meta"]?.count == after.files["meta"]?.count)
  }

  @Test func traditionalCharactersAreFoldedAndTold() async throws {
    let plain = try await IndexReading([["习近"]])
    #expect(String(decoding: plain.files["meta"]!, as: UTF8.self).contains("\"variants\":false"))
    let reading = try await IndexReading([["習近"]])
    #expect(try reading.pages(of: "习近") == [[0, 0]])
    #expect(String(decoding: reading.files["meta"]!, as: UTF8.self).contains("\"variants\":true"))
    let fold = try JSONDecoder().decode([String: String].self, from: reading.files["fold"]!)
    #expect(fold == ["from": "習", "to": "习"])
  }
}
