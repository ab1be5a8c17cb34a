import Foundation
import Subprocess

/// The program that reads documents.
struct Pandoc: Sendable {
  /// Its name, or its path if it holds a `/`.
  var program = "pandoc"
  /// How long it may take for one document.
  var patience = Duration.seconds(120)

  /// How many bytes its answer may have: 512 MiB.
  private static let outputLimit = 512 << 20

  /// The tree of a document; pandoc sees its bytes and no other file.
  func read(_ bytes: [UInt8], as format: DocumentFormat) async throws -> PandocTree {
    let answer = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { try await run(bytes, format) }
      group.addTask {
        try await Task.sleep(for: patience)
        throw DocumentProblem.pandocFailed("no answer after \(patience.components.seconds) seconds")
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() else { throw CancellationError() }
      return answer
    }
    do {
      return try JSONDecoder().decode(PandocTree.self, from: Data(answer))
    } catch {
      throw DocumentProblem.pandocFailed("its answer is not understood, as when a text is nested too deeply")
    }
  }

  private func run(_ bytes: [UInt8], _ format: DocumentFormat) async throws -> [UInt8] {
    let input = try temporaryInput(bytes)
    do {
      let result = try await Subprocess.run(
        program.contains("/") ? .path(.init(program)) : .name(program),
        arguments: [
          "+RTS", "-M4G", "-RTS", "--sandbox", "--quiet", "--from", format.pandocName, "--to", "json",
        ],
        input: .fileDescriptor(.init(rawValue: input), closeAfterSpawningProcess: true),
        output: .bytes(limit: Self.outputLimit), error: .string(limit: 1 << 20))
      guard result.terminationStatus.isSuccess else {
        let words = result.standardError
        throw DocumentProblem.pandocFailed(words.isEmpty ? "\(result.terminationStatus)" : words)
      }
      return result.standardOutput
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw DocumentProblem.pandocMissing
    } catch let error as SubprocessError {
      throw DocumentProblem.pandocFailed(error.description)
    }
  }
}

extension DocumentFormat {
  /// What pandoc calls the format, with the extensions that keep words and ids as they are written.
  fileprivate var pandocName: String {
    switch self {
    case .docx: "docx"
    case .odt: "odt"
    case .rtf: "rtf"
    case .html: "html-auto_identifiers-smart"
    case .epub: "epub-auto_identifiers-smart-raw_html"
    }
  }
}
