import SiteBase
import SiteModel
import SiteSearch

extension Site {
  /// Hands the words that can be found on a page of a speech to a function, text by text: what the templates mark with
  /// `data-search`.
  func searchedWords(
    of speech: Int, _ body: Body, _ blocks: Range<Int>,
    _ read: (UnsafeBufferPointer<UInt8>, _ isHeading: Bool) -> Void
  ) {
    searchedHead(of: speech, blocks) { readWords($0, isHeading: $1, read) }
    for block in body.blocks[blocks] where block.kind != .listOpen && block.kind != .listClose {
      let html = body.html[Int(block.html.lowerBound)..<Int(block.html.upperBound)]
      if block.kind == .markup {
        for text in authoredTexts(html) { readWords(text, isHeading: false, read) }
      } else {
        readWords(html, isHeading: block.kind == .heading, read)
      }
    }
    for note in body.notes(shownWith: blocks) {
      let html = body.notes[note].html
      readWords(body.html[Int(html.lowerBound)..<Int(html.upperBound)], isHeading: false, read)
    }
  }

  /// Hands what can be found on a page of a speech beside its body to a function: on the first the title, and who spoke,
  /// where and when.
  func searchedHead(of speech: Int, _ blocks: Range<Int>, _ read: (_ text: String, _ isHeading: Bool) -> Void) {
    guard blocks.lowerBound == 0 else { return }
    read(speeches[speech].title, true)
    for person in speakers[speech] { read(people[person].value.names.text(in: speeches[speech].language), true) }
    read(speeches[speech].occasion, false)
    read(speeches[speech].venue, false)
    read(speeches[speech].summary, false)
  }
}

private func readWords(
  _ text: String, isHeading: Bool, _ read: (UnsafeBufferPointer<UInt8>, _ isHeading: Bool) -> Void
) {
  var text = text
  text.withUTF8 { read($0, isHeading) }
}

private func readWords(
  _ html: ArraySlice<UInt8>, isHeading: Bool, _ read: (UnsafeBufferPointer<UInt8>, _ isHeading: Bool) -> Void
) {
  if html.withUnsafeBufferPointer(isSeveralTexts) {
    for text in authoredTexts(html) { readWords(text, isHeading: isHeading, read) }
  } else {
    plainText(html).withUnsafeBufferPointer { read($0, isHeading) }
  }
}

/// Whether HTML has tags that part the words beside them, `p` and `br`, or hold what is none of them, `rt` and `rp`.
private func isSeveralTexts(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
  var tag = html.firstIndex(ofByte: UInt8(ascii: "<"), from: 0)
  while tag + 2 < html.count {
    switch (html[tag + 1] | 0x20, html[tag + 2] | 0x20) {
    case (UInt8(ascii: "p"), UInt8(ascii: ">")), (UInt8(ascii: "b"), UInt8(ascii: "r")),
      (UInt8(ascii: "r"), UInt8(ascii: "t")), (UInt8(ascii: "r"), UInt8(ascii: "p")):
      return true
    default: tag = html.firstIndex(ofByte: UInt8(ascii: "<"), from: tag + 1)
    }
  }
  return false
}
