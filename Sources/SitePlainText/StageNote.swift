import SiteBase

/// Whether the words between two brackets tell of something that happened and was not said.
public func tellsWhatHappened(_ words: String) -> Bool {
  if words.unicodeScalars.contains(where: \.isHan) {
    return words == "笑" || words.count <= 20 && chineseSounds.contains { words.contains($0) }
  }
  let parts = words.lowercased().split { !$0.isLetter }
  return parts.count <= 12 && parts.contains { englishSounds.contains($0) }
}

private let chineseSounds = [
  "掌声", "掌聲", "鼓掌", "笑声", "笑聲", "欢呼", "歡呼", "起立", "众笑", "眾笑", "大笑", "喝彩", "高呼", "奏乐", "奏樂", "默哀", "鞠躬",
]

private let englishSounds: Set<Substring> = [
  "applause", "applauds", "laughter", "laughs", "laughing", "cheers", "cheering", "clapping", "ovation",
]
