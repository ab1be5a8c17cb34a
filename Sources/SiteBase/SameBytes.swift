/// Whether two lists have the same texts, byte for byte: as `String`s they are equal also where an accent is composed in
/// one and not in the other.
public func haveSameBytes(_ one: [String], _ other: [String]) -> Bool {
  one.elementsEqual(other) { FilePath($0) == FilePath($1) }
}
