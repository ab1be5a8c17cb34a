import SiteModel
import Testing

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("习　近　平", "习近平"), ("李　强", "李强"), ("李 强", "李强"), ("李\u{A0}强", "李强"), ("张\u{2003}三", "张三"),
    ("马克·吐温", "马克吐温"), ("马克•吐温", "马克吐温"), ("マーク・トウェイン", "マークトウェイン"), ("唐\u{200B}鳳", "唐鳳"),
    ("葛\u{E0100}飾", "葛飾"), ("Audrey  TANG ", "audrey tang"), ("Ａｕｄｒｅｙ　Ｔａｎｇ", "audrey tang"),
    ("Audrey Tang 唐鳳", "audrey tang唐鳳"), ("Conan O’Brien", "conan o'brien"), ("Jean‑Luc", "jean-luc"),
    ("J. F. Kennedy", "j. f. kennedy"), ("Lech · Wałęsa", "lech·wałęsa"), ("José", "jose\u{301}"), ("김 대중", "김 대중"),
    ("", ""), ("　", ""), ("·", ""),
  ])
  func matchesOtherWriting(name: String, key: String) {
    #expect(NameKey(name).text == key)
    #expect(NameKey(name) == NameKey(key))
  }

  @Test func keepsNamesApart() {
    #expect(NameKey("Ann Lee") != NameKey("Annlee"))
    #expect(NameKey("李强") != NameKey("李强强"))
  }

  @Test(arguments: [
    ("习近平总书记", "习近平"), ("习近平 总书记", "习近平"), ("習近平主席", "習近平"), ("李强总理", "李强"),
    ("李克强国务院总理", "李克强"), ("王毅部长", "王毅"), ("何立峰副总理", "何立峰"), ("张三同志", "张三"),
    ("张三副市长同志", "张三"), ("马克·吐温先生", "马克吐温"), ("Audrey Tang女士", "audrey tang"), ("习近平", "习近平"),
    ("主席", "主席"), ("毛主席", "毛主席"), ("总理总理", "总理总理"), ("Audrey Tang", "audrey tang"), ("", ""),
  ])
  func leavesOutTitles(name: String, key: String) {
    #expect(NameKey(name).withoutTitle == NameKey(key))
  }

  @Test func takesAHundredThousandCharacters() {
    #expect(NameKey("张三" + String(repeating: "同志", count: 50_000)).withoutTitle.text == "张三")
    #expect(NameKey(String(repeating: " ·", count: 50_000)).text == "")
  }
}
