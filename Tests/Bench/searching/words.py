"""Words to search for, drawn from texts: Chinese and English alike, frequent and rare alike."""

import math
import random
import re
from collections import Counter, defaultdict

HAN = re.compile("[\u4e00-\u9fff]{2,}")
ENGLISH = re.compile("[A-Za-z]{4,}")
NO_TEXT = re.compile(r"\A---\n.*?\n---\n|\]\([^)]*\)|https?:\S+|<[^>]*>", re.DOTALL)


class Words:
    """Queries that the texts of a folder answer, always the same ones."""

    def __init__(self, content):
        files = sorted(content.rglob("*.md"))
        self.random = random.Random(len(files))
        sample = self.random.sample(files, min(300, len(files)))
        self.texts = [NO_TEXT.sub(" ", file.read_text("utf-8")) for file in sample]
        self.chinese = chinese_words(self.texts[:100])

    def queries(self, number, count):
        """So many queries of `number` words each, half Chinese, half English."""
        return [" ".join(self.words(number, place % 2 == 1)) for place in range(count)]

    def words(self, number, is_chinese):
        """Different words of one speech: half as often as they stand there, half each as often as others."""
        while True:
            text = self.random.choice(self.texts)
            found = self.chinese_in(text) if is_chinese else [word.lower() for word in ENGLISH.findall(text)]
            if len(found) < 100:
                continue
            kinds = sorted(set(found))
            words = {self.random.choice(self.random.choice((found, kinds))) for _ in range(number)}
            if len(words) == number:
                return sorted(words)

    def chinese_in(self, text):
        runs = [run for run in HAN.findall(text) if len(run) >= 4]
        places = [(run, self.random.randrange(len(run) - 1)) for run in self.random.choices(runs, k=400)] if runs else []
        return [run[start:start + length] for run, start in places for length in (2, 3, 4)
                if run[start:start + length] in self.chinese]

    def fragments(self, count):
        """Four Chinese characters each, from anywhere: mostly parts of words that stand beside each other."""
        runs = [run for text in self.texts for run in HAN.findall(text) if len(run) >= 4]
        starts = [(run, self.random.randint(0, len(run) - 4)) for run in self.random.choices(runs, k=count)]
        return [run[start:start + 4] for run, start in starts]


def chinese_words(texts):
    """Two to four characters that stand together far more often than by chance, with different neighbours."""
    counts, before, after = Counter(), defaultdict(set), defaultdict(set)
    for run in (run for text in texts for run in HAN.findall(text)):
        for start in range(len(run)):
            for length in range(1, min(4, len(run) - start) + 1):
                counts[run[start:start + length]] += 1
    total = sum(count for word, count in counts.items() if len(word) == 1)

    def holds_together(word):
        parts = ((word[:cut], word[cut:]) for cut in range(1, len(word)))
        return all(math.log2(counts[word] * total / (counts[one] * counts[other])) > 5 for one, other in parts)

    words = {word for word, count in counts.items() if len(word) > 1 and count > 2 and holds_together(word)}
    for run in (run for text in texts for run in HAN.findall(text)):
        for start in range(len(run)):
            for length in (2, 3, 4):
                word = run[start:start + length]
                if len(word) == length and word in words:
                    before[word].add(run[start - 1] if start else str(start))
                    after[word].add(run[start + length:start + length + 1])
    return {word for word in words if len(before[word]) > 2 and len(after[word]) > 2}
