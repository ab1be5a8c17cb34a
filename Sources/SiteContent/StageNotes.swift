import SiteBase
import SiteModel
import SitePlainText

extension Body {
  /// Marks the notes on what happened and was not said, （掌声）, (Applause.), wherever they stand in the passages.
  mutating func markStageNotes() {
    var candidates = openingBrackets(in: html)[...]
    for block in blocks where block.passage > 0 && block.kind != .code {
      candidates = candidates.drop { $0 < block.html.lowerBound }
      while let start = candidates.first, start < block.html.upperBound {
        candidates.removeFirst()
        if let length = stageNoteLength(html[Int(start)..<Int(block.html.upperBound)]) {
          inserts.append(Insert(.stage, at: Int(start)))
          inserts.append(Insert(.stageEnd, at: Int(start) + length))
        }
      }
    }
  }
}

/// Where brackets open in HTML, outside its tags.
private func openingBrackets(in html: [UInt8]) -> [Int32] {
  html.withUnsafeBufferPointer { html in
    var found: [Int32] = []
    for bracket in [UInt8(ascii: "("), UInt8(ascii: "[")] {
      var index = html.firstIndex(ofByte: bracket, from: 0)
      while index < html.count {
        found.append(Int32(index))
        index = html.firstIndex(ofByte: bracket, from: index + 1)
      }
    }
    var index = html.firstIndex(ofByte: 0xEF, from: 0)
    while index + 2 < html.count {
      if html[index + 1] == 0xBC, html[index + 2] == 0x88 || html[index + 2] == 0xBB { found.append(Int32(index)) }
      index = html.firstIndex(ofByte: 0xEF, from: index + 1)
    }
    return outsideTags(found.sorted(), of: html)
  }
}

/// Those of some offsets, in order, that are not inside a tag.
private func outsideTags(_ offsets: [Int32], of html: UnsafeBufferPointer<UInt8>) -> [Int32] {
  var tag = 0..<0
  return offsets.filter { offset in
    while tag.upperBound <= offset {
      let open = html.firstIndex(ofByte: UInt8(ascii: "<"), from: tag.upperBound)
      tag = open..<max(html.firstIndex(ofByte: UInt8(ascii: ">"), from: open), open + 1)
    }
    return !tag.contains(Int(offset))
  }
}

/// How many bytes of a stage note stand at the start of a text; nil if none does.
private func stageNoteLength(_ text: ArraySlice<UInt8>) -> Int? {
  guard let (open, close) = brackets.first(where: { text.starts(with: $0.open) }) else { return nil }
  let inner = text.dropFirst(open.count).prefix(80)
  let end = inner.indices.first { inner[$0] == close[0] && inner[$0...].starts(with: close) }
  guard let end, tellsWhatHappened(String(decoding: inner[..<end], as: UTF8.self)) else { return nil }
  return end + close.count - text.startIndex
}

private let brackets = [("（", "）"), ("(", ")"), ("[", "]"), ("［", "］")].map { open, close in
  (open: Array(open.utf8), close: Array(close.utf8))
}
