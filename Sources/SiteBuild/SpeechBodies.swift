import SiteBase
import SiteModel
import Synchronization

/// The bodies of speeches, with their HTML: those that are held, and those that are read again from their files.
final class SpeechBodies: Sendable {
  private let speeches: [Speech]
  /// Where each speech stands: its text, and its place in it.
  private let places: [(text: Int, speech: Int)]
  private let load: @Sendable (_ text: Int) throws -> [Body]
  private let kept = Mutex(Kept())

  /// The texts that are kept once they were asked for.
  private struct Kept {
    /// Those that were asked for last, since one text often has several speeches, and a speech several pages.
    var recent: [(text: Int, bodies: TextBodies)] = []
    static let recentCount = 4
    /// Those that are held, and which are to be.
    var held: [Int: TextBodies] = [:]
    var which = Held.few
  }

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
    kept.withLock { kept in
      kept.which = which
      if case .few = which { kept.held = [:] }
    }
  }

  /// The body of a speech.
  ///
  /// - Throws: `FileError` if its file cannot be read, or has been changed.
  subscript(speech: Int) -> Body {
    get throws {
      if let body = speeches[speech].body { return body }
      let place = places[speech]
      return try text(of: speech).read { try load(place.text) }[place.speech]
    }
  }

  private func text(of speech: Int) -> TextBodies {
    let text = places[speech].text
    return kept.withLock { kept in
      if let bodies = kept.held[text] ?? kept.recent.first(where: { $0.text == text })?.bodies { return bodies }
      let bodies = TextBodies()
      switch kept.which {
      case .few: break
      case .textsOfSeveralSpeeches: if hasNeighbour(speech) { kept.held[text] = bodies }
      case .all: kept.held[text] = bodies
      }
      kept.recent = [(text, bodies)] + kept.recent.prefix(Kept.recentCount - 1)
      return bodies
    }
  }

  /// Whether the text of a speech has another one.
  private func hasNeighbour(_ speech: Int) -> Bool {
    [speech - 1, speech + 1].contains { places.indices.contains($0) && places[$0].text == places[speech].text }
  }
}

/// The bodies of one text, read by the first who asks; others wait for them.
private final class TextBodies: Sendable {
  private let bodies = Mutex<[Body]?>(nil)

  func read(_ load: () throws -> [Body]) throws -> [Body] {
    try bodies.withLock { bodies in
      if let bodies { return bodies }
      let loaded = try load()
      bodies = loaded
      return loaded
    }
  }
}
