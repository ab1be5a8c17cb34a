"""Words to search for, drawn from texts: Chinese and English alike, frequent and rare alike."""

import random
import re

HAN = re.compile("[\u4e00-\u9fff]{2,}")
ENGLISH = re.compile("[A-Za-z]{4,}")
NO_TEXT = re.compile(r"\A---\n.*?\n---\n|\]\([^)]*\)|https?:\S+|<[^>]*>", re.DOTALL)


class Words:
    """Queries that the texts of a folder answer, always the same ones."""

    def __init__(self, content):
        files = sorted(content.rglob("*.md"))
        self.random = random.Random(len(files))
        self.texts = [NO_TEXT.sub(" ", file.read_text("utf-8")) for file in self.random.sample(files, min(400, len(files)))]

    def queries(self, number, count):
        """So many queries of `number` words each, half Chinese, half English."""
        return [" ".join(self.words(number, HAN if place % 2 else ENGLISH)) for place in range(count)]

    def words(self, number, script):
        """Different words of one speech: half as often as they stand there, half each as often as others."""
        while True:
            text = self.random.choice(self.texts)
            found = script.findall(text)
            if len(found) < 100:
                continue
            kinds = sorted(set(found))
            words = {self.cut(self.random.choice(self.random.choice((found, kinds))), script) for _ in range(number)}
            if len(words) == number:
                return sorted(words)

    def cut(self, run, script):
        if script is ENGLISH:
            return run.lower()
        length = min(self.random.randint(2, 4), len(run))
        start = self.random.randint(0, len(run) - length)
        return run[start:start + length]
