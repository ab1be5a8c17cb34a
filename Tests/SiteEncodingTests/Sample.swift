import Foundation
import SiteBase

@testable import SiteEncoding

/// Sentences made up for these tests, and their bytes.
enum Sample {
  static let simplified = "各位代表：现在，我向大会报告过去一年的工作，请大家审议，并请各位委员提出意见。"
  static let traditional = "各位代表：現在，我向大會報告過去一年的工作，請大家審議，並請各位委員提出意見。"
  static let japanese = "みなさん、おはようございます。今日は新しい橋の話をします。長い間ありがとうございました。"
  static let korean = "여러분 안녕하십니까. 오늘은 새 다리에 대하여 말씀드리겠습니다. 오랫동안 고맙습니다."
  static let russian = "Уважаемые коллеги, сегодня мы открываем новый мост через реку."
  static let french = "Chers collègues, voilà le pont achevé après tant d’années d’études, de débats et de peine."

  /// The bytes of Japanese in EUC-JP, which is ISO-2022-JP without its escapes and with the high bits set.
  static func eucJP(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      (String(scalar).data(using: .iso2022JP) ?? Data()).dropFirst(3).dropLast(3).map { $0 | 0x80 }
    }
  }

  /// The bytes of a text, character by character.
  static func bytes(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32LittleEndian: text.unicodeScalars.flatMap { scalar in (0..<4).map { scalar.byte($0) } }
    case .utf32BigEndian: text.unicodeScalars.flatMap { scalar in (0..<4).reversed().map { scalar.byte($0) } }
    case .utf16, .utf32: []
    default: text.unicodeScalars.flatMap { encoding.code(of: $0) ?? [] }
    }
  }
}

extension Unicode.Scalar {
  fileprivate func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
}

/// What became of bytes, in short.
struct Outcome {
  let text: String?
  let encoding: TextEncoding?
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8], as named: TextEncoding? = nil) {
    let decoded = decode(SourceFile(path: "a.txt", bytes: bytes), as: named)
    text = decoded.value.map { String(decoding: $0.text.bytes, as: UTF8.self) }
    encoding = decoded.value?.encoding
    diagnostics = decoded.diagnostics
  }

  /// The first line of each message.
  var messages: [String] { diagnostics.map { String($0.description.prefix { $0 != "\n" }) } }
}
