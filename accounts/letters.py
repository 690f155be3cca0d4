"""How the site writes to somebody: in their language; in both, Welsh first, if it does not know.

A letter is one text template and a subject, said once in each language. The HTML part is made of
the text, so that nobody reads anything that somebody else does not.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from accounts.models import User

logger = logging.getLogger(__name__)

BOTH = ("cy", "en")


@dataclass(frozen=True)
class Half:
    """The letter in one language."""

    language: str
    subject: str
    text: str


def get_languages(person: User | None) -> tuple[str, ...]:
    """The languages in which to write to them; both for a stranger and for who has not said."""
    return (person.preferred_language,) if person and person.preferred_language else BOTH


def write_letter(
    *,
    template: str,
    to: str,
    languages: Sequence[str],
    get_context: Callable[[], Mapping[str, Any]],
) -> EmailMultiAlternatives:
    """The letter, ready to send. The context is asked for in each language, for its addresses.

    Both halves are always written, so that it takes as long to write to one as to another.
    """
    written = [_write_half(template, language=code, get_context=get_context) for code in BOTH]
    halves = [half for half in written if half.language in languages]
    letter = EmailMultiAlternatives(
        subject=" / ".join(half.subject for half in halves),
        body=render_to_string("letters/letter.txt", {"halves": halves}),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[to],
        headers={
            "Auto-Submitted": "auto-generated",
            "Content-Language": ", ".join(half.language for half in halves),
        },
    )
    html = render_to_string("letters/letter.html", {"halves": halves})
    letter.attach_alternative(html, "text/html")
    return letter


def tell(*, person: User, to: str, template: str, **said: Any) -> None:
    """Tell somebody what is done to their account, once it is: whether or not they can be told."""
    letter = write_letter(
        template=template,
        to=to,
        languages=get_languages(person),
        get_context=lambda: {"contact_email": settings.CONTACT_EMAIL, "person": person, **said},
    )
    transaction.on_commit(partial(_try_to_tell, person, letter))


def _try_to_tell(person: User, letter: EmailMultiAlternatives) -> None:
    try:
        letter.send()
    except OSError:
        logger.exception("A person could not be told of a change to the account: %s", person.pk)


def _write_half(
    template: str, *, language: str, get_context: Callable[[], Mapping[str, Any]]
) -> Half:
    with translation.override(language):
        context = dict(get_context())
        subject = render_to_string(f"{template}_subject.txt", context)
        text = render_to_string(f"{template}_message.txt", context)
    return Half(language=language, subject=" ".join(subject.split()), text=text.strip())
