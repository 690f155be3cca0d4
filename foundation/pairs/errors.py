"""What is refused because it would part the two languages, or show one that is not ready."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from foundation.models import SitePage

Words = str | Promise
InEachLanguage = Mapping[str, Words]


@dataclass(frozen=True)
class Reason:
    """Why not, in words for an editor, and the page on which it can be put right."""

    words: Words
    page_id: int | None = None
    language: str = ""

    @classmethod
    def about(cls, page: SitePage, words: InEachLanguage, **details: object) -> "Reason":
        """The reason that is true of this half: whole sentences, one for each language."""
        sentence = words[page.language]
        if details:
            sentence = str(sentence) % details
        return cls(words=sentence, page_id=page.pk, language=page.language)


class PairError(Exception):
    """The two languages would not have stayed together. Nothing has been changed.

    It is deliberately no ValidationError: wagtail-localize swallows those.
    """

    def __init__(self, *reasons: Reason | Words, page_id: int | None = None) -> None:
        self.reasons = [
            reason if isinstance(reason, Reason) else Reason(words=reason) for reason in reasons
        ]
        self.page_id = page_id
        super().__init__(*reasons)

    def __str__(self) -> str:
        return " ".join(str(reason.words) for reason in self.reasons)


class NotAllowed(PairError):
    """Whoever acts may do this to one half only, and so to neither."""


class NoLongerScheduled(PairError):
    """A half was to go out at its time, and now it is not."""
