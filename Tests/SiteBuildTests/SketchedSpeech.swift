import TestSupport

/// A speech that edits are made to at random, and the text of its file.
struct SketchedSpeech {
  var title: String
  var speaker: String
  var date: String
  var topics: [String] = []
  /// Other lines of its front matter, by key.
  var more: [String: String] = [:]
  var paragraphs: [String]

  /// A speech of random words.
  init(_ dice: inout Dice) {
    title = Self.words(3, &dice)
    speaker = Self.names.randomElement(using: &dice)!
    date =
      "20\(Int.random(in: 28...32, using: &dice))-0\(Int.random(in: 1...9, using: &dice))-1\(Int.random(in: 0...9, using: &dice))"
    topics = [Self.words(1, &dice), Bool.random(using: &dice) ? "Ferry" : "ferry"]
    paragraphs = (0..<Int.random(in: 1...6, using: &dice)).map { _ in Self.words(30, &dice) }
    if Bool.random(using: &dice) { paragraphs.insert("### \(Self.names.randomElement(using: &dice)!):", at: 0) }
    if Bool.random(using: &dice) { paragraphs.append("See [there](/c/a\(Int.random(in: 0...5, using: &dice)).md#p4).") }
  }

  /// Its file, as Markdown or plain text.
  var text: String {
    var lines = ["---", "title: \(title)", "speaker: \(speaker)", "date: \(date)"]
    lines.append("topics: [\(topics.joined(separator: ", "))]")
    lines += more.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return (lines + ["---", ""]).joined(separator: "\n") + paragraphs.map { $0 + "\n" }.joined(separator: "\n")
  }

  static let names = ["Ada Pond", "Bo Lee", "温以南", "温以南主席", "Cy Marsh", "ada pond"]

  private static let vocabulary = [
    "harbour", "winter", "ferry", "we", "the", "night", "港口", "冬天", "渡船", "我们", "改革", "pilots", "lamp", "water",
  ]

  /// Some words, in no order.
  static func words(_ count: Int, _ dice: inout Dice) -> String {
    (0..<count).map { _ in vocabulary.randomElement(using: &dice)! }.joined(separator: " ")
  }
}

extension SketchedSpeech {
  /// A change of its words, or of what is said of it.
  mutating func edit(linkingTo paths: [String], _ dice: inout Dice) -> String {
    let place = paragraphs.indices.randomElement(using: &dice) ?? 0
    let edits: [(String, (inout Self, inout Dice) -> Void)] = [
      ("words", { $0.paragraphs.append(Self.words(20, &$1)) }),
      ("fewer words", { speech, _ in if speech.paragraphs.count > 1 { speech.paragraphs.remove(at: place) } }),
      ("one letter", { speech, _ in speech.paragraphs[place] = speech.paragraphs[place].swappingCase() }),
      ("a section", { $0.paragraphs.insert("## " + Self.words(2, &$1), at: place) }),
      (
        "a note",
        { speech, _ in
          speech.paragraphs[place] += "[^1]"; speech.paragraphs.append("[^1]: A note.")
        }
      ),
      ("a turn", { $0.paragraphs.append("### \(Self.names.randomElement(using: &$1)!):") }),
      ("pages more", { speech, dice in for _ in 0..<20 { speech.paragraphs.append(Self.words(40, &dice)) } }),
      (
        "a link",
        { speech, dice in
          let target = paths.randomElement(using: &dice)!
          let anchor = ["", "#p1", "#p3", "#s1", "#nowhere"].randomElement(using: &dice)!
          speech.paragraphs[place] += " [there](/\(target)\(anchor))"
        }
      ),
      ("a title", { $0.title = Self.words(2, &$1) }),
      ("a speaker", { $0.speaker = Self.names.randomElement(using: &$1)! }),
      ("a date", { $0.date = "20\(Int.random(in: 28...32, using: &$1))" }),
      ("topics", { $0.topics.append(Self.words(1, &$1)) }),
      ("no topics", { speech, _ in speech.topics = [] }),
      ("a draft", { speech, _ in speech.more["draft"] = speech.more["draft"] == "true" ? "false" : "true" }),
      ("a summary", { $0.more["summary"] = Self.words(5, &$1) }),
      ("an occasion", { $0.more["occasion"] = Self.words(2, &$1) }),
      ("a slug", { $0.more["slug"] = "s\(Int.random(in: 0...20, using: &$1))" }),
      ("an alias", { $0.more["aliases"] = "[old/a\(Int.random(in: 0...9, using: &$1))]" }),
      ("a mistake", { $0.more["speeker"] = Bool.random(using: &$1) ? "x" : nil }),
    ]
    let (name, edit) = edits.randomElement(using: &dice)!
    edit(&self, &dice)
    return name
  }
}

extension String {
  /// The same with its first letter in the other case: as many bytes, other words.
  fileprivate func swappingCase() -> String {
    guard let letter = firstIndex(where: { $0.isASCII && $0.isLetter }) else { return "x" + dropFirst() }
    let other = self[letter].isUppercase ? self[letter].lowercased() : self[letter].uppercased()
    return replacingCharacters(in: letter...letter, with: other)
  }
}
