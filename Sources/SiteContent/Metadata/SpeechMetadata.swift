import Foundation
import SiteBase
import SiteModel

/// What the front matter of a speech, or the `.yml` beside it, says of it; nil where it says nothing.
public struct SpeechMetadata: Sendable, Equatable {
  /// Its title.
  public internal(set) var title: String?
  /// Who spoke.
  public internal(set) var speakers: [String]?
  /// When.
  public internal(set) var date: SpeechDate?
  /// The occasion.
  public internal(set) var occasion: String?
  /// Where.
  public internal(set) var venue: String?
  /// The language of its words, as a BCP 47 tag.
  public internal(set) var language: String?
  /// Where the text was taken from.
  public internal(set) var origin: String?
  /// What it is about.
  public internal(set) var topics: [String]?
  /// What it says, in a sentence or two.
  public internal(set) var summary: String?
  /// Whether it is not to be published yet.
  public internal(set) var isDraft = false
  /// The last part of its URL.
  public internal(set) var slug: String?
  /// Older paths of its page.
  public internal(set) var aliases: [String] = []
  /// Whether `*` and `_` set words off in it.
  public var emphasis: Bool?

  /// Nothing is said.
  public init() {}

  /// Takes what is known of a speech out of its fields, also under the names that other generators use.
  init(_ fields: inout Fields, timeZone: TimeZone) {
    title = fields.text("title")
    speakers = fields.texts("speakers", "speaker", "authors", "author")?.map(\.text)
    occasion = fields.text("occasion")
    venue = fields.text("venue", "location", "place")
    language = fields.text("language", "lang", "locale")
    origin = fields.text("source")
    topics = fields.texts("topics", "topic", "tags", "keywords")?.map(\.text)
    summary = fields.text("summary", "description")
    isDraft = fields.flag("draft") ?? false
    emphasis = fields.flag("emphasis")
    readDate(&fields, timeZone: timeZone)
    readPaths(&fields)
  }

  /// What holds for each speech of a file when it is said of the file as a whole.
  var common: SpeechMetadata {
    var common = self
    (common.title, common.slug, common.summary, common.aliases) = (nil, nil, nil, [])
    return common
  }

  /// This, and what else is known in general.
  func over(_ common: SpeechMetadata) -> SpeechMetadata {
    var both = self
    both.speakers = speakers ?? common.speakers
    both.date = date ?? common.date
    both.occasion = occasion ?? common.occasion
    both.venue = venue ?? common.venue
    both.language = language ?? common.language
    both.origin = origin ?? common.origin
    both.topics = topics ?? common.topics
    both.isDraft = isDraft || common.isDraft
    both.emphasis = emphasis ?? common.emphasis
    return both
  }

  private mutating func readDate(_ fields: inout Fields, timeZone: TimeZone) {
    guard let text = fields.text("date") else { return }
    do {
      date = try SpeechDate(parsing: text, in: timeZone)
      if date != nil { return }
      let wanted = "a date such as 2031-03-05, 2031-03, 2031 or 二〇三一年三月五日"
      fields.reject("date", wanted: wanted, at: fields.place(of: "date"))
    } catch {
      fields.reject("date", wanted: "a day that exists: \(error)", at: fields.place(of: "date"))
    }
  }

  private mutating func readPaths(_ fields: inout Fields) {
    if let text = fields.text("slug") {
      let usable = Slug(text).text
      slug = usable
      if usable != text {
        fields.reject("slug", wanted: "usable in a URL, such as `\(usable)`", at: fields.place(of: "slug"))
      }
    }
    for alias in fields.texts("aliases") ?? [] {
      let parts = alias.text.split(separator: "/").map(String.init)
      if !parts.isEmpty, parts.allSatisfy(\.isSafeInPath), !alias.text.contains("://") {
        aliases.append(parts.joined(separator: "/"))
      } else {
        fields.reject("aliases", wanted: "a path of this site, such as old/speech/", at: fields.place(of: alias))
      }
    }
  }
}

extension String {
  /// Whether it can be a part of a path: not hidden, no longer than a file's name may be, and only letters and signs.
  fileprivate var isSafeInPath: Bool {
    !hasPrefix(".") && utf8.count <= 255
      && !unicodeScalars.contains { $0.value < 0x20 || "\\?#".unicodeScalars.contains($0) }
  }
}

extension SpeechDate {
  /// The date of a text; a moment with an offset from UTC becomes the day that it was in a time zone.
  init?(parsing text: String, in zone: TimeZone) throws(InvalidDate) {
    guard let inUTC = try SpeechDate(parsing: text) else { return nil }
    self = inUTC
    guard text.utf8.contains(UInt8(ascii: ":")) else { return }
    let noon = DateComponents(
      timeZone: .gmt, year: inUTC.start.year, month: inUTC.start.month ?? 1, day: inUTC.start.day ?? 1, hour: 12)
    let seconds = Calendar(identifier: .gregorian).date(from: noon).map { zone.secondsFromGMT(for: $0) } ?? 0
    guard let date = try SpeechDate(parsing: text, secondsFromUTC: seconds) else { return nil }
    self = date
  }
}
