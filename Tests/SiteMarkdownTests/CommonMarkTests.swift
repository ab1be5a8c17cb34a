import Foundation
import SiteMarkdown
import Testing

@Suite struct CommonMarkTests {
  private struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  private static let plain = MarkdownOptions(extensions: false, rawHTML: true)

  private func examples() throws -> [Example] {
    let file = try #require(Corpus.spec).appending(path: "spec/0.30/spec.json")
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  @Test(.enabled(if: Corpus.spec != nil, "no specification beside the repository"))
  func plainOptionsGiveCommonMark() throws {
    let examples = try examples()
    #expect(examples.count == 652)
    for example in examples {
      #expect(html(example.markdown, Self.plain) == example.html, "example \(example.example)")
    }
  }

  @Test(.enabled(if: Corpus.spec != nil, "no specification beside the repository"))
  func blocksCoverTheHTMLInOrder() throws {
    for example in try examples() {
      for options in [Self.plain, MarkdownOptions()] {
        let document = read(example.markdown, options)
        var end = 0
        for block in document.blocks {
          #expect(block.html.lowerBound == end)
          #expect(block.html.upperBound > end)
          end = block.html.upperBound
        }
        #expect(end == document.notes.first?.html.lowerBound ?? document.html.count, "example \(example.example)")
      }
    }
  }
}
