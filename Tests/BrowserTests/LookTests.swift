import Testing

extension ReaderTests {
  @Suite("Pages of every kind are as they should be", .serialized)
  struct LookTests {
    private static let kinds = [
      "index.html", "reading-year/index.html", "speakers/wen-yinan/index.html", "topics/merrow/index.html",
      "years/2031/index.html", "speakers/index.html", "topics/index.html", "years/index.html",
      "council/annual-report-2031/index.html", "council/annual-report-2031/2/index.html",
      "council/annual-report-2031/all/index.html", "reading-year/twenty-speeches/mobilisation/index.html",
      "dialogues/2030-ferry-hearing/index.html", "merrow/on-small-universities/2/index.html",
      "merrow/2024-laying-the-cable/index.html", "search/index.html",
    ]

    @Test("Nothing is wider than a phone", arguments: [320, 390])
    func narrow(width: Int) async throws {
      let reading = try await Reading.begin()
      try await reading.look(width: width)
      for page in Self.kinds + ["404.html"] {
        try await reading.browser.open(reading.sample(page))
        #expect(
          try await reading.browser.value("document.documentElement.scrollWidth") <= width, "\(page)")
      }
    }

    @Test("The browser complains of nothing under a strict content security policy", arguments: SitePlace.allCases)
    func quiet(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      for page in Self.kinds {
        try await reading.browser.open(reading.sample(page, at: place))
        #expect(try await reading.browser.complaints() == [], "\(page)")
        #expect(
          try await reading.browser.value("getComputedStyle(document.body).marginTop") == "0px", "no style: \(page)")
      }
    }

    @Test("A missing page says so, however deep its address")
    func missing() async throws {
      let reading = try await Reading.begin()
      try await reading.browser.open(reading.sample("a/b/c/"))
      #expect(try await reading.browser.value("document.querySelector('h1').innerText") == "没有这个页面")
      try await reading.browser.click("main a")
      #expect(try await reading.browser.address() == reading.sample("index.html"))
    }

    @Test("On paper there is the text without what leads through it")
    func paper() async throws {
      let reading = try await Reading.begin()
      let shown = """
        ['.masthead', '.endpaper', '.toc', '.pager', '.extent', '.permalink', '.back', 'h1', '.text p', '.notes']
          .filter(s => document.querySelector(s)?.getClientRects().length)
        """
      let page = reading.sample("merrow/on-small-universities/2/index.html")
      try await reading.browser.open(page)
      #expect(try await reading.browser.value(shown, as: [String].self).count == 10)
      try await reading.look(width: 800, media: "print")
      #expect(try await reading.browser.value(shown) == ["h1", ".text p", ".notes"])
    }

    @Test("In the dark the paper is dark and the ink light; in print it is black on white")
    func dark() async throws {
      let reading = try await Reading.begin()
      let lightness = """
        ['color', 'backgroundColor'].map(name =>
          Number(getComputedStyle(document.documentElement)[name].match(/\\d+/)[0]) > 127)
        """
      try await reading.browser.open(reading.sample("council/annual-report-2031/index.html"))
      for (scheme, media, expected) in [
        ("light", "screen", [false, true]), ("dark", "screen", [true, false]), ("dark", "print", [false, true]),
      ] {
        try await reading.look(width: 1280, scheme: scheme, media: media)
        #expect(try await reading.browser.value(lightness) == expected, "\(scheme) \(media)")
      }
    }
  }
}
