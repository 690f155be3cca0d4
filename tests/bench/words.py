"""What the pages say: in Welsh and in English, of the length of an article, and always the same."""

import json
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from foundation.search_words.quality import MEASURED
from foundation.search_words.vocabulary import get_stop_words, read_groups

LONG = 600
# Each page has the first, a page in a hundred has the second.
COMMON = {"cy": "diogelwch", "en": "safety"}
RARE = {"cy": "tacograff", "en": "tachograph"}
RARE_EVERY = 100
PARTS, SENTENCE = 6, 15
LISTS = ("pairs", "unseen_pairs")


@dataclass(frozen=True)
class Article:
    title: str
    summary: str
    body: str  # as it is stored


class Writer:
    """Writes in one language, some words often and most of them seldom, as people do."""

    def __init__(self, language):
        self._language = language
        groups = {}
        for name in LISTS:
            groups |= read_groups(MEASURED / f"{language}_{name}.txt")
        told = sorted({form for word, forms in groups.items() for form in (word, *forms)})
        Random(language).shuffle(told)
        self.words = told
        self._small = sorted(get_stop_words(language))
        self._weights = list(accumulate(1 / rank for rank in range(1, len(told) + 1)))

    def write(self, number):
        """The article of this number."""
        chance = Random(f"{self._language} {number}")
        words = [self._word(chance) for _ in range(LONG)]
        words[20] = COMMON[self._language]
        if number % RARE_EVERY == 0:
            words[40] = RARE[self._language]
        sentences = [
            f"{' '.join(words[start : start + SENTENCE]).capitalize()}."
            for start in range(0, LONG, SENTENCE)
        ]
        a_part = len(sentences) // PARTS
        blocks = []
        for part in range(PARTS):
            own = sentences[part * a_part : (part + 1) * a_part]
            blocks.append(("heading", self._head(chance)))
            blocks.append(("paragraph", "".join(f"<p>{sentence}</p>" for sentence in own)))
        return Article(
            title=f"{self._head(chance)} {number}", summary=sentences[-1], body=as_stored(blocks)
        )

    def ask(self, number):
        """A search of one, two or three words that are on some page."""
        chance = Random(f"{self._language} query {number}")
        return " ".join(self._told(chance) for _ in range(1 + number % 3))

    def _word(self, chance):
        return chance.choice(self._small) if chance.random() < 0.4 else self._told(chance)

    def _told(self, chance):
        return chance.choices(self.words, cum_weights=self._weights)[0]

    def _head(self, chance):
        return " ".join(self._told(chance) for _ in range(3)).capitalize()


def as_stored(blocks):
    return json.dumps(
        [
            {"type": kind, "value": value, "id": f"00000000-0000-4000-8000-{number:012}"}
            for number, (kind, value) in enumerate(blocks)
        ]
    )
