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
  /// The texts that were read and are held, and which are to be.
  private let held = Mutex<(bodies: [Int: [Body]], which: Held)>(([:], .few))

  /// Which texts are held once they were read, for those who need them more than once.
  enum Held: Sendable {
    /// Those that were read last.
    case few
    /// Those of several speeches as well, for who asks for speeches in another order than that of their texts.
    case textsOfSeveralSpeeches
    /// All of them.
    case all
  }

  /// - Parameter load: The bodies of a text.
  init(
    _ speeches: [Speech], places: [(text: Int, speech: Int)], load: @Sendable @escaping (_ text: Int) throws -> [Body]
  ) {
    self.speeches = speeches
    self.places = places
    self.load = load
  }

  /// Holds from now on more texts, or lets go of all but few.
  func hold(_ which: Held) {
    held.withLock { held in
      held.which = which
      if case .few = which { held.bodies = [:] }
    }
  }

  /// The body of a speech.
  ///
  /// - Throws: `FileError` if its file cannot be read, or has been changed.
  subscript(speech: Int) -> Body {
    get throws {
      if let body = speeches[speech].body { return body }
      let place = places[speech]
      return try bodies(of: place.text)[place.speech]
    }
  }

  private func bodies(of text: Int) throws -> [Body] {
    if let bodies = held.withLock({ $0.bodies[text] }) { return bodies }
    if let bodies = recent.withLock({ recent in recent.first { $0.text == text }?.bodies }) { return bodies }
    let bodies = try load(text)
    held.withLock { held in
      switch held.which {
      case .few: break
      case .textsOfSeveralSpeeches: if bodies.count > 1 { held.bodies[text] = bodies }
      case .all: held.bodies[text] = bodies
      }
    }
    recent.withLock { $0 = [(text, bodies)] + $0.prefix(Self.recentCount - 1) }
    return bodies
  }
}
