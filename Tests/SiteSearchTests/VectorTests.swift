import Foundation
import Testing

@testable import SiteSearch

/// Texts and queries that the program and the script of the search page must understand alike.
struct VectorTests {
  /// A line of the file: what becomes of a text, of a query, or of both.
  private struct Vector: Decodable {
    struct ExpectedWord: Decodable {
      let text: String
      let exact: Bool
    }

    let text: String?
    let fold: String?
    let terms: [String]?
    let query: String?
    let words: [ExpectedWord]?
    let matches: [String]?
  }

  @Test func textsAndQueriesAreUnderstoodAsTheVectorsSay() throws {
    let vectors = try vectors("search.jsonl", of: Vector.self)
    #expect(vectors.count >= 1_000)
    for vector in vectors {
      if let fold = vector.fold, let text = vector.text {
        #expect(scalars(FoldedText(text).text) == scalars(fold), "\(text)")
        #expect(Set(terms(of: text).map(scalars)) == Set(try #require(vector.terms).map(scalars)), "\(text)")
      }
      guard let query = vector.query else { continue }
      let words = Query(query).words
      if let expected = vector.words {
        #expect(words.map { scalars($0.text) } == expected.map { scalars($0.text) }, "\(query)")
        #expect(words.map(\.isExact) == expected.map(\.exact), "\(query)")
      }
      if let expected = vector.matches, let text = vector.text {
        let found = matches(FoldedText(text), words).map { Array(Array(text.unicodeScalars)[$0.range]) }
        #expect(found == expected.map(scalars), "\(query) in \(text)")
      }
    }
  }

  /// Compared by scalar, since Swift takes strings for equal that differ in their normal form only.
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private func terms(of text: String) -> [String] {
    var cutter = TermCutter()
    var terms: [String] = []
    Array(text.utf8).withUnsafeBufferPointer {
      cutter.cut($0) { terms.append(String(decoding: $0, as: UTF8.self)) }
    }
    return terms
  }
}

/// Where words stand in a text, without overlaps.
func matches(_ text: FoldedText, _ words: [Word]) -> [Match] {
  withoutOverlaps(allMatches(text, words.map(WordMatcher.init)))
}

/// The lines of a file that the program and the script share.
func vectors<Vector: Decodable>(_ name: String, of type: Vector.Type) throws -> [Vector] {
  let folder = URL(filePath: #filePath).appending(path: "../../Vectors").standardizedFileURL
  return try Data(contentsOf: folder.appending(path: name)).split(separator: UInt8(ascii: "\n"))
    .map { try JSONDecoder().decode(type, from: $0) }
}
