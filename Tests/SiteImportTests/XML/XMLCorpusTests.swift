import Foundation
import SiteBase
import Testing

@testable import SiteImport

@Suite(.enabled(if: XMLCorpus.isThere, "the corpora are not beside the repository"))
struct XMLCorpusTests {
  /// How a folder of the corpus is read by the test's own means.
  struct Folder: Sendable, CustomTestStringConvertible {
    var name: String
    var body: Set<String>
    var left: Set<String>
    var turns: Set<String>
    var attribute: String?
    var testDescription: String { name }
  }

  static let folders = [
    Folder(
      name: "akn-audreyt", body: ["debateBody"], left: ["toc"], turns: ["speech"]),
    Folder(
      name: "akn-oasis", body: ["debateBody", "coverPage", "preface", "conclusions"], left: ["toc"],
      turns: ["speech", "question", "answer"]),
    Folder(name: "tei-parlamint", body: ["text"], left: ["listPerson"], turns: ["u"]),
    Folder(
      name: "bundestag", body: ["sitzungsverlauf", "anlagen"], left: ["redner"], turns: ["p.redner", "p.N", "name"],
      attribute: "top-id"),
  ]

  @Test(arguments: folders) func keepsAllWordsAndTurns(folder: Folder) throws {
    let files = try #require(try XMLCorpus.folders()[folder.name])
    for file in files {
      let read = readXML(file) { name in files.first { $0.path == name } }
      let markup = String(decoding: file.bytes, as: UTF8.self)
      guard markup.contains("</") else {
        #expect(read.diagnostics.map(\.code) == ["xml-not-xml"])
        #expect(read.value.texts.isEmpty)
        continue
      }
      #expect(read.diagnostics == [])
      guard !markup.contains("<teiCorpus") else {
        #expect(read.value.texts.isEmpty)
        continue
      }
      let text = try #require(read.value.texts.first)
      let stripped = StrippedXML(markup, inside: folder.body, without: folder.left, attribute: folder.attribute)
      let words = words(of: text.blocks)
      check(words.withoutBrackets, against: stripped.words.withoutBrackets, title: text.title?.withoutBrackets)
      let turns = folder.turns.reduce(0) { $0 + (stripped.counts[$1] ?? 0) }
      #expect(text.blocks.count { $0.kind == .turn } == turns, "\(file.path)")
    }
  }

  /// Checks that the words of blocks are those of the body, but for a title that stands in no block.
  private func check(_ ours: String, against theirs: String, title: String?) {
    let same = ours.commonPrefix(with: theirs)
    let missing = theirs.unicodeScalars.count - ours.unicodeScalars.count
    let rest = theirs.dropFirst(same.count)
    let taken = missing > 0 ? String(String.UnicodeScalarView(rest.unicodeScalars.prefix(missing))) : ""
    let isWhole = same + String(rest.dropFirst(taken.count)) == ours
    let isTitle = taken.isEmpty || title.map { taken.hasSuffix($0.withoutSpace) } == true
    let differing = "…\(same.suffix(40))⟨\(ours.dropFirst(same.count).prefix(60))⟩ ⟨\(rest.prefix(60))⟩"
    #expect(isWhole && isTitle, "\(differing)")
  }

  /// The words of blocks, footnotes after the words they belong to, names of turns as printed.
  private func words(of blocks: [ImportedBlock]) -> String {
    blocks.map { block in
      if block.kind == .turn { return block.printed ?? "" }
      return block.runs.map { run in
        run.words + words(of: run.note.filter { $0.id != "not01" })
      }
      .joined()
    }
    .joined().replacingOccurrences(of: "| ", with: "").replacingOccurrences(of: " |", with: "").withoutSpace
  }
}

extension String {
  /// The same without the brackets that set a remark off in a sentence.
  fileprivate var withoutBrackets: String { filter { !"()（）".contains($0) } }
}
