import Foundation
import Testing

extension ReaderTests {
  @Suite("A page follows its files", .serialized)
  struct ServeTests {
    private static let paragraphs = (1...40).map {
      "Paragraph \($0). " + String(repeating: "The tide comes in. ", count: 20)
    }

    private static func talk(_ paragraphs: [String] = paragraphs, head: String = "title: A talk") -> String {
      "---\n\(head)\nspeaker: Jory Orrel\ndate: 2031-03-05\n---\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static let site = [
      "Content/site.yml": "title: Talks\nlanguage: en\npage_size: 90000\n", "Content/talks/talk.md": talk(),
      "Content/talks/other.md": "---\ntitle: Other\nspeaker: Jory Orrel\ndate: 2031-03-06\n---\n\nNothing.\n",
    ]

    /// The state of a script that a page keeps for as long as it is not loaded anew.
    private static let isTheSame = "window.isTheSame === true"

    private func open(_ page: String, of served: ServedFolder) async throws -> Browser {
      let browser = try await Reading.begin().browser
      try await browser.open(served.url + page)
      _ = try await browser.value("(window.isTheSame = true)", as: Bool.self)
      return browser
    }

    private func paragraph(_ number: Int) -> String { "document.querySelectorAll('.text p')[\(number)].innerText" }

