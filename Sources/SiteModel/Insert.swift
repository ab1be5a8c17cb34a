/// Something that is put into the HTML of a body when it is rendered.
public struct Insert: Sendable {
  /// What is put in; where several stand at one offset, in this order.
  public enum Kind: UInt8, Sendable {
    /// The end of words that are left out.
    case redactionEnd
    /// The address of a link: `value` is its index.
    case link
    /// A reference to a footnote: `value` is its index.
    case reference
    /// The end of a note on what happened and was not said.
    case stageEnd
    /// The end of a numbered point.
    case pointEnd
    /// The end of a page of the source: `value` is the index of its mark.
    case pageMark
    /// The start of a numbered point of a paragraph: `value` is its number.
    case point
    /// The start of a note on what happened and was not said: （掌声）.
    case stage
    /// The start of signs that stand for words which are left out: `**市`; `value` is 1 if they are a word themselves: 某.
    case redaction

    /// Whether it belongs to what stands before it.
    public var isEnd: Bool { rawValue <= Kind.pointEnd.rawValue }
  }

  /// Where, as an offset of the HTML.
  public var offset: Int32
  /// What.
  public var kind: Kind
  /// Which one.
  public var value: Int32

  /// Something to be put in at an offset.
  public init(_ kind: Kind, at offset: Int, value: Int = 0) {
    self.offset = Int32(offset)
    self.kind = kind
    self.value = Int32(value)
  }
}
