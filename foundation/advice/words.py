"""Words that a reader stumbles over: another language's, links that say nothing, long sentences."""

import re
from collections.abc import Iterator

from accounts.bilingual import OTHER
from foundation.advice.texts import Content
from foundation.parity.tongues import guess

# Of small words that only the other language has; the titles of laws and the like have fewer.
ENOUGH_OF_THE_OTHER = 3
LONGEST_SENTENCE = 35  # words; GOV.UK advises 25, and Welsh says the same in more
SHOWN = 8  # words of a sentence, by which it is found again
_END = re.compile(r"(?<=[.!?])\s+|\n+")
# Not a year, as of a judgment: [2015] UKSC 11.
_GAP = re.compile(r"\[(?!\d+\])[^\[\]]{1,80}\]")
_ADDRESS = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
SAYS_NOTHING = {
    "cy": frozenset(
        {"yma", "cliciwch yma", "clicio yma", "mwy", "rhagor", "darllen mwy", "darllenwch fwy"}
        | {"dolen", "y ddolen", "y ddolen hon", "gwefan", "y wefan", "hwn", "hon"}
    ),
    "en": frozenset(
        {"here", "click here", "more", "find out more", "read more", "learn more", "this"}
        | {"link", "this link", "website", "this website", "page", "this page"}
    ),
}


def find_in_other_language(content: Content) -> Iterator[str]:
    """Sentences that are in the other language and are not marked as such."""
    for sentence in _get_sentences(content):
        if guess(sentence, enough=ENOUGH_OF_THE_OTHER) == OTHER[content.language]:
            yield _show(sentence)


def find_links_that_say_nothing(content: Content) -> list[str]:
    """The words of links that do not tell where they lead, for who hears only the links."""
    empty = SAYS_NOTHING[content.language]
    words = {text: text.strip(" .…»>").lower() for text in content.links}
    return [text for text, said in words.items() if said in empty or _ADDRESS.fullmatch(said)]


def find_gaps(content: Content) -> Iterator[str]:
    """What stands in square brackets, as in an example from which the page was begun."""
    for text in content.texts:
        yield from _GAP.findall(text)


def find_long_sentences(content: Content) -> Iterator[str]:
    """Sentences that are long for anybody."""
    for sentence in _get_sentences(content):
        if len(sentence.split()) > LONGEST_SENTENCE:
            yield _show(sentence)


def _get_sentences(content: Content) -> Iterator[str]:
    for text in content.texts:
        yield from _END.split(text)


def _show(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