    @Test("A paragraph changes, and nothing else moves") func edit() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/talk/", of: served)
        _ = try await browser.value("(scrollTo(0, 2000), true)", as: Bool.self)
        let place = try await browser.value("scrollY", as: Double.self)
        var paragraphs = Self.paragraphs
        paragraphs[30] = "Something **new**."
        try served.write(Self.talk(paragraphs), to: "Content/talks/talk.md")
        #expect(
          try await browser.value("\(paragraph(30)).includes('Something new.')", awaiting: true))
        #expect(try await browser.value("scrollY") == place)
        #expect(try await browser.value(Self.isTheSame))
        #expect(try await browser.complaints() == [])
        #expect(!served.has("Output"))
      }
    }

    @Test("What is put in above leaves the reader's paragraph where it is") func insertion() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/talk/", of: served)
        let top = "document.querySelectorAll('.text p')[20].getBoundingClientRect().top"
        _ = try await browser.value(
          "(document.querySelectorAll('.text p')[20].scrollIntoView(), true)", as: Bool.self)
        let before = try await browser.value(top, as: Double.self)
        var paragraphs = Self.paragraphs
        paragraphs.insert("Put in. \(Self.paragraphs[0])", at: 3)
        try served.write(Self.talk(paragraphs), to: "Content/talks/talk.md")
        #expect(try await browser.value("\(paragraph(3)).includes('Put in.')", awaiting: true))
        let after = try await browser.value(top.replacing("[20]", with: "[21]"), as: Double.self)
        #expect(abs(after - before) < 2, "\(before) \(after)")
        #expect(try await browser.value(Self.isTheSame))
      }
    }

    @Test("What was typed, chosen and opened stays") func state() async throws {
      let sections = ["## One", Self.paragraphs[0], "## Two", Self.paragraphs[1]]
      try await ServedFolder.serving(Self.site.merging(["Content/talks/talk.md": Self.talk(sections)]) { $1 }) {
        served in
        let reading = try await Reading.begin()
        try await reading.look(width: 390)
        try await reading.browser.open(served.url + "talks/talk/")
        try await reading.browser.click(".toc summary")
        try await reading.browser.click("[name=q]")
        try await reading.browser.type("half a qu")
        try served.write(
          Self.talk(sections + ["## Three", "More."], head: "title: A longer talk"), to: "Content/talks/talk.md")
        #expect(
          try await reading.browser.value("document.querySelector('h1').innerText", awaiting: "A longer talk")
            == "A longer talk")
        #expect(try await reading.browser.value("document.title") == "A longer talk · Talks")
        #expect(try await reading.browser.value("document.querySelectorAll('.contents a').length") == 3)
        #expect(try await reading.browser.value("document.querySelector('.toc details').open"))
        #expect(
          try await reading.browser.value("[document.activeElement.name, document.activeElement.value]") == [
            "q", "half a qu",
          ])
      }
    }

    @Test("Errors lie over the page until they are mended") func errors() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/talk/", of: served)
        try served.write(Self.talk([], head: "titel: A talk"), to: "Content/talks/talk.md")
        let words =
          "document.querySelector('sitegen-preview')?.shadowRoot.querySelector('details[open]')?.innerText ?? ''"
        #expect(try await browser.value("(\(words)).includes('`titel` is not a key here')", awaiting: true))
        let said = try await browser.value(words, as: String.self)
        for part in [
          "2 errors", "Content/talks/talk.md:2:1", "2 | titel: A talk", "  | ^~~~~", "fix: did you mean `title`?",
        ] {
          #expect(said.contains(part), "\(part): \(said)")
        }
        #expect(try await browser.value("\(paragraph(0)).includes('Paragraph 1.')"))
        try served.write(Self.talk(["New."]), to: "Content/talks/talk.md")
        #expect(try await browser.value("\(paragraph(0)).includes('New.')", awaiting: true))
        #expect(try await browser.value("document.querySelector('sitegen-preview') === null", awaiting: true))
        #expect(try await browser.value(Self.isTheSame))
      }
    }

    @Test("Other pages follow their files while one has errors") func otherPages() async throws {
      try await ServedFolder.serving(Self.site) { served in
        try served.write(Self.talk(["New."], head: "titel: A talk"), to: "Content/talks/talk.md")
        let browser = try await open("talks/other/", of: served)
        let words =
          "document.querySelector('sitegen-preview')?.shadowRoot.querySelector('details[open]')?.innerText ?? ''"
        #expect(try await browser.value("(\(words)).includes('titel')", awaiting: true))
        try served.write(Self.talk(["Something."], head: "title: Other"), to: "Content/talks/other.md")
        #expect(try await browser.value("\(paragraph(0)).includes('Something.')", awaiting: true))
        #expect(try await browser.value(Self.isTheSame))
        try await browser.open(served.url + "talks/talk/")
        #expect(try await browser.value("\(paragraph(0)).includes('New.')"))
      }
    }

    @Test("Warnings are a mark that can be opened") func warnings() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/talk/", of: served)
        try served.write(Self.talk(["New, [here](gone.md)."]), to: "Content/talks/talk.md")
        let details = "document.querySelector('sitegen-preview')?.shadowRoot.querySelector('details')"
        #expect(
          try await browser.value("\(details)?.querySelector('summary').innerText ?? ''", awaiting: "1 warning")
            == "1 warning")
        #expect(try await browser.value("\(details).open") == false)
        #expect(try await browser.value("\(paragraph(0)).includes('New')", awaiting: true))
      }
    }

    @Test("Where nothing could be built yet, the errors are the page") func nothing() async throws {
      let wrong = Self.site.merging(["Content/site.yml": "titel: Talks\n"]) { $1 }
      try await ServedFolder.serving(wrong) { served in
        let browser = try await open("talks/talk/", of: served)
        let words =
          "document.querySelector('sitegen-preview')?.shadowRoot.querySelector('details[open]')?.innerText ?? ''"
        #expect(try await browser.value("(\(words)).includes('titel')", awaiting: true))
        try served.write("title: Talks\n", to: "Content/site.yml")
        #expect(
          try await browser.value("document.querySelector('h1')?.innerText ?? ''", awaiting: "A talk") == "A talk")
      }
    }

    @Test("Drafts are shown, and marked") func drafts() async throws {
      let draft = ["Content/talks/draft.md": Self.talk(["Not yet."], head: "title: A draft\ndraft: true")]
      try await ServedFolder.serving(Self.site.merging(draft) { $1 }) { served in
        let browser = try await open("talks/draft/", of: served)
        #expect(try await browser.value("document.querySelector('.draft').innerText.length > 10"))
        try await browser.open(served.url + "talks/")
        #expect(try await browser.value("document.querySelectorAll('.entries .size strong').length") == 1)
      }
    }

    @Test("The search finds what was just written") func search() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("search/?q=barnacle", of: served)
        #expect(
          try await browser.value(
            "document.querySelector('#found, [role=status]').textContent.length > 0", awaiting: true))
        try served.write(Self.talk(["A barnacle sits here."]), to: "Content/talks/talk.md")
        let found = "document.querySelectorAll('.entries mark').length"
        for _ in 0..<20 where try await browser.value(found, as: Int.self) == 0 {
          try await Task.sleep(for: .milliseconds(100))
          try await browser.open(served.url + "search/?q=barnacle")
          _ = try await browser.value(found, awaiting: 1)
        }
        #expect(try await browser.value(found, awaiting: 1) == 1)
      }
    }

    @Test("A style is exchanged without loading the page") func style() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/talk/", of: served)
        let size = "getComputedStyle(document.querySelector('h1')).letterSpacing"
        for (rule, expected) in [("h1 { letter-spacing: 7px }", "7px"), ("h1 { letter-spacing: 9px }", "9px")] {
          try served.write(rule, to: "Templates/style.css")
          #expect(try await browser.value(size, awaiting: expected) == expected)
        }
        #expect(try await browser.value("document.querySelectorAll('link[rel=stylesheet]').length", awaiting: 1) == 1)
        #expect(try await browser.value(Self.isTheSame))
        try served.remove("Templates")
        #expect(try await browser.value("\(size) !== '9px'", awaiting: true))
      }
    }

    @Test("A script that changed runs anew") func script() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/talk/", of: served)
        try served.write("document.title = 'By a script'", to: "Templates/site.js")
        #expect(try await browser.value("document.title", awaiting: "By a script") == "By a script")
      }
    }

    @Test("A page that is gone says so, and comes back") func gone() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/other/", of: served)
        try served.remove("Content/talks/other.md")
        #expect(
          try await browser.value("document.querySelector('h1')?.innerText ?? ''", awaiting: "There is no such page")
            != "Other")
        try served.write(Self.talk(["Back."], head: "title: Other"), to: "Content/talks/other.md")
        #expect(try await browser.value("document.querySelector('h1')?.innerText ?? ''", awaiting: "Other") == "Other")
      }
    }

    @Test("It is served below the folder of its URL") func base() async throws {
      let site = Self.site.merging(["Content/site.yml": "title: Talks\nbase_url: https://example.org/sub/港/\n"]) { $1 }
      try await ServedFolder.serving(site) { served in
        #expect(served.url.hasSuffix("/sub/%E6%B8%AF/"))
        let browser = try await open("talks/talk/", of: served)
        try served.write(Self.talk(["New."]), to: "Content/talks/talk.md")
        #expect(try await browser.value("\(paragraph(0)).includes('New.')", awaiting: true))
        try await browser.open(served.url + "nothing/here/")
        try await browser.click("main a")
        #expect(try await browser.address(awaiting: served.url + "index.html") == served.url + "index.html")
      }
    }

    @Test("It goes on when the program was started again") func again() async throws {
      var first: ServedFolder?
      try await ServedFolder.serving(Self.site) { served in
        _ = try await open("talks/talk/", of: served)
        first = served
      }
      try await #require(first).servingAgain { served in
        let browser = try await Reading.begin().browser
        try served.write(Self.talk(["New."]), to: "Content/talks/talk.md")
        #expect(try await browser.value("\(paragraph(0)).includes('New.')", awaiting: true))
        #expect(try await browser.value(Self.isTheSame))
      }
    }

    @Test("Any source becomes any other, as if it had been loaded") func anySource() async throws {
      try await ServedFolder.serving(Self.site) { served in
        let browser = try await open("talks/talk/", of: served)
        #expect(try await browser.value(Self.randomMorphs, as: [String].self) == [])
      }
    }

    /// Two hundred documents made at random, each turned into another and back; gives those that differ from it.
    private static let randomMorphs = """
      (() => {
        let seed = 7;
        const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
        const pick = (list) => list[random(list.length)];
        const tree = (depth) => {
          const name = pick(["p", "div", "ul", "section", "em"]);
          const attribute = pick(["", " id=a", " id=b", " class=x", " class=y"]);
          const inside = depth ? Array.from({ length: random(6) }, () => tree(depth - 1)).join(pick(["", "\\n"])) :
            pick(["", "one", "two <b>three</b>", "<i>four</i>"]);
          return `<${name}${attribute}>${inside}</${name}>`;
        };
        const page = () => new DOMParser().parseFromString(tree(3), "text/html");
        const wrong = [];
        for (let i = 0; i < 200; i++) {
          const [live, next, last] = [page(), page(), page()];
          PreviewMorph.begin(live);
          for (const source of [next, last]) {
            PreviewMorph.morph(live, source);
            if (live.documentElement.outerHTML !== source.documentElement.outerHTML) wrong.push(live.body.innerHTML);
          }
        }
        return wrong;
      })()
      """
  }
}
