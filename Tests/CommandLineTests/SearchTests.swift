import Foundation
import Testing

/// `sitegen search`, on a site that `sitegen build` made.
@Suite("Searching on the command line")
struct SearchTests {
  private static let content = [
    "Content/people.yml": "orrel:\n  names: Jory Orrel\n",
    "Content/c/winter.md": """
    ---
    title: The harbour in winter
    speaker: Jory Orrel
    date: 2030-01-17
    ---

    The ferry & the gulls came late.

    Ferries are slow.
    """,
    "Content/c/船.md": "---\ntitle: 夜船\ndate: 2031-03-05\n---\n\n我們說夜里的船。\n",
  ]

  private func builtSite() throws -> Shell {
    let shell = try Shell(Self.content)
    #expect(try shell.run("build", "--quiet").exitCode == 0)
    return shell
  }

  @Test func whatIsFoundIsShownWithThePlacesWhereItStands() throws {
    let run = try builtSite().run("search", "ferry")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(
      run.output == """
        1 speech.

        The harbour in winter (2030-01-17, Jory Orrel)
          c/winter/index.html#p1
            The ferry & the gulls came late.
          c/winter/index.html#p2
            Ferries are slow.

        """)
  }

  @Test(arguments: [
    (["我们说夜里的船"], ["夜船"]), (["夜里", "ferry"], []), (["船"], ["夜船"]), (["\"the ferry\""], ["The harbour in winter"]),
    (["ferry", "--year", "2031"], []), (["ferry", "--year", "2031", "--year", "2030"], ["The harbour in winter"]),
    (["gull", "--speaker", "orrel", "--collection", "c"], ["The harbour in winter"]),
    (["harbour", "--site", "."], ["The harbour in winter"]),
  ])
  func resultsAreJSONForMachines(arguments: [String], titles: [String]) throws {
    let run = try builtSite().run(["search", "--json"] + arguments)
    let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let speeches = try #require(object["speeches"] as? [[String: Any]])
    #expect(speeches.map { $0["title"] as? String } == titles)
    #expect(object["total"] as? Int == titles.count)
    #expect(run.exitCode == (titles.isEmpty ? 1 : 0))
    #expect(run.errors == "")
  }

  @Test func controlCharactersOfATextDoNotReachTheTerminal() throws {
    let shell = try Shell(["Content/c/a.md": "---\ntitle: \"Red \\e[31m tide\"\n---\n\nA red &#27;[2J tide.\n"])
    #expect(try shell.run("build", "--quiet").exitCode == 0)
    let run = try shell.run("search", "tide")
    #expect(run.output.contains("Red [31m tide"), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func marksAreCountedInCharactersOfTheText() throws {
    let run = try builtSite().run("search", "--json", "夜里的船")
    #expect(
      run.output.contains(
        #""passages":[{"anchor":"p1","page":1,"url":"c/%E8%88%B9/index.html#p1","text":"我們說夜里的船。","marks":[[3,7]]}]"#),
      "\(run.output)")
  }

  @Test func twoIsASiteWithoutAnIndex() throws {
    let run = try Shell(Self.content).run("search", "ferry")
    #expect(run.exitCode == 2)
    #expect(
      run.errors == "sitegen: error: Output: there is no search index (search/meta.json); build the site again\n")
  }

  @Test(arguments: [
    ["search"], ["search", "?!"], ["search", "ferry", "--limit", "0"], ["search", "ferry", "--sort", "title"],
  ])
  func sixtyFourIsWrongUsage(arguments: [String]) throws {
    let run = try builtSite().run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "), "\(run.errors)")
  }

  @Test(arguments: [("--speaker", "orel", "; did you mean \"orrel\"?"), ("--year", "1900", "")])
  func aChoiceThatNoSpeechIsOfIsToldWithTheNearest(option: String, value: String, hint: String) throws {
    let run = try builtSite().run("search", "ferry", option, value)
    #expect(run.exitCode == 64)
    #expect(run.output == "")
    #expect(run.errors == "sitegen: error: no \(option.dropFirst(2)) \"\(value)\" has a speech\(hint)\n")
  }
}
