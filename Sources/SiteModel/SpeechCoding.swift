import SiteBase

/// Speeches as bytes, without their HTML and without what their links lead to, which other files can change.
extension Speech: BinaryCodable {
  /// Reads a speech.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      source: try reader.read(), path: try reader.read(), collection: try reader.read(), slug: try reader.read(),
      title: try reader.read())
    line = try reader.read()
    let start = try reader.read(Int.self)
    range = start..<start + max(0, try reader.read(Int.self))
    border = try reader.read()
    speakers = try reader.read()
    date = try reader.read()
    occasion = try reader.read()
    venue = try reader.read()
    language = try reader.read()
    origin = try reader.read()
    topics = try reader.read()
    summary = try reader.read()
    opening = try reader.read()
    isDraft = try reader.read()
    aliases = try reader.read()
    count = try reader.read()
    body = try reader.read()
  }

  /// Writes a speech.
  public func write(to writer: inout BinaryWriter) {
    for text in [source, path, collection, slug, title] { writer.write(text) }
    writer.write(line)
    writer.write(range.lowerBound)
    writer.write(range.count)
    writer.write(border)
    writer.write(speakers)
    writer.write(date)
    for text in [occasion, venue, language, origin] { writer.write(text) }
    writer.write(topics)
    writer.write(summary)
    writer.write(opening)
    writer.write(isDraft)
    writer.write(aliases)
    writer.write(count)
    writer.write(body)
  }
}

extension Body: BinaryCodable {
  /// Reads a body.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init()
    isWithoutHTML = true
    blocks = try reader.read(Rows.self).values(width: 7) { Block($0) }
    inserts = try reader.read(Rows.self).values(width: 3) { Insert($0) }
    notes = try reader.read(Rows.self).values(width: 3) { Note($0) }
    sections = try reader.read()
    links = try reader.read()
    pageMarks = try reader.read()
    sourceIDs = try reader.read()
    passageCount = try reader.read()
    characters = try reader.read()
  }

  /// Writes a body.
  public func write(to writer: inout BinaryWriter) {
    writer.write(Rows(blocks, width: 7, append: Block.append))
    writer.write(Rows(inserts, width: 3, append: Insert.append))
    writer.write(Rows(notes, width: 3, append: Note.append))
    writer.write(sections)
    writer.write(links)
    writer.write(pageMarks)
    writer.write(sourceIDs)
    writer.write(passageCount)
    writer.write(characters)
  }
}

extension Section: BinaryCodable {
  /// Reads a section.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      title: try reader.read(), anchor: try reader.read(), depth: try reader.read(), block: try reader.read())
  }

  /// Writes a section.
  public func write(to writer: inout BinaryWriter) {
    writer.write(title)
    writer.write(anchor)
    writer.write(depth)
    writer.write(block)
  }
}

extension Link: BinaryCodable {
  /// Reads a link.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(destination: try reader.read(), line: try reader.read())
  }

  /// Writes a link.
  public func write(to writer: inout BinaryWriter) {
    writer.write(destination)
    writer.write(line)
  }
}

extension PageMark: BinaryCodable {
  /// Reads a mark.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(number: try reader.read(), words: try reader.read())
  }

  /// Writes a mark.
  public func write(to writer: inout BinaryWriter) {
    writer.write(number)
    writer.write(words)
  }
}

extension SourceID: BinaryCodable {
  /// Reads an id.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(try reader.read(), block: try reader.read())
  }

  /// Writes an id.
  public func write(to writer: inout BinaryWriter) {
    writer.write(anchor)
    writer.write(block)
  }
}

extension TextCount: BinaryCodable {
  /// Reads a count.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init()
    han = try reader.read()
    kana = try reader.read()
    hangul = try reader.read()
    words = try reader.read()
    scalars = try reader.read()
  }

  /// Writes a count.
  public func write(to writer: inout BinaryWriter) {
    for number in [han, kana, hangul, words, scalars] { writer.write(number) }
  }
}

