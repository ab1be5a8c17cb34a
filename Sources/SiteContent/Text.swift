import SiteBase
import SiteEncoding

/// The text of a file of settings, as UTF-8; empty if its bytes are no text.
func readText(_ file: SourceFile) -> Checked<SourceFile> {
  let decoded = decode(file)
  return Checked(decoded.value?.text ?? SourceFile(path: file.path, bytes: []), decoded.diagnostics)
}
