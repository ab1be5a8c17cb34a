import SiteBase
import SiteSearch

/// What a search found, for people and for machines.
struct SearchReport {
  private let query: String
  private let results: SearchResults

  init(_ query: String, _ results: SearchResults) {
    self.query = query
    self.results = results
  }

  /// For people; words that were found are bold on a terminal.
  func text(isStyled: Bool) -> String {
    let count = counted(results.total, "speech", "speeches")
    var lines = [results.total == 0 ? "No speech has this." : (results.isAbout ? "About " : "") + count + "."]
    for speech in results.speeches {
      let about = ([speech.date] + speech.speakers).filter { !$0.isEmpty }.joined(separator: ", ")
      lines += ["", printable(speech.title + (about.isEmpty ? "" : " (\(about))"))]
      let passages = speech.passages.filter { $0.snippet.text != speech.title }
      if passages.isEmpty { lines.append("  " + printable(speech.path)) }
      for passage in passages {
        lines += ["  " + printable(passage.place), "    " + words(of: passage.snippet, isStyled: isStyled)]
      }
    }
    return lines.joined(separator: "\n")
  }

  /// For machines, in one line.
  var json: String {
    var json = Array("{\"query\":".utf8)
    json.appendJSON(query)
    json.append(",\"total\":\(results.total),\"about\":\(results.isAbout),\"speeches\":[")
    for (index, speech) in results.speeches.enumerated() {
      if index > 0 { json.append(",") }
      json.append(speech)
    }
    json.append("]}")
    return String(decoding: json, as: UTF8.self)
  }

  private func words(of snippet: Snippet, isStyled: Bool) -> String {
    guard isStyled else { return printable(snippet.text) }
    let scalars = Array(snippet.text.unicodeScalars)
    var styled = ""
    var position = 0
    for mark in snippet.marks {
      styled += text(scalars[position..<mark.lowerBound]) + "\u{1B}[1m" + text(scalars[mark]) + "\u{1B}[0m"
      position = mark.upperBound
    }
    return styled + text(scalars[position...])
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    printable(String(String.UnicodeScalarView(scalars)))
  }
}

/// A text without control characters, which a terminal would obey.
private func printable(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
}

extension [UInt8] {
  fileprivate mutating func append(_ speech: FoundSpeech) {
    append("{\"title\":")
    appendJSON(speech.title)
    append(",\"url\":")
    appendJSON(percentEncoded(speech.path))
    append(",\"date\":")
    appendJSON(speech.date)
    append(",\"speakers\":[")
    for (index, speaker) in speech.speakers.enumerated() {
      if index > 0 { append(",") }
      appendJSON(speaker)
    }
    append("],\"passages\":[")
    for (index, passage) in speech.passages.enumerated() {
      if index > 0 { append(",") }
      append(passage)
    }
    append("],\"more\":\(speech.more)}")
  }

  private mutating func append(_ passage: FoundPassage) {
    append("{\"anchor\":")
    appendJSON(passage.anchor)
    append(",\"page\":\(passage.page),\"url\":")
    appendJSON(percentEncoded(passage.path) + (passage.anchor.isEmpty ? "" : "#" + percentEncoded(passage.anchor)))
    append(",\"text\":")
    appendJSON(passage.snippet.text)
    append(",\"marks\":[")
    append(passage.snippet.marks.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ","))
    append("]}")
  }
}
