import ArgumentParser
import Foundation
import SiteBase
import SiteEncoding
import TestSupport

/// Transcodes the texts of corpora and counts how often their encoding is found again.
struct EncodingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encodings",
    abstract: "Counts whole texts and fragments, transcoded, whose encoding is found, refused or mistaken.")

  @Argument(help: "Folders of texts in UTF-8, .md or .txt.")
  var folders: [String]

  @Flag(help: "Write simplified characters as traditional ones, which Big5 holds.")
  var traditional = false

  @Option(help: "Fragments for each length.")
  var fragments = 300

  @Option(help: "The seed of the random numbers that choose them.")
  var seed: UInt64 = 1

  func run() throws {
    var wrong = 0
    for folder in folders {
      let corpus = try EncodingsCorpus(URL(fileURLWithPath: folder), isTraditional: traditional)
      print("\n\(corpus.name): \(corpus.texts.count) texts, \(corpus.mojibake) left out as mojibake\n")
      print(EncodingsCount.heading)
      for transcoding in Transcoding.all {
        var random = Dice(seed: seed)
        for length in [nil, 2000, 1000, 200, 60, 20] {
          var count = EncodingsCount(transcoding: transcoding, length: length)
          let texts = length.map { corpus.fragments($0, count: fragments, &random) } ?? corpus.texts
          for text in texts { count.add(text) }
          print(count.row)
          wrong += count.wrong.count
          for text in count.wrong.prefix(3) {
            print("    WRONG: \(String(decoding: text.filter { $0 >= 0x80 }.prefix(180), as: UTF8.self))")
          }
        }
      }
    }
    if wrong > 0 { throw ExitCode.failure }
  }
}

/// The texts of a folder, as UTF-8.
private struct EncodingsCorpus {
  let name: String
  private(set) var texts: [[UInt8]] = []
  /// How many texts were left out, since they were decoded wrongly before they came here.
  private(set) var mojibake = 0

  init(_ folder: URL, isTraditional: Bool) throws {
    name = folder.lastPathComponent + (isTraditional ? ", in traditional characters" : "")
    let endings = ["md", "txt"]
    for url in try corpusFiles(in: folder, endings: endings) {
      let bytes = Array(try Data(contentsOf: url))
      for text in Self.texts(in: bytes) where !text.isEmpty && String(validating: text, as: UTF8.self) != nil {
        let doubts = cleaned(text).doubts.filter { $0.kind == .mojibake }
        if doubts.contains(where: { $0.count > 20 }) { mojibake += 1 } else { texts.append(text) }
      }
    }
    if texts.isEmpty { throw NoTexts(folder: folder, endings: endings) }
    if isTraditional { texts = texts.map(Self.traditional) }
  }

  private static func traditional(_ text: [UInt8]) -> [UInt8] {
    let string = String(decoding: text, as: UTF8.self)
    return Array((string.applyingTransform(StringTransform("Hans-Hant"), reverse: false) ?? string).utf8)
  }

  /// The texts of a file: each line is one where lines are as long as reports.
  private static func texts(in bytes: [UInt8]) -> [[UInt8]] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return bytes.count > lines.count * 4_000 ? lines.map { Array($0) } : [bytes]
  }

  /// Runs of `length` characters from anywhere in the texts, each byte being as likely as any other.
  func fragments(_ length: Int, count: Int, _ random: inout Dice) -> [[UInt8]] {
    let ends = texts.reduce(into: []) { ends, text in ends.append((ends.last ?? 0) + text.count) }
    guard let total = ends.last else { return [] }
    return (0..<count).map { _ in
      let spot = Int.random(in: 0..<total, using: &random)
      let index = ends.firstIndex { $0 > spot } ?? 0
      let text = texts[index]
      let tail = text[(text.count - (ends[index] - spot))...].drop { $0 & 0xC0 == 0x80 }
      let run = String(decoding: tail, as: UTF8.self).unicodeScalars.prefix(length)
      if run.count == length { return Array(String(run).utf8) }
      return Array(String(String(decoding: text, as: UTF8.self).unicodeScalars.suffix(length)).utf8)
    }
  }
}

/// A way to write a text down.
private struct Transcoding {
  let name: String
  let encoding: String.Encoding
  let mark: [UInt8]
  private var codes: [Unicode.Scalar: Data?] = [:]

  init(name: String, encoding: String.Encoding, mark: [UInt8] = []) {
    self.name = name
    self.encoding = encoding
    self.mark = mark
  }

  static let all = [
    Transcoding(name: "UTF-8", encoding: .utf8),
    Transcoding(name: "GB18030", encoding: String.Encoding(rawValue: 0x8000_0632)),
    Transcoding(name: "Big5-HKSCS", encoding: String.Encoding(rawValue: 0x8000_0A06)),
    Transcoding(name: "UTF-16LE", encoding: .utf16LittleEndian, mark: [0xFF, 0xFE]),
    Transcoding(name: "UTF-16BE", encoding: .utf16BigEndian, mark: [0xFE, 0xFF]),
  ]

  /// The bytes of a text; nil if the encoding does not hold all of it.
  ///
  /// Character by character: Foundation traps on some long texts.
  mutating func bytes(of text: [UInt8]) -> [UInt8]? {
    let string = String(decoding: text, as: UTF8.self)
    var data = Data()
    for scalar in string.unicodeScalars {
      guard let code = code(of: scalar) else { return nil }
      data.append(code)
    }
    return String(data: data, encoding: encoding)?.utf8.elementsEqual(text) == true ? mark + Array(data) : nil
  }

  private mutating func code(of scalar: Unicode.Scalar) -> Data? {
    if let known = codes[scalar] { return known }
    let code = String(scalar).data(using: encoding)
    codes[scalar] = .some(code)
    return code
  }
}

/// What became of the texts of one cell.
private struct EncodingsCount {
  private var transcoding: Transcoding
  /// The length of a fragment in characters; nil for whole texts.
  let length: Int?
  private var unencodable = 0
  private var ascii = 0
  private var right = 0
  private var refused = 0
  private(set) var wrong: [[UInt8]] = []

  init(transcoding: Transcoding, length: Int?) {
    self.transcoding = transcoding
    self.length = length
  }

  mutating func add(_ text: [UInt8]) {
    if text.allSatisfy({ $0 < 0x80 }) {
      ascii += 1
    } else if let bytes = transcoding.bytes(of: text) {
      switch decode(SourceFile(path: "text", bytes: bytes)).value?.text.bytes {
      case text: right += 1
      case nil: refused += 1
      default: wrong.append(text)
      }
    } else {
      unencodable += 1
    }
  }

  static let heading = row("encoding", "characters", ["ASCII", "not held", "right", "refused", "WRONG"])

  var row: String {
    let figures = [ascii, unencodable, right, refused, wrong.count]
    return Self.row(transcoding.name, length.map { "\($0)" } ?? "whole", figures.map { "\($0)" })
  }

  private static func row(_ first: String, _ second: String, _ figures: [String]) -> String {
    let cells = [second] + figures
    return first.padding(toLength: 11, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }
}
