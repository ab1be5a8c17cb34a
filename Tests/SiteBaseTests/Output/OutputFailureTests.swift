import Foundation
import SiteBase
import TestSupport
import Testing

/// What a file system can do, and what others keep in the output: together they settle how much changes at once.
enum Circumstance: CaseIterable {
  case plain, withFolderOfOthers, withoutExchange, withoutLinks

  func apply(to site: OutputSite) throws {
    switch self {
    case .plain: break
    case .withFolderOfOthers: try site.write("Output/.git/config", "[core]")
    case .withoutExchange: site.files.canExchange = false
    case .withoutLinks: site.files.canLink = false
    }
  }

  /// What of others is there.
  var foreign: [String: String] {
    ["CNAME": "example.org"].merging(self == .withFolderOfOthers ? [".git/config": "[core]"] : [:]) { $1 }
  }
}

@Suite("An output folder whose change fails")
struct OutputFailureTests {
  private let old = [
    "index.html": "old", "a/index.html": "a", "a/b/x.png": "x", "gone/index.html": "gone", "x/y": "file", "z": "file",
  ]
  private let new = [
    "index.html": "new", "a/index.html": "a2", "a/b/x.png": "x", "c/d/index.html": "c", "x": "file", "z/y": "file",
  ]

  /// A site with the old output, and a folder beside it that is as a second build finds it.
  private func site(_ circumstance: Circumstance) async throws -> OutputSite {
    let site = try OutputSite()
    try circumstance.apply(to: site)
    try await site.publish(new)
    try await site.publish(old)
    try site.write("Output/CNAME", "example.org")
    return site
  }

  @Test(arguments: Circumstance.allCases)
  func isOldOrNewAndMendedByTheNext(circumstance: Circumstance) async throws {
    var failures = 0
    var changes = 0
    repeat {
      let site = try await site(circumstance)
      site.files.budget = LimitedDisk.Budget(changes)
      do { try await site.publish(new) } catch is FileError { failures += 1 }
      let isDone = site.files.budget.left >= 0
      let found = site.published.filter { !$0.key.hasPrefix(".sitegen/staging/") }
      if circumstance == .plain {
        #expect(found == old.merging(circumstance.foreign) { $1 } || found == new.merging(circumstance.foreign) { $1 })
      }
      for (path, text) in circumstance.foreign { #expect(found[path] == text, "\(path) after \(changes) changes") }
      for (path, text) in found where circumstance.foreign[path] == nil {
        #expect(old[path] == text || new[path] == text, "\(path) after \(changes) changes: \(text)")
      }
      site.files.budget = LimitedDisk.Budget(.max)
      let next = changes % 2 == 0 ? new : old
      try await site.publish(next)
      #expect(site.published == next.merging(circumstance.foreign) { $1 }, "after \(changes) changes")
      changes += 1
      if isDone { break }
    } while changes < 1000
    #expect(failures > 10 && changes < 1000)
  }

  @Test(arguments: Circumstance.allCases, ["a", "gone", ""])
  func staysAsItIsIfAFolderThatChangesCannotBeWritten(circumstance: Circumstance, folder: String) async throws {
    let site = try await site(circumstance)
    let path = site.path("Output/" + folder)
    site.files.locked = [path]
    let error = await #expect(throws: FileError.self) { try await site.publish(new) }
    #expect(error?.description == "cannot change \(path): Permission denied")
    #expect(site.published == old.merging(circumstance.foreign) { $1 })
    site.files.locked = []
    try await site.publish(new)
    #expect(site.published == new.merging(circumstance.foreign) { $1 })
  }

  @Test func saysWhatHoldsIfItEndsHalfDone() async throws {
    let site = try await site(.withFolderOfOthers)
    var messages: [String] = []
    for changes in 0..<100 {
      site.files.budget = LimitedDisk.Budget(changes)
      do {
        try await site.publish(new)
        break
      } catch let error as FileError { messages.append(error.reason) }
      site.files.budget = LimitedDisk.Budget(.max)
      try await site.publish(old)
    }
    let rest = "of \(site.path("Output")) are new by now, the others old until the next build"
    #expect(messages.first == "Input/output error")
    #expect(messages.contains("Input/output error; 2 parts \(rest)"), "\(messages)")
  }

  @Test(arguments: Circumstance.allCases)
  func whateverWasThereBeforeItBecomesWhatIsWanted(circumstance: Circumstance) async throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    var dice = Dice(seed: seed)
    let site = try OutputSite()
    try circumstance.apply(to: site)
    try site.write("Output/CNAME", "example.org")
    for round in 0..<40 {
      var texts: [String: String] = [:]
      for _ in 0..<Int.random(in: 0..<20, using: &dice) {
        let path = (0..<Int.random(in: 1..<4, using: &dice)).map { _ in "abcd".randomElement(using: &dice)!.description
        }
        texts[path.joined(separator: "/")] = "\(Int.random(in: 0..<3, using: &dice))"
      }
      for path in texts.keys where texts.keys.contains(where: { $0.hasPrefix(path + "/") }) { texts[path] = nil }
      if round % 3 == 0 { try tamper(with: site, &dice) }
      try await site.publish(texts)
      #expect(site.published == texts.merging(circumstance.foreign) { $1 }, "seed \(seed), round \(round)")
    }
  }

  /// Changes something in the folder where the next output is prepared.
  private func tamper(with site: OutputSite, _ dice: inout Dice) throws {
    let next = ".sitegen/output/Output/next"
    let path = next + "/" + ["a", "a/b", "b", "d", "CNAME", ".sitegen"].randomElement(using: &dice)!
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: site.remove(path)
    case 1:
      site.remove(path)
      try? site.write(path, "half")
    case 2:
      try site.write("elsewhere/keep", "")
      try? site.makeLink(path, to: "elsewhere")
    default: site.remove(next)
    }
  }
}
