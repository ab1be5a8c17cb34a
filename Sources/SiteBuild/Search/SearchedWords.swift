import SiteBase
import SiteModel

extension Site {
  /// Hands the words that can be found on a page of a speech to a function, text by text: what the templates mark with
  /// `data-search`.
  ///
  /// On the first page these are also the title and who spoke, where and when.
  func searchedWords(
    of speech: Int, _ blocks: Range<Int>, _ read: (UnsafeBufferPointer<UInt8>, _ isHeading: Bool) -> Void
  ) {
    let value = speeches[speech]
    if blocks.lowerBound == 0 {
      readWords(value.title, isHeading: true, read)
      for person in speakers[speech] {
        readWords(people[person].value.names.text(in: value.language), isHeading: true, read)
      }
      for text in [value.occasion, value.venue, value.summary] { readWords(text, isHeading: false, read) }
    }
    let body = value.body
    for block in body.blocks[blocks] where block.kind != .listOpen && block.kind != .listClose {
      readWords(body, block.html, isHeading: block.kind == .heading, read)
    }
    for note in body.notes(shownWith: blocks) { readWords(body, body.notes[note].html, isHeading: false, read) }
  }
}

private func readWords(
  _ text: String, isHeading: Bool, _ read: (UnsafeBufferPointer<UInt8>, _ isHeading: Bool) -> Void
) {
  var text = text
  text.withUTF8 { read($0, isHeading) }
}

private func readWords(
  _ body: Body, _ html: Range<Int32>, isHeading: Bool,
  _ read: (UnsafeBufferPointer<UInt8>, _ isHeading: Bool) -> Void
) {
  plainText(body.html[Int(html.lowerBound)..<Int(html.upperBound)]).withUnsafeBufferPointer { read($0, isHeading) }
}
