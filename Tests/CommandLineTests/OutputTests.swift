import Foundation
import Testing

@Suite("The output of builds that others meet or end")
struct OutputTests {
  /// Two states of one site: a page changes, one comes, one goes.
  private static let states = [
    ["Content/c/a.md": "One\n", "Content/c/b.md": "Text\n", "Content/d/e.md": "Text\n", "Content/d/x.svg": "<svg/>"],
    ["Content/c/a.md": "Two\n", "Content/c/b.md": "Text\n", "Content/e/f.md": "Text\n", "Content/d/x.svg": "<svg/>"],
  ]

  @Test(arguments: [false, true])
  func isOldOrNewWheneverABuildIsKilled(withFolderOfOthers: Bool) throws {
    let foreign = ["CNAME": "example.org"].merging(withFolderOfOthers ? [".git/config": "[core]"] : [:]) { $1 }
    let outputs = try Self.states.map { try output(of: $0).merging(foreign) { $1 } }
    let shell = try Shell()
    try put(0, in: shell)
    #expect(try shell.run("build").exitCode == 0)
    for (path, text) in foreign { try shell.write("Output/" + path, text) }
    var builds = KilledBuilds()
    for round in 1...150 {
      let state = outputs.firstIndex(of: output(of: shell)).map { 1 - $0 } ?? Int.random(in: 0...1)
      try put(state, in: shell)
      try builds.killBuild(in: shell, at: KilledBuilds.Moment.allCases[round % 3])
      let found = output(of: shell)
      if withFolderOfOthers {
        for (path, text) in found where path != ".sitegen/files" {
          #expect(outputs.contains { $0[path] == text }, "\(path) in round \(round)")
        }
        for (path, text) in foreign { #expect(found[path] == text, "\(path) in round \(round)") }
      } else {
        #expect(outputs.contains(found), "round \(round): \(found.keys.sorted())")
      }
      if round % 10 == 0 {
        #expect(try shell.run("build").exitCode == 0)
        #expect(output(of: shell) == outputs[state], "round \(round)")
      }
    }
    #expect(builds.counts.values.allSatisfy { $0 > 20 }, "kills that came too late show nothing: \(builds.counts)")
  }

  @Test func isThereAsAWholeOrNotAtAllIfTheFirstBuildIsKilled() throws {
    let expected = try output(of: Self.states[0])
    let shell = try Shell()
    try put(0, in: shell)
    var builds = KilledBuilds()
    for round in 1...50 {
      shell.remove("Output")
      try builds.killBuild(in: shell, at: round.isMultiple(of: 2) ? .any : .writing)
      let found = output(of: shell)
      #expect(found.isEmpty || found == expected, "round \(round)")
    }
    #expect(builds.counts[.any, default: 0] > 10 && builds.counts[.writing, default: 0] > 10, "\(builds.counts)")
    #expect(try shell.run("build").exitCode == 0)
    #expect(output(of: shell) == expected)
  }

  @Test func aSecondBuildWaitsForTheFirstAndSaysSo() throws {
    let shell = try Shell()
    try put(0, in: shell)
    #expect(try shell.run("build").exitCode == 0)
    let lock = open(shell.path(".sitegen/output/Output/lock"), O_RDWR)
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    try put(1, in: shell)
    let before = output(of: shell)
    let process = try shell.start(["build"])
    let message = "waiting for another build of Output\n"
    while process.isRunning, shell.text("stderr") != message { usleep(1_000) }
    usleep(50_000)
    #expect(shell.text("stderr") == message)
    #expect(output(of: shell) == before)
    close(lock)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try output(of: shell) == output(of: Self.states[1]))
  }

  @Test func twoBuildsAtOnceLeaveOneSite() throws {
    let shell = try Shell()
    for round in 0..<10 {
      try put(round % 2, in: shell)
      let builds = try (0..<3).map { _ in try shell.start(["build", "--quiet"]) }
      for build in builds {
        build.waitUntilExit()
        #expect(build.terminationStatus == 0, "\(shell.text("stderr") ?? "")")
      }
      #expect(try output(of: shell) == output(of: Self.states[round % 2]))
    }
  }

  @Test(.enabled(if: geteuid() != 0 || access("/usr/bin/setpriv", X_OK) == 0, "root can write everywhere"))
  func staysAsItIsIfAFolderOfItCannotBeWritten() throws {
    let shell = try Shell()
    try put(0, in: shell)
    try shell.write("Output/.git/config", "[core]")
    #expect(try build(asNobodyIn: shell) == 0)
    let before = output(of: shell)
    try put(1, in: shell)
    #expect(chmod(shell.path("Output/c/a"), 0o555) == 0)
    #expect(try build(asNobodyIn: shell) == 2)
    #expect(shell.text("stderr") == "sitegen: error: cannot change Output/c/a: Permission denied\n")
    #expect(output(of: shell) == before)
    #expect(chmod(shell.path("Output/c/a"), 0o755) == 0)
    #expect(try build(asNobodyIn: shell) == 0)
    #expect(try output(of: shell) == output(of: Self.states[1]).merging([".git/config": "[core]"]) { $1 })
  }

  /// Builds a site as somebody who is not root, and says the exit code.
  private func build(asNobodyIn shell: Shell) throws -> Int32 {
    if geteuid() != 0 { return try shell.run("build").exitCode }
    #expect(try shell.run(["-R", "65534:65534", "."], of: "/bin/chown").exitCode == 0)
    let user = ["--reuid=65534", "--regid=65534", "--clear-groups", shell.program("sitegen"), "build"]
    return try shell.run(user, of: "/usr/bin/setpriv").exitCode
  }

  @Test func aFileThatGrowsTooLargeIsTheMachinesFailure() throws {
    let shell = try Shell()
    try put(0, in: shell)
    #expect(try shell.run("build").exitCode == 0)
    let before = output(of: shell)
    try shell.write("Content/c/a.md", String(repeating: "Long words. ", count: 100_000))
    let limited = try shell.start(
      ["-c", "trap '' XFSZ; ulimit -f 200; exec \"$0\" build", shell.program("sitegen")], of: "/bin/bash")
    limited.waitUntilExit()
    #expect(limited.terminationStatus == 2)
    #expect(shell.text("stderr")?.hasSuffix(": File too large\n") == true, "\(shell.text("stderr") ?? "")")
    #expect(output(of: shell) == before)
    #expect(try shell.run("build").exitCode == 0)
  }

  /// Puts one of the states in place of another.
  private func put(_ state: Int, in shell: Shell) throws {
    for path in Self.states[1 - state].keys where Self.states[state][path] == nil { shell.remove(path) }
    for (path, text) in Self.states[state] { try shell.write(path, text) }
  }

  /// What a build of files gives where nothing was.
  private func output(of files: [String: String]) throws -> [String: String] {
    let shell = try Shell(files)
    #expect(try shell.run("build").exitCode == 0)
    return output(of: shell)
  }

  private func output(of shell: Shell) -> [String: String] {
    Dictionary(uniqueKeysWithValues: shell.files(in: "Output").map { ($0, shell.text("Output/" + $0) ?? "") })
  }
}
