/// An RTF file made ready: its text in UTF-8, the printed numbers of its lists as words.
func preparedRTF(_ bytes: [UInt8]) -> PreparedDocument {
  var rewriter = RTFRewriter(bytes)
  let rewritten = rewriter.rewrite()
  var findings = OfficeFindings()
  findings.numbers = rewriter.numbers
  findings.deletions = rewriter.deletions
  findings.textBoxes = rewriter.textBoxes
  return PreparedDocument(bytes: rewritten, remarks: findings.remarks)
}
