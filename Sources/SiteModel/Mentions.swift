/// The names that speeches mention, as they are written.
struct Mentions {
  /// Each name once, in the order in which they are first mentioned.
  private(set) var names: [String] = []
  private var mentions: [(speech: Int, name: Int)] = []

  /// The names that some speeches mention, in the order of the speeches.
  init(in speeches: [Int], _ namesOf: (Int) -> [String]) {
    var numbers: [String: Int] = [:]
    for speech in speeches {
      for name in namesOf(speech) {
        let number = numbers[name] ?? names.count
        if number == names.count {
          numbers[name] = number
          names.append(name)
        }
        mentions.append((speech, number))
      }
    }
  }

  /// The speeches at each place and the places of each speech, where each name has a place that other names can share.
  ///
  /// - Parameter places: The place of each name; nil for a name that has none.
  func lists(of count: Int, places: [Int?]) -> (speeches: [[Int]], places: [[Int]]) {
    var speechesAt = [[Int]](repeating: [], count: (places.lazy.compactMap { $0 }.max() ?? -1) + 1)
    var placesOf = [[Int]](repeating: [], count: count)
    for (speech, name) in mentions {
      guard let place = places[name], speechesAt[place].last != speech else { continue }
      speechesAt[place].append(speech)
      placesOf[speech].append(place)
    }
    return (speechesAt, placesOf)
  }
}
