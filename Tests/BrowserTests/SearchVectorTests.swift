import Foundation
import Testing

extension ReaderTests {
  @Suite("The search script reads texts and queries as the shared vectors say")
  struct SearchVectorTests {
    @Test("All vectors hold in the browser")
    func vectors() async throws {
      let browser = try await Self.browserWithSearch()
      let lines = try Self.text("Tests/Vectors/search.jsonl").split(separator: "\n")
      #expect(lines.count >= 1_000)
      let differing: [String] = try await browser.value(
        """
        [\(lines.joined(separator: ",\n"))].map(({ text, query, terms, ...wanted }) => {
          const words = query === undefined ? [] : SpeechSearch.parse(query);
          const found = {
            fold: () => SpeechSearch.fold(text).text,
            words: () => words.map(({ text, exact }) => ({ text, exact })),
            matches: () => SpeechSearch.matches(text, words).map(([start, end]) => text.slice(start, end)),
          };
          return Object.entries(wanted).map(([name, value]) => {
            const [is, shouldBe] = [found[name](), value].map(value => JSON.stringify(value));
            return is === shouldBe ? "" : `${name} of ${JSON.stringify({ text, query })}: ${is}, not ${shouldBe}`;
          });
        }).flat().filter(Boolean).slice(0, 10)
        """)
      #expect(differing == [])
    }

    @Test("Pages have the texts that the vectors say")
    func pages() async throws {
      let browser = try await Self.browserWithSearch()
      let lines = try Self.text("Tests/Vectors/pages.jsonl").split(separator: "\n")
      let differing: [String] = try await browser.value(
        """
        [\(lines.joined(separator: ",\n"))].map(({ html, texts }) => {
          const page = new DOMParser().parseFromString(html, "text/html");
          const found = SpeechSearch.passages(page).map(({ anchor, text }) => `${anchor}:${text}`);
          return JSON.stringify(found) === JSON.stringify(texts) ? "" : `${html}: ${JSON.stringify(found)}`;
        }).filter(Boolean)
        """)
      #expect(differing == [])
    }

    @Test(
      "Half a character separates words, and moves no match",
      arguments: [
        (#"SpeechSearch.fold("a\ud800b").text"#, #""a|b""#),
        (#"SpeechSearch.fold("\udc00山河\ud83d").text"#, #""山河""#),
        (#"SpeechSearch.parse("\ud800")"#, "[]"),
        (#"SpeechSearch.parse("夜船\udbff").map(word => word.text)"#, #"["夜船"]"#),
        (#"SpeechSearch.matches("\ud800夜船\ud800夜船", [{ text: "夜船", exact: true }])"#, "[[1,3,0],[4,6,0]]"),
      ])
    func loneSurrogates(expression: String, json: String) async throws {
      let browser = try await Self.browserWithSearch()
      #expect(try await browser.value("JSON.stringify(\(expression))") == json)
    }

    @Test(
      "Of a query of 10,000 characters the first 200 count",
      arguments: [
        (#""山河".repeat(5_000)"#, "200"), (#""𠮷".repeat(10_000)"#, "200"), (#""a".repeat(10_000)"#, "200"),
        (#""a ".repeat(5_000)"#, "1"), (#""“".repeat(10_000)"#, ""), (#""<script>".repeat(1_250)"#, "6"),
        (#""\ud800".repeat(10_000)"#, ""), (#"" ".repeat(10_000)"#, ""),
      ])
    func longQueries(query: String, lengths: String) async throws {
      let browser = try await Self.browserWithSearch()
      let found: String = try await browser.value(
        "SpeechSearch.parse(\(query)).map(({ text }) => Array.from(text).length).join()")
      #expect(found == lengths)
    }

    /// The browser before a page of a site, with the script and its table of variants.
    private static func browserWithSearch() async throws -> Browser {
      let reading = try await Reading.begin()
      try await reading.browser.open(reading.talk("404.html"))
      let variants = try text("Sources/SiteSearch/Text/HanVariants.swift").components(separatedBy: "\"\"\"")
      let table = [1, 3].map { part in variants[part].filter { $0.isLetter } }
      let _: Bool = try await reading.browser.value(
        """
        (() => {
          \(try text("Templates/search.js"))
          SpeechSearch.useVariants({ from: "\(table[0])", to: "\(table[1])" });
          return true;
        })()
        """)
      return reading.browser
    }

    /// A file of this package.
    private static func text(_ path: String) throws -> String {
      let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
      return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
  }
}
