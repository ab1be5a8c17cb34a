import SiteBase
import SiteModel
import Synchronization

/// The bodies of speeches, with their HTML: those that are held, and those that are read again from their files.
final class SpeechBodies: Sendable {
  private let speeches: [Speech]
  /// Where each speech stands: its text, and its place in it.
  private let places: [(text: Int, speech: Int)]
  private let load: @Sendable (_ text: Int) throws -> [Body]
  /// The texts that were read last, since one text often has several speeches, and a speech several pages.
  private let recent = Mutex<[(text: Int, bodies: [Body])]>([])
  private static let recentCount = 4

  /// - Parameter load: The bodies of a text.
  init(
    _ speeches: [Speech], places: [(text: Int, speech: Int)], load: @Sendable @escaping (_ text: Int) throws -> [Body]
  ) {
    self.speeches = speeches
    self.places = places
    self.load = load
  }

  /// The body of a speech.
  ///
  /// - Throws: `FileError` if its file cannot be read, or has been changed.
  subscript(speech: Int) -> Body {
    get throws {
      let body = speeches[speech].body
      guard body.isWithoutHTML else { return body }
      let place = places[speech]
      let known = recent.withLock { recent in recent.first { $0.text == place.text }?.bodies }
      let bodies = try known ?? load(place.text)
      if known == nil {
        recent.withLock { $0 = [(place.text, bodies)] + $0.prefix(Self.recentCount - 1) }
      }
      return body.with(htmlOf: bodies[place.speech])
    }
  }
}
