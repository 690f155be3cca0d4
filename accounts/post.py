"""The letters about membership, and before an account is erased: written down with what they tell
of, sent once that is settled.

A letter that cannot be sent waits, and nothing is lost by it: ``manage.py tend_memberships`` tries
again. One that is killed between the two is sent again, under the same Message-ID, by which mail
programs know that it is the same.
"""

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.letters import write_letter
from accounts.models import Letter

logger = logging.getLogger(__name__)
LONGEST_KEY = 150


@dataclass
class Round:
    """Letters of one run: once one cannot be sent, whoever waits for the run waits for no more."""

    has_failed: bool = False


def write(
    *,
    key: str,
    template: str,
    to: str,
    languages: Sequence[str],
    now: datetime,
    run: Round | None = None,
    **about: models.Model,
) -> bool:
    """Promise a letter, in the caller's transaction; say whether it was not promised before.

    One of a round in which a letter could not be sent waits for ``tend_memberships`` as that does.
    """
    letter, is_new = Letter.objects.get_or_create(
        key=_get_key(key, to=to),
        defaults={
            "template": template,
            "to": to,
            "languages": ",".join(languages),
            "written_at": now,
            **about,
        },
    )
    if is_new:
        transaction.on_commit(partial(_send_in, run or Round(), letter.pk, now=now))
    return is_new


def _send_in(run: Round, number: int, *, now: datetime) -> None:
    run.has_failed = run.has_failed or not try_to_send(number, now=now)


def _get_key(key: str, *, to: str) -> str:
    """What a letter is about and to whom; an address may be longer than there is room for."""
    whole = f"{key}:{to}"
    has_room = len(whole) <= LONGEST_KEY
    return whole if has_room else f"{key}:{hashlib.sha256(to.encode()).hexdigest()}"


def try_to_send(number: int, *, now: datetime) -> bool:
    """Send a letter, if nobody else is sending it; say whether it is gone or need not go."""
    try:
        _send(number, now=now)
    except OSError:
        logger.exception("A letter could not be sent, and waits: %s", number)
        return False
    return True


def send_waiting(*, now: datetime) -> tuple[int, int]:
    """Send what waits: how many letters are gone, and how many could not go."""
    waiting = Letter.objects.filter(sent_at=None).values_list("pk", flat=True)
    gone = [try_to_send(number, now=now) for number in list(waiting)]
    return gone.count(True), gone.count(False)


@transaction.atomic
def _send(number: int, *, now: datetime) -> None:
    waiting = Letter.objects.select_for_update(of=("self",), skip_locked=True)
    letter = waiting.filter(pk=number, sent_at=None).first()
    if letter is None:
        return
    letter.sent_at = now
    letter.save(update_fields=["sent_at"])
    mail = write_letter(
        template=f"membership/letters/{letter.template}",
        to=letter.to,
        languages=letter.languages.split(","),
        get_context=partial(_get_context, letter),
    )
    for paper in (letter.invoice, letter.credit_note):
        if paper is not None:
            mail.attach(f"{paper.reference}.pdf", bytes(paper.pdf), "application/pdf")
    mail.extra_headers["Message-ID"] = _get_message_id(letter)
    # Last: what fails leaves the letter waiting.
    mail.send()


def _get_context(letter: Letter) -> dict[str, Any]:
    """What the words are made of: asked once in each language, for the addresses."""
    return {
        "letter": letter,
        "application": letter.application,
        "membership": letter.membership,
        "invoice": letter.invoice,
        "credit_note": letter.credit_note,
        "seat": letter.seat,
        "seat_check": letter.seat_check,
        "today": timezone.localdate(letter.sent_at),
        **_get_notice(letter),
        "contact_email": settings.CONTACT_EMAIL,
        "proposals_url": get_address("proposal:index"),
        "membership_url": get_address(settings.MEMBERSHIP_URL),
        "sign_in_url": get_address("account_login"),
        "new_password_url": get_address("account_reset_password"),
    }


def _get_notice(letter: Letter) -> dict[str, Any]:
    """Whose account goes, and on what day: counted from now, however long the letter waited."""
    if letter.leaving is None:
        return {}
    notice = timedelta(days=letter.leaving.notice_days)
    return {"person": letter.leaving.person, "day": timezone.localdate(letter.sent_at) + notice}


def get_address(name: str, **parts: Any) -> str:
    """A whole address of the site, in the language that is being spoken."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse(name, kwargs=parts)


def _get_message_id(letter: Letter) -> str:
    name = hashlib.sha256(f"{letter.pk}:{letter.key}".encode()).hexdigest()[:32]
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    return f"<{name}@{domain}>"
