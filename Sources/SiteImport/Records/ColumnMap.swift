/// Which columns of a table say what of a text.
public struct ColumnMap: Sendable, Equatable {
  /// What a column can say.
  public enum Field: String, Sendable, CaseIterable {
    case title, speaker, date, text, occasion, venue, source, language, id, topics
    /// What rows of one text have in common; only if it is asked for.
    case group
  }

  /// The columns that were named for a field.
  private(set) var named: [Field: String] = [:]

  /// The columns with the usual names.
  public init() {}

  /// The columns that pairs such as `title=Titel` name, and for all other fields those with the usual names.
  public init(parsing pairs: [String]) throws(InvalidColumn) {
    for pair in pairs {
      guard let sign = pair.firstIndex(of: "="), sign > pair.startIndex, pair.index(after: sign) < pair.endIndex else {
        throw .noPair(pair)
      }
      let name = String(pair[..<sign])
      guard let field = Field(named: name) else { throw .noField(name) }
      guard named.updateValue(String(pair[pair.index(after: sign)...]), forKey: field) == nil else {
        throw .twice(field.rawValue)
      }
    }
  }

  /// The columns for the fields, as indices of their names, and the names that were asked for and are not there.
  func places(in columns: [String]) -> (fields: [Field: Int], missing: [String]) {
    let folded = columns.map { $0.trimmed.lowercased() }
    var fields: [Field: Int] = [:]
    var missing: [String] = []
    for (field, name) in named.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      fields[field] = columns.firstIndex(of: name) ?? folded.firstIndex(of: name.trimmed.lowercased())
      if fields[field] == nil { missing.append(name) }
    }
    for field in Field.allCases where named[field] == nil {
      let free = field.usualNames.lazy.compactMap { folded.firstIndex(of: $0) }.first { !fields.values.contains($0) }
      if let free { fields[field] = free }
    }
    return (fields, missing)
  }
}

extension ColumnMap.Field {
  /// The field that goes by a name.
  fileprivate init?(named name: String) {
    let name = name.trimmed.lowercased()
    guard let field = Self(rawValue: name) ?? Self.allCases.first(where: { $0.usualNames.contains(name) }) else {
      return nil
    }
    self = field
  }

  /// What its columns are usually called, the surest name first.
  fileprivate var usualNames: [String] {
    switch self {
    case .title: ["title", "标题", "標題", "题目", "題目", "subject"]
    case .speaker:
      ["speaker", "speakers", "讲话人", "講話人", "演讲者", "演講者", "发言人", "發言人", "author", "authors", "name"]
    case .date: ["date", "日期", "时间", "時間"]
    case .text: ["text", "正文", "内容", "內容", "全文", "body", "content", "transcript", "speech"]
    case .occasion: ["occasion", "场合", "場合", "event"]
    case .venue: ["venue", "地点", "地點", "place", "location"]
    case .source: ["source", "来源", "來源", "url", "link", "链接", "連結"]
    case .language: ["language", "lang", "语言", "語言"]
    case .id: ["id"]
    case .topics: ["topics", "topic", "tags", "主题", "主題", "标签", "標籤"]
    case .group: []
    }
  }
}

/// Why a pair does not say which column holds what.
public enum InvalidColumn: Error, Sendable, Equatable, CustomStringConvertible {
  /// It is no pair.
  case noPair(String)
  /// There is no such field.
  case noField(String)
  /// A field stands twice.
  case twice(String)

  /// The reason as a clause, without a full stop.
  public var description: String {
    switch self {
    case .noPair(let pair): "`\(pair)` should be FIELD=COLUMN, such as `title=Headline`"
    case .noField(let name):
      "`\(name)` is no field; the fields are \(ColumnMap.Field.allCases.map(\.rawValue).joined(separator: ", "))"
    case .twice(let field): "`\(field)` is given twice"
    }
  }
}
