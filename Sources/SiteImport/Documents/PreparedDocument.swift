/// A document as pandoc is to see it.
struct PreparedDocument {
  /// Its bytes.
  var bytes: [UInt8]
  /// What is already known of it.
  var remarks: [ImportRemark] = []
  /// How many characters its body has, white space apart, if that is known before it is read.
  var characters: Int?
  /// Where it says that it was taken from.
  var origin: String?
}
