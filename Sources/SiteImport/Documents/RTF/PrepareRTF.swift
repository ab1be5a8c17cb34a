/// An RTF file made ready: its text in UTF-8, the printed numbers of its lists as words.
func preparedRTF(_ bytes: [UInt8]) -> PreparedDocument {
  var rewriter = RTFRewriter(bytes)
  let rewritten = rewriter.rewrite()
  return PreparedDocument(bytes: rewritten, remarks: rewriter.findings.remarks)
}
