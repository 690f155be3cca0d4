"""Words that the house has agreed on: where one language says a thing, how the other should."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from foundation.models import Term
from foundation.search_words.terms import stems_in

Stems = tuple[str, ...]
Names = dict[str, list[tuple[Stems, Term]]]


def find_terms_not_kept(
    *, cy: Iterable[str], en: Iterable[str], terms: Iterable[Term]
) -> list[Term]:
    """What the English texts say, in one form or another, and the Welsh ones say otherwise.

    Any form of the agreed words will do, mutated or in the plural. A term within a longer one is
    not looked for by itself: *community safety* in *Community Safety Partnership*.
    """
    welsh = [stems_in(text, language="cy") for text in cy]
    names = _arrange(terms)
    said = {term.pk: term for text in en for term in _read(stems_in(text, language="en"), names)}
    return [term for term in said.values() if not _is_said(term, among=welsh)]


def _read(stems: Stems, names: Names) -> Iterator[Term]:
    """The terms in a text, the longest wherever several begin."""
    place = 0
    while place < len(stems):
        for name, term in names.get(stems[place], ()):
            if stems[place : place + len(name)] == name:
                yield term
                place += len(name)
                break
        else:
            place += 1


def _arrange(terms: Iterable[Term]) -> Names:
    """The English names of terms by how they begin, the longest first."""
    by_first: defaultdict[str, list[tuple[Stems, Term]]] = defaultdict(list)
    for term in terms:
        for name in term.get_names("en"):
            if stems := stems_in(name, language="en"):
                by_first[stems[0]].append((stems, term))
    for found in by_first.values():
        found.sort(key=lambda each: len(each[0]), reverse=True)
    return by_first


def _is_said(term: Term, *, among: list[Stems]) -> bool:
    names = [stems_in(name, language="cy") for name in term.get_names("cy")]
    return any(_is_within(name, text) for name in names for text in among)


def _is_within(name: Stems, text: Stems) -> bool:
    return any(text[place : place + len(name)] == name for place in range(len(text)))
