import Testing

@testable import SiteImport

@Suite struct CellTextTests {
  @Test(arguments: [
    ("One.\n\nTwo.", ["One.", "Two."]), ("One.\nTwo.\r\nThree.", ["One.", "Two.", "Three."]),
    (" \u{3000}一。\n\u{3000}\u{3000}二。 ", ["一。", "二。"]), ("", []), (" \n\t\n", []),
    ("Short line\nAnother\nAnd one more", ["Short line", "Another", "And one more"]),
    (
      "The road to the harbour was closed all winter, and nobody\ncould say when it would be open again, until the first\nboats came.\n\nThen it was spring, and everyone went down to the shore to\nlook.",
      [
        "The road to the harbour was closed all winter, and nobody could say when it would be open again, until the first boats came.",
        "Then it was spring, and everyone went down to the shore to look.",
      ]
    ),
    (
      "去年冬天通往港口的道路一直没有开放而且谁也说不清\n什么时候才会重新开放大家只好等到第一批船只回来的\n时候再说。",
      ["去年冬天通往港口的道路一直没有开放而且谁也说不清什么时候才会重新开放大家只好等到第一批船只回来的时候再说。"]
    ),
  ]) func `Empty lines part paragraphs, and other line breaks unless lines are full`(cell: String, wanted: [String]) {
    #expect(paragraphs(of: cell).paragraphs == wanted)
  }
}
