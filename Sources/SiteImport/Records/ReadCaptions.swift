import SiteBase

/// Reads captions (WebVTT, SubRip) or a transcript with a time before each paragraph as one text.
func readCaptions(_ file: SourceFile) -> Checked<ImportedSource> {
  CueReader.hasArrow(file) ? readCues(file) : readTimedTranscript(file)
}

private func readCues(_ file: SourceFile) -> Checked<ImportedSource> {
  let reader = CueReader(file)
  guard reader.diagnostics.isEmpty else { return Checked(ImportedSource(), reader.diagnostics) }
  var plain = CueText()
  var lines = reader.cues.map { plain.lines(of: $0) }
  let rolled = takeOutRollUp(&lines)
  let utterances = Utterances(reader.cues, lines)
  var text = Transcript(utterances.list).text
  text.language = reader.language

  var remarks = [ImportRemark(.recognized, counted(reader.cues.count, "cue", "cues"))] + reader.remarks
  remarks.add(.dropped, reader.cues.count * 2, "time code", "time codes")
  remarks.add(.dropped, plain.tagCount, "inline tag", "inline tags")
  remarks.add(.dropped, rolled, "line", "lines", " of automatic captions, shown before")
  return Checked(ImportedSource(texts: text.blocks.isEmpty ? [] : [text], remarks: remarks + utterances.remarks))
}
