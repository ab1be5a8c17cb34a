/// The beginning of an element.
struct XMLTag: Sendable, Equatable {
  /// Its name without a prefix.
  var name: String
  /// Its namespace; empty for none.
  var namespace = ""
  /// Its attributes by their names as written.
  var attributes: [String: String] = [:]
  /// The line on which it begins, counted from 1.
  var line = 1

  /// The id that it has in any of the vocabularies.
  var id: String? { self["xml:id"] ?? self["eId"] ?? self["id"] }

  /// An attribute that is not empty.
  subscript(_ attribute: String) -> String? {
    guard let value = attributes[attribute], !value.isEmpty else { return nil }
    return value
  }
}
