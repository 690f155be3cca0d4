"""Advice on a draft: what somebody who knows both languages would say on looking it over.

It is advice and no lock: nothing here keeps a pair from being published.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.access import Reader
from accounts.bilingual import OTHER
from foundation.advice import shape, words
from foundation.advice.terms import find_terms_not_kept
from foundation.advice.texts import Content, take_apart
from foundation.models import SitePage, Term

IN_THE_OTHER = {
    "cy": _("English in the Welsh text. If it belongs there, mark it as English."),
    "en": _("Welsh in the English text. If it belongs there, mark it as Welsh."),
}

LOOKED_FOR: tuple[tuple[Promise, Callable[[Content], Iterable[str]]], ...] = (
    (_("These links do not say where they lead:"), words.find_links_that_say_nothing),
    (_("Long sentences. Can they be two?"), words.find_long_sentences),
    (_("Words of your own are still wanted here:"), words.find_gaps),
    (_("There is nothing under these headings:"), shape.find_headings_over_nothing),
    (
        _("These subheadings come before any heading:"),
        shape.find_subheadings_without_heading,
    ),
    (
        _("These pictures have no words for those who cannot see them:"),
        shape.find_pictures_without_words,
    ),
    (
        _("These PDFs have no tags, and cannot be read aloud in their order:"),
        shape.find_untagged_documents,
    ),
)


@dataclass(frozen=True, kw_only=True)
class Advice:
    """One thing to look at: what is the matter, and where it was seen."""

    matter: str | Promise
    seen: list[str]


def get_advice(draft: SitePage, *, reader: Reader) -> list[Advice]:
    """What there is to say of the draft of a half; the other half's draft is looked at too.

    Nothing is said of files on it that are not for this reader.
    """
    content = take_apart(draft)
    content.pictures = [each for each in content.pictures if reader.may_read(each)]
    content.documents = [each for each in content.documents if reader.may_read(each)]
    contents = {content.language: content}
    twin = draft.get_translations().select_related("locale").first()
    if twin is not None:
        contents[OTHER[content.language]] = take_apart(twin.get_latest_revision_as_object())
    alone = list(_look_at_one(content))
    return [*alone, *_look_at_both(contents, content)] if twin else alone


def _look_at_one(content: Content) -> Iterator[Advice]:
    yield from _advise(IN_THE_OTHER[content.language], words.find_in_other_language(content))
    for matter, find in LOOKED_FOR:
        yield from _advise(matter, find(content))


def _look_at_both(contents: dict[str, Content], content: Content) -> Iterator[Advice]:
    other = contents[OTHER[content.language]]
    yield from _advise(
        _("Pictures have the same words in both languages:"),
        shape.find_pictures_in_one_language(content, other=other),
    )
    terms = find_terms_not_kept(
        cy=contents["cy"].texts,
        en=contents["en"].texts,
        terms=Term.objects.filter(is_looked_for=True),
    )
    yield from _advise(
        _("The English page says this, and the Welsh page does not say what was agreed for it:"),
        [f"{term.en} → {term.cy}" for term in terms],
    )


def _advise(matter: str | Promise, seen: Iterable[str]) -> Iterator[Advice]:
    found = list(seen)
    if found:
        yield Advice(matter=matter, seen=found)
