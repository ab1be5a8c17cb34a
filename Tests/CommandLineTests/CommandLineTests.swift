import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  private static let good = ["Content/c/a.md": "# A\n\nText\n"]
  private static let warned = ["Content/c/a.md": "# A\n\n[x](gone.md)\n"]
  private static let wrong = [
    "Content/c/a.md": "---\ntitel: A\n---\nText\n", "Content/c/b.md": "---\ndate: soon\n---\nText\n",
    "Content/c/c.txt": "A\u{0}B",
    "Content/site.yml": "order: up\n",
  ]

  // MARK: Exit codes

  @Test func zeroIsDone() throws {
    let shell = try Shell(Self.good)
    let run = try shell.run("build")
    #expect(run.exitCode == 0)
    #expect(run.output == "")
    #expect(run.messages.count == 1)
    #expect(run.errors.hasPrefix("1 speech; nothing to mend. "), "\(run.errors)")
    #expect(shell.text("Output/c/a/index.html")?.contains("Text") == true)
  }

  @Test func oneIsContentToBeMended() throws {
    let shell = try Shell(Self.wrong)
    let run = try shell.run("build")
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(
      run.messages.filter { $0.hasPrefix("Content/") } == [
        "Content/site.yml:1:8: error: `order` should be one of newest, oldest, title, file [wrong-type]",
        "Content/c/a.md:2:1: error: `titel` is not a key here [unknown-key]",
        "Content/c/b.md:2:7: error: `date` should be a date such as 2031-03-05, 2031-03, 2031 or 二〇三一年三月五日 [wrong-type]",
        "Content/c/c.txt:1:2: error: a NUL byte stands at offset 1 [nul-byte]",
      ], "\(run.errors)")
    #expect(run.errors.contains("\n 2 | titel: A\n   | ^~~~~\n  fix: did you mean `title`?\n"), "\(run.errors)")
    #expect(run.messages.last?.hasPrefix("3 speeches; 4 errors. Nothing was written.") == true, "\(run.errors)")
    #expect(shell.files(in: "Output") == [])
  }

  @Test func twoIsAFailureOfTheMachine() throws {
    let shell = try Shell(Self.good.merging(["Output": "a file"]) { $1 })
    #expect(try shell.run("build").exitCode == 2)
    #expect(shell.text("Output") == "a file")
  }

  @Test(arguments: [
    ["build", "--colour"], ["biuld"], ["build", "a", "b"], ["build", "a", "--root", "b"], ["build", "--jobs", "0"],
    ["build", "--jobs", "many"],
    ["build", "--base-url", "example.org"], ["build", "--output-dir", "Content"], ["build", "--output-dir", "."],
    ["build", "-o", ""],
    ["check", "--output-dir", "Content/out"], ["check", "--dry-run"],
  ])
  func sixtyFourIsWrongUsage(arguments: [String]) throws {
    let shell = try Shell(Self.good)
    let run = try shell.run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "), "\(run.errors)")
    #expect(shell.files(in: "Output") == [])
  }

  @Test func helpAndVersionAreNotErrors() throws {
    let shell = try Shell()
    let version = try shell.run("--version")
    #expect(version.exitCode == 0)
    #expect(version.output == "0.1.0\n")
    #expect(version.errors == "")
    for arguments in [["--help"], ["build", "--help"], []] {
      let help = try shell.run(arguments)
      #expect(help.exitCode == 0)
      #expect(help.output.contains("USAGE: sitegen"))
      #expect(help.errors == "")
    }
  }

  // MARK: Flags

  @Test func strictStopsAtWarnings() throws {
    let shell = try Shell(Self.warned)
    let run = try shell.run("build", "--strict")
    #expect(run.exitCode == 1)
    #expect(run.messages.first == "Content/c/a.md:3:5: warning: “gone.md” leads to nothing in this site [broken-link]")
    #expect(shell.files(in: "Output") == [])
    let lenient = try shell.run("build")
    #expect(lenient.exitCode == 0)
    #expect(lenient.messages.last?.hasPrefix("1 speech; 1 warning. ") == true)
    #expect(!shell.files(in: "Output").isEmpty)
  }

  @Test func quietSaysOnlyWhatIsWrong() throws {
    let good = try Shell(Self.good).run("build", "--quiet")
    #expect([good.output, good.errors] == ["", ""])
    let warned = try Shell(Self.warned).run("build", "-q")
    #expect(warned.output == "")
    #expect(warned.errors.hasPrefix("Content/c/a.md:3:5: warning: "))
    #expect(!warned.errors.contains("1 speech"))
  }

  @Test func jsonIsAllThatMachinesAreTold() throws {
    let shell = try Shell(Self.wrong)
    let run = try shell.run("build", "--json")
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("Content/c/a.md:2:1: error: "), "people are told too")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["speeches"] as? Int == 3)
    #expect(json["errors"] as? Int == 4)
    #expect(json["warnings"] as? Int == 0)
    #expect(json["written"] == nil)
    let diagnostics = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["code"] as? String } == ["wrong-type", "unknown-key", "wrong-type", "nul-byte"])
    #expect(diagnostics[1]["path"] as? String == "Content/c/a.md")
    #expect(diagnostics[1]["line"] as? Int == 2)
    #expect(diagnostics[1]["column"] as? Int == 1)
    #expect(diagnostics[1]["severity"] as? String == "error")
    #expect(diagnostics[1]["summary"] as? String == "`titel` is not a key here")
    #expect(diagnostics[1]["fix"] as? String == "did you mean `title`?")
  }

  @Test func jsonOfABuildSaysWhatWasWritten() throws {
    let shell = try Shell(Self.good)
    for isFirst in [true, false] {
      let run = try shell.run("build", "--json")
      let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(run.exitCode == 0)
      #expect(run.errors == "")
      let files = shell.files(in: "Output").count { !$0.hasPrefix(".sitegen") }
      #expect(json["written"] as? Int == (isFirst ? files : 0))
      #expect(json["unchanged"] as? Int == (isFirst ? 0 : files))
      #expect(json["removed"] as? Int == 0)
    }
  }

  @Test(arguments: [["check"], ["build", "--dry-run"]])
  func checkingWritesNothing(arguments: [String]) throws {
    let shell = try Shell(Self.good)
    let run = try shell.run(arguments)
    #expect(run.exitCode == 0)
    #expect(run.errors.hasPrefix("1 speech; nothing to mend. ("), "\(run.errors)")
    #expect(shell.files(in: "Output") == [])
    let wrong = try Shell(Self.wrong)
    #expect(try wrong.run(arguments).exitCode == 1)
    #expect(wrong.files(in: "Output") == [])
  }

  @Test func theSiteAndItsOutputCanLieAnywhere() throws {
    let shell = try Shell([
      "my site/Content/c/a.md": "Text\n", "my site/Content/site.yml": "base_url: https://a.example/\n",
    ])
    #expect(try shell.run("build", "my site").exitCode == 0)
    #expect(shell.text("my site/Output/index.html") != nil)
    #expect(try shell.run("build", "--root", "my site/", "-o", "public", "-u", "https://b.example/s").exitCode == 0)
    #expect(shell.text("public/c/a/index.html")?.contains("https://b.example/s/c/a/") == true)
    #expect(shell.text("public/c/a/index.html")?.contains("a.example") == false)
  }

  @Test func draftsAreBuiltIfAskedFor() throws {
    let shell = try Shell(["Content/c/a.md": "Text\n", "Content/c/b.md": "---\ndraft: true\n---\nText\n"])
    #expect(try shell.run("build", "--drafts").exitCode == 0)
    #expect(shell.text("Output/c/b/index.html") != nil)
    #expect(try shell.run("build").exitCode == 0)
    #expect(shell.text("Output/c/b/index.html") == nil)
  }

  // MARK: What is told of the texts

  @Test func emptyFilesAreErrors() throws {
    let shell = try Shell([
      "Content/c/a.md": "", "Content/c/b.txt": " \n\u{3000}\n", "Content/c/c.md": "---\ntitle: A\n---\n",
      "Content/c/d.txt": "\u{FEFF}", "Content/c/e.md": "---\ndraft: true\n---\n", "Content/c/f.md": "Text\n",
    ])
    let run = try shell.run("build")
    #expect(run.exitCode == 1)
    #expect(
      run.messages.filter { $0.hasPrefix("Content/") }
        == ["a.md", "b.txt", "c.md", "d.txt"].map { "Content/c/\($0): error: the file has no text [no-text]" },
      "\(run.errors)")
    #expect(shell.files(in: "Output") == [])
  }

  @Test func wordsLeftOutAreCountedInTitlesAndNamesToo() throws {
    let shell = try Shell(["Content/c/a.md": "---\ntitle: 在**县的讲话\nspeaker: ×××\n---\n某市的××。\n"])
    let run = try shell.run("check")
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        Words are left out in 4 places of 1 speech:
          c/a/: ** 1, ×× 1, ××× 1, 某 1 in title (Content/c/a.md:2), speaker (Content/c/a.md:3), p1

        """, "\(run.output) \(run.errors)")
  }

  // MARK: A new site

  @Test func aNewSiteBuildsAtOnce() throws {
    let shell = try Shell()
    let made = try shell.run("init", "new")
    #expect(made.exitCode == 0)
    #expect(made.output.split(separator: "\n").map(String.init).sorted() == shell.files(in: "new").map { "new/" + $0 })
    #expect(made.errors == "Now run: sitegen build new\n")
    #expect(try shell.run("build", "new", "--strict").exitCode == 0)
    let again = try shell.run("init", "new")
    #expect(again.exitCode == 64)
    #expect(again.errors.hasPrefix("sitegen: error: new/Content is there already"))
    #expect(try shell.run("init").errors == "Now run: sitegen build\n")
    #expect(try shell.run("build").exitCode == 0)
  }

  // MARK: Where it prints to

  private static let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")

  @Test(
    .enabled(if: hasFullDevice, "there is no /dev/full"),
    arguments: ["2>/dev/full", "2>&-", "<&- 2>&-", ">/dev/full", ">&-"])
  func whatIsOnlyToldToPeopleNeedNotArrive(redirection: String) throws {
    let shell = try Shell(Self.warned)
    let run = try shell.run(["-c", "\"$0\" build \(redirection)", shell.program("sitegen")], of: "/bin/sh")
    #expect(run.exitCode == 0)
    #expect(shell.files(in: "Output").contains("c/a/index.html"))
    for path in shell.files(in: "Output") + shell.files(in: ".sitegen") {
      #expect(shell.text(path)?.contains("broken-link") != true, "a message went to \(path)")
    }
  }

  @Test(.enabled(if: hasFullDevice, "there is no /dev/full")) func whatIsAskedForMustArrive() throws {
    let shell = try Shell(Self.good)
    let run = try shell.run(["-c", "\"$0\" build --json >/dev/full", shell.program("sitegen")], of: "/bin/sh")
    #expect(run.exitCode == 2)
    #expect(run.errors.hasPrefix("sitegen: error: cannot write what was asked for: "), "\(run.errors)")
  }

  // MARK: The same everywhere

  @Test func theMachineMakesNoDifference() throws {
    let shell = try Shell([
      "Content/c/a.md":
        "---\ndate: 2031-03-05T23:30:00Z\nspeaker: Ada Pond\ntopics: [İ, 水, b]\n---\nText (applause) 一\n",
      "Content/d/b.txt": "题\n\n一、东\n\n文。\n", "Content/c/i.md": "---\nspeaker: ángel\ndate: 1 May 2030\n---\nText\n",
    ])
    #expect(
      try shell.run("build", "-o", "one", "--jobs", "1", environment: ["TZ": "UTC", "LC_ALL": "C"]).exitCode == 0)
    #expect(
      try shell.run(
        "build", "-o", "two", "--jobs", "2", environment: ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr"]
      )
      .exitCode == 0)
    #expect(shell.files(in: "one") == shell.files(in: "two"))
    for path in shell.files(in: "one") { #expect(shell.text("one/" + path) == shell.text("two/" + path), "\(path)") }
  }

  @Test func terminalCodesAreNeverWrittenToAFile() throws {
    let run = try Shell(Self.wrong).run("build", environment: ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"])
    #expect(!run.errors.contains("\u{1B}"))
  }
}
