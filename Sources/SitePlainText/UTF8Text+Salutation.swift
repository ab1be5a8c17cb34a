import SiteBase

extension UTF8Text {
  /// Whether a paragraph addresses the audience and says no more: 各位老师、同学们： or Fellow citizens:
  ///
  /// Only the first paragraph of a speech may also end otherwise than with a colon.
  func isSalutation(_ range: Range<Int>, opensSpeech: Bool) -> Bool {
    guard range.count <= 360 else { return false }
    let last = scalar(before: range.upperBound).folded
    guard last == ":" || (opensSpeech && (last == "," || last == "!" || last == "—")) else { return false }
    let words = trimmed(range.lowerBound..<(range.upperBound - scalar(before: range.upperBound).utf8.count))
    guard !words.isEmpty, !containsSentenceEnd(words) else { return false }
    guard firstScalar(of: words).scalar.isASCII else { return addressesInChinese(words) }
    return (opensSpeech || words.count <= 60 || addressesAssembly(words)) && addressesInEnglish(words)
  }

  private func containsSentenceEnd(_ range: Range<Int>) -> Bool {
    let ends: [StaticString] = ["。", "；", "？", "！", "：", ":", ";", "?", "!"]
    return ends.contains { contains(range, $0) }
  }

  private func addressesInChinese(_ words: Range<Int>) -> Bool {
    let openings: [StaticString] = ["各位", "諸位", "诸位", "尊敬的", "敬爱的", "敬愛的", "亲爱的", "親愛的", "全体", "全體"]
    let listeners: [StaticString] = ["们", "們", "女士", "先生", "同志", "朋友", "老师", "老師", "同学", "同學", "代表"]
    let others: [StaticString] = ["我们", "我們", "你们", "你們", "他们", "他們", "它们", "她们", "人们", "人們"]
    if openings.contains(where: { begins(words, with: $0) }) { return !endsInVerb(words) }
    return words.count <= 120 && listeners.contains { ends(words, with: $0) }
      && !others.contains { ends(words, with: $0) }
  }

  /// Whether Chinese words end as a clause before a quotation does: 各位代表认为
  private func endsInVerb(_ words: Range<Int>) -> Bool {
    let verbs: [StaticString] = [
      "为", "為", "说", "說", "道", "是", "问", "問", "到", "要", "下", "有", "出", "示", "想", "看", "称", "稱", "求",
      "议", "議", "括", "点", "點", "见", "見", "会", "會", "望",
    ]
    return verbs.contains { ends(words, with: $0) }
  }

  private func addressesInEnglish(_ words: Range<Int>) -> Bool {
    let openings: [StaticString] = [
      "Fellow", "FELLOW", "My fellow", "My Fellow", "MY FELLOW", "My countrymen", "My Countrymen", "My friends",
      "Ladies", "LADIES", "Gentlemen", "Dear ", "Friends", "Comrades", "Colleagues", "Citizens", "Countrymen", "Mr. ",
      "Mrs. ", "Ms. ", "Madam ", "Distinguished", "Honorable", "Honourable", "Members of", "Delegates", "Excellenc",
      "Your Excellenc", "Your Majest", "Your Honour", "Brothers", "Sisters", "Students", "Graduates", "Neighbours",
      "Neighbors", "Men and women", "President ", "Chairman ", "Mister ", "To the Congress", "To the Senate",
      "To the House",
    ]
    return openings.contains { begins(words, with: $0) }
  }

  /// Whether English words begin as only a salutation does, so that a long one is known within a speech too.
  private func addressesAssembly(_ words: Range<Int>) -> Bool {
    let openings: [StaticString] = [
      "Mr. Speaker,", "Madam Speaker,", "Mr. President,", "Madam President,", "Fellow", "My fellow", "My Fellow",
      "Ladies and",
      "Distinguished", "Members of", "To the Congress", "To the Senate", "To the House",
    ]
    return openings.contains { begins(words, with: $0) }
  }
}
