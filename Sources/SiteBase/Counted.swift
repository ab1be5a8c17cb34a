/// A number and what it counts, in the form that goes with it: `1 speech`, `1,204 speeches`.
public func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
  "\(grouped(number)) \(number == 1 ? singular : plural)"
}

/// A number of at least 0 with a comma before each three digits from the right: `1,204`.
public func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  return digits.indices.reduce(into: "") { text, index in
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digits[index])
  }
}
