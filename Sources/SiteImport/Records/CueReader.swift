import SiteBase

/// What is shown, or was said, from one time of a recording to another.
struct Cue: Equatable {
  /// The line of its times, counted from 1.
  let line: Int
  /// When it begins and ends, in milliseconds.
  let start: Int
  let end: Int
  /// Its lines as they are written.
  var lines: [String]
}

/// The cues of a WebVTT or SubRip file, which are told apart by what they hold.
struct CueReader {
  private(set) var cues: [Cue] = []
  private(set) var remarks: [ImportRemark] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The language that the head of the file names.
  private(set) var language: String?

  private let file: SourceFile
  private let lines: [SourceLine]
  private var at = 0
  private var isWebVTT = false
  private var broken = 0

  /// The cues of a file.
  init(_ file: SourceFile) {
    self.file = file
    lines = file.lines
    readHead()
    while at < lines.count { readBlock() }
    if broken > reportedLimit { diagnostics.append(.more(broken - reportedLimit, "time line", in: file)) }
  }

  /// Whether some line has the arrow between the times of a cue.
  static func hasArrow(_ file: SourceFile) -> Bool { file.lines.contains { $0.hasArrow } }

  private mutating func readHead() {
    guard let first = lines.first, first.bytes.starts(with: "WEBVTT".utf8) else { return }
    isWebVTT = true
    let words = String(first.text.dropFirst(6)).trimmed
    if !words.isEmpty { remarks.append(ImportRemark(.dropped, "the head `\(words)`", line: 1)) }
    at = 1
    while at < lines.count, !lines[at].bytes.isEmpty, !lines[at].hasArrow {
      let line = lines[at].text
      if line.hasPrefix("Language:") {
        language = String(line.dropFirst(9)).trimmed
      } else {
        remarks.append(ImportRemark(.dropped, "the head `\(line)`", line: lines[at].number))
      }
      at += 1
    }
  }

  private mutating func readBlock() {
    let line = lines[at]
    if line.bytes.isEmpty {
      at += 1
    } else if isWebVTT, line.isRemark {
      let kind = line.text.prefix { !$0.isWhitespace }
      remarks.append(ImportRemark(.dropped, "a block \(kind)", line: line.number))
      while at < lines.count, !lines[at].bytes.isEmpty { at += 1 }
    } else if line.isTimeLine {
      readCue()
    } else if at + 1 < lines.count, lines[at + 1].isTimeLine {
      if !line.bytes.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
        remarks.append(ImportRemark(.dropped, "the name `\(line.text)` of a cue", line: line.number))
      }
      at += 1
      readCue()
    } else {
      readLooseLine(line)
    }
  }

  private mutating func readCue() {
    let line = lines[at]
    at += 1
    guard let (start, end) = line.times else { return tellBroken(line) }
    var cue = Cue(line: line.number, start: start, end: end, lines: [])
    while at < lines.count, !lines[at].bytes.isEmpty, !lines[at].isTimeLine, !isCounter(at) {
      cue.lines.append(lines[at].text)
      at += 1
    }
    cues.append(cue)
  }

  /// Whether a line is the number of a cue that follows without an empty line before it.
  private func isCounter(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].isTimeLine && Int(lines[index].text) != nil
  }

  private mutating func readLooseLine(_ line: SourceLine) {
    at += 1
    if line.looksLikeTimes { return tellBroken(line) }
    guard !cues.isEmpty else {
      remarks.append(ImportRemark(.dropped, "`\(line.text.prefix(60))` before the first cue", line: line.number))
      return
    }
    cues[cues.count - 1].lines.append(line.text)
    remarks.append(ImportRemark(.doubted, "a line without a time, put to the cue before it", line: line.number))
  }

  private mutating func tellBroken(_ line: SourceLine) {
    broken += 1
    if broken <= reportedLimit { diagnostics.append(.brokenTimes(line, in: file)) }
  }
}

extension SourceLine {
  fileprivate var hasArrow: Bool { bytes.firstRange(of: Array("-->".utf8)) != nil }

  /// Whether it holds the times of a cue, or is meant to.
  fileprivate var isTimeLine: Bool {
    guard let first = bytes.first, hasArrow else { return false }
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= first || first == UInt8(ascii: "-")
  }

  /// Whether it is the first of a block that is not shown.
  fileprivate var isRemark: Bool {
    ["NOTE", "STYLE", "REGION"].contains(String(decoding: bytes.prefix { !$0.isASCIIBlank }, as: UTF8.self))
  }

  /// The times from which and to which a cue lasts.
  fileprivate var times: (start: Int, end: Int)? {
    var rest = bytes
    guard let start = TimeCode.take(from: &rest) else { return nil }
    rest = rest.drop(while: \.isASCIIBlank)
    guard rest.starts(with: "-->".utf8) else { return nil }
    rest = rest.dropFirst(3).drop(while: \.isASCIIBlank)
    guard let end = TimeCode.take(from: &rest), rest.first?.isASCIIBlank != false else { return nil }
    return (start, end)
  }

  /// Whether it holds two times and little else.
  fileprivate var looksLikeTimes: Bool {
    var rest = bytes
    guard TimeCode.take(from: &rest) != nil, rest.count < 60 else { return false }
    rest = rest.drop {
      !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) && !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20)
    }
    return TimeCode.take(from: &rest) != nil
  }
}

extension Diagnostic {
  fileprivate static func brokenTimes(_ line: SourceLine, in file: SourceFile) -> Diagnostic {
    .error(
      "broken-time-line", "`\(line.text.prefix(60))` does not say from when to when its cue lasts",
      at: file.place(line: line.number), fix: "write it as `00:01:02.000 --> 00:01:05.000`")
  }
}
