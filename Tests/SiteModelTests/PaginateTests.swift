import SiteBase
import SiteModel
import Testing

@Suite("Cutting a speech into pages")
struct PaginateTests {
  /// A body from a sketch: `1`–`3` a heading of that depth, `(` and `)` a list, any other letter a passage of so many
  /// hundred characters as its place in the alphabet.
  private func body(_ sketch: String) -> Body {
    var body = Body()
    for sign in sketch {
      var block: Block
      switch sign {
      case "1", "2", "3":
        block = Block(.heading, html: 0..<0, characters: 10)
        block.section = Int32(body.sections.count)
        body.sections.append(
          Section(title: "", anchor: "", depth: sign.wholeNumberValue!, block: body.blocks.count))
      case "(": block = Block(.listOpen, html: 0..<0, characters: 0)
      case ")": block = Block(.listClose, html: 0..<0, characters: 0)
      default: block = Block(.paragraph, html: 0..<0, characters: Int32(sign.asciiValue! - 96) * 100)
      }
      body.characters += Int(block.characters)
      body.blocks.append(block)
    }
    return body
  }

  private func cut(_ sketch: String, size: Int) -> String {
    let signs = Array(sketch)
    return pages(of: body(sketch), size: size).map { String(signs[$0]) }.joined(separator: "|")
  }

  @Test(arguments: [
    ("aaaa", 400, "aaaa"), ("aaaa", 200, "aa|aa"), ("aaaaa", 400, "aa|aaa"),
    ("1aaa1aaa", 400, "1aaa|1aaa"), ("1aa1aaa", 400, "1aa|1aaa"),
    ("a(aaa)aa", 300, "a|(aaa)|aa"), ("aaa1", 310, "aaa1"), ("aaa1a", 400, "aaa|1a"),
    ("z", 100, "z"), ("zaz", 300, "z|a|z"), ("", 100, ""),
  ])
  func bordersStandWhereAReaderWouldPutThem(sketch: String, size: Int, expected: String) {
    #expect(cut(sketch, size: size) == expected)
  }

  @Test func everyBlockIsOnOnePageAndPagesKeepTheirSize() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let sketch = String(
        (0..<Int.random(in: 1...80, using: &random)).map { _ in "1223abcdeeefg".randomElement(using: &random)! })
      let body = body(sketch)
      let pages = pages(of: body, size: 1_500)
      #expect(pages.flatMap { Array($0) } == Array(body.blocks.indices), "\(sketch)")
      for page in pages {
        let size = page.reduce(0) { $0 + Int(body.blocks[$1].characters) }
        #expect(size <= 1_500 + 700 || page.count == 1, "\(sketch) \(page)")
        #expect(body.blocks[page.last!].kind != .heading || page == pages.last, "\(sketch) \(page)")
      }
    }
  }
}