extension SpeechDate: BinaryCodable {
  /// Reads a date.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    let start = try reader.read(PartialDate.self)
    let end = try reader.read(PartialDate?.self)
    do { try self.init(start, through: end) } catch { throw DamagedBytes() }
  }

  /// Writes a date.
  public func write(to writer: inout BinaryWriter) {
    writer.write(start)
    writer.write(end)
  }
}

extension PartialDate: BinaryCodable {
  /// Reads a date.
  public init(from reader: inout BinaryReader) throws(DamagedBytes) {
    let (year, month, day) = (try reader.read(Int.self), try reader.read(Int?.self), try reader.read(Int?.self))
    do { try self.init(year: year, month: month, day: day) } catch { throw DamagedBytes() }
  }

  /// Writes a date.
  public func write(to writer: inout BinaryWriter) {
    writer.write(year)
    writer.write(month)
    writer.write(day)
  }
}

/// A table of numbers, which is written and read at once.
private struct Rows: BinaryCodable {
  var width = 0
  var numbers: [Int32] = []

  /// A row of `width` numbers for each value, which `append` appends.
  init<Value>(_ values: [Value], width: Int, append: (Value, inout [Int32]) -> Void) {
    self.width = width
    numbers.reserveCapacity(values.count * width)
    for value in values { append(value, &numbers) }
  }

  init(from reader: inout BinaryReader) throws(DamagedBytes) {
    width = try reader.read()
    numbers = try reader.read(plain: Int32.self)
    guard width > 0 ? numbers.count.isMultiple(of: width) : numbers.isEmpty else { throw DamagedBytes() }
  }

  func write(to writer: inout BinaryWriter) {
    writer.write(width)
    writer.write(plain: numbers)
  }

  /// A value for each row; throws if one is none, or has other numbers.
  func values<Value>(
    width: Int, _ value: (UnsafeBufferPointer<Int32>) -> Value?
  ) throws(DamagedBytes) -> [Value] {
    guard self.width == width else { throw DamagedBytes() }
    var values: [Value] = []
    values.reserveCapacity(numbers.count / width)
    numbers.withUnsafeBufferPointer { numbers in
      for start in stride(from: 0, to: numbers.count, by: width) {
        guard let value = value(UnsafeBufferPointer(rebasing: numbers[start..<start + width])) else { break }
        values.append(value)
      }
    }
    guard values.count * width == numbers.count else { throw DamagedBytes() }
    return values
  }
}

extension Block {
  fileprivate static func append(_ block: Block, to row: inout [Int32]) {
    row.append(Int32(block.kind.rawValue))
    row.append(block.html.lowerBound)
    row.append(block.html.upperBound)
    row.append(block.characters)
    row.append(block.passage)
    row.append(block.section)
    row.append(block.lead)
  }

  fileprivate init?(_ row: UnsafeBufferPointer<Int32>) {
    guard let kind = UInt8(exactly: row[0]).flatMap(Kind.init), row[1] <= row[2] else { return nil }
    self.init(kind, html: row[1]..<row[2], characters: row[3])
    passage = row[4]
    section = row[5]
    lead = row[6]
  }
}

extension Insert {
  fileprivate static func append(_ insert: Insert, to row: inout [Int32]) {
    row.append(insert.offset)
    row.append(Int32(insert.kind.rawValue))
    row.append(insert.value)
  }

  fileprivate init?(_ row: UnsafeBufferPointer<Int32>) {
    guard let kind = UInt8(exactly: row[1]).flatMap(Kind.init) else { return nil }
    self.init(kind, at: Int(row[0]), value: Int(row[2]))
  }
}

extension Note {
  fileprivate static func append(_ note: Note, to row: inout [Int32]) {
    row.append(note.html.lowerBound)
    row.append(note.html.upperBound)
    row.append(note.isReferenced ? 1 : 0)
  }

  fileprivate init?(_ row: UnsafeBufferPointer<Int32>) {
    guard row[0] <= row[1] else { return nil }
    self.init(html: row[0]..<row[1], isReferenced: row[2] == 1)
  }
}
