"""Help with the words of a search: titles that begin so, and the word that was meant.

Both come from what this reader may read, and from nothing else: a word, too, can give away.
"""

from difflib import get_close_matches

from django.db.models import QuerySet

from accounts.access import Reader
from foundation.search_words.tokens import fold, tokens_of, without_accents
from home.models import SearchEntry
from home.search.asking import Search, get_readable_entries

MOST = 8
# So many letters before anything is suggested: with fewer, it would be a page of the alphabet.
SHORTEST = 3
# Somebody who writes more words than that has not just slipped on one.
MOST_WORDS = 5
# How like a word must be (0 to 1): one letter wrong in four, or two in eight.
LIKENESS = 0.75


def get_titles(words: str, *, reader: Reader, language: str) -> list[str]:
    """A few titles in which every word that was typed begins one; those that begin so, first."""
    begun = fold(words).split()
    if sum(len(word) for word in begun) < SHORTEST:
        return []
    entries = _get_titled(reader=reader, language=language)
    for word in begun:
        entries = entries.filter(folded__contains=f" {word}")
    titles = entries.order_by("folded", "pk").values_list("title", "folded")
    ordered = sorted(titles, key=lambda title: not title[1].startswith(f" {begun[0]}"))
    return list(dict.fromkeys(title for title, _folded in ordered))[:MOST]


def get_meant(question: Search) -> str:
    """The same search with words that the site has, in place of those that it does not; or none.

    A word is taken from a title or a summary. What is given finds something.
    """
    words = question.words
    tokens = list(tokens_of(words))
    if len(tokens) > MOST_WORDS:
        return ""
    known = _get_known_words(reader=question.reader, language=question.language)
    meant, end = "", 0
    for token in tokens:
        word = words[token.start : token.end]
        if not question.again(word).finds_something:
            word = _get_meant_word(token.word, known=known)
        meant += words[end : token.start] + word
        end = token.end
    meant += words[end:]
    return meant if question.again(meant).finds_something else ""


def _get_meant_word(word: str, *, known: dict[str, str]) -> str:
    sought = without_accents(word)
    near = [other for other in known if abs(len(other) - len(sought)) <= 2]
    close = get_close_matches(sought, near, n=1, cutoff=LIKENESS)
    return known[close[0]] if close else word


def _get_known_words(*, reader: Reader, language: str) -> dict[str, str]:
    """Every word of the titles and summaries, by how it is spelt without accents."""
    entries = _get_titled(reader=reader, language=language).order_by("pk")
    return {
        without_accents(token.word): token.word
        for text in entries.values_list("title", "summary")
        for token in tokens_of(" ".join(text))
    }


def _get_titled(*, reader: Reader, language: str) -> QuerySet[SearchEntry]:
    """Pages and records. The title of a file may be known to fewer people than its page's."""
    return get_readable_entries(reader=reader, language=language).filter(document=None)
