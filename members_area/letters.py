"""Letters that there is a new briefing: to those who may read it and want to know, each once.

A letter says that there is something, with whom it may be shared, and where; never what it is.
"""

import logging
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.signals import page_published

from accounts.access import Reader
from accounts.letters import get_languages, write_letter
from accounts.models import Audience, User
from foundation.post import Became, Post
from members_area.models import (
    Announcement,
    BriefingLetter,
    BriefingPage,
    LetterChoice,
)

logger = logging.getLogger(__name__)

TEMPLATE = "members_area/letters/briefing"
MOST_TRIES = 5


@dataclass
class Outcome:
    """What became of the letters."""

    sent: int = 0
    failed: int = 0


def join() -> None:
    """Join it to Wagtail's publishing. To do so again changes nothing."""
    page_published.connect(_when_published, sender=BriefingPage)


def announce(*, page: BriefingPage, now: datetime) -> None:
    """Queue what is to be told of this version. It stands or falls with the publishing.

    The queue is a row of that transaction: nothing is told of what was rolled back, and nothing is
    lost if the machine stops in the moment after.
    """
    Announcement.objects.get_or_create(
        pair=page.translation_key, version=page.version, defaults={"made_at": now}
    )


def send_waiting(*, now: datetime) -> Outcome:
    """Write to everybody who is still to be written to. The gate is asked now, of each of them.

    Whoever runs it at the same time, or again after it was stopped, sends nothing twice.
    """
    outcome = Outcome()
    with closing(Post()) as post:
        for announcement in Announcement.objects.filter(finished_at=None).order_by("pk"):
            _send_all(announcement, post=post, now=now, outcome=outcome)
            if not _get_failed(announcement).exists():
                announcement.finished_at = now
                announcement.save(update_fields=["finished_at"])
    return outcome


def count_unsure() -> int:
    """How many letters may or may not have gone out: they are not sent again."""
    return BriefingLetter.objects.filter(state=BriefingLetter.State.UNDER_WAY).count()


def get_choices(reader: Reader) -> list[tuple[Audience, bool]]:
    """The audiences of which somebody can be written to, each with whether she is."""
    audiences = Audience.objects.filter(pk__in=reader.audience_ids)
    audiences = audiences.exclude(access=Audience.Access.PUBLIC)
    chosen = dict(
        LetterChoice.objects.filter(person=reader.person).values_list("audience", "is_wanted")
    )
    is_member = reader.person is not None and not reader.person.is_staff
    return [(one, chosen.get(one.pk, is_member and one.tells_of_news)) for one in audiences]


@transaction.atomic
def choose(*, person: User, wanted: dict[Audience, bool]) -> None:
    """Keep what somebody says about letters."""
    for audience, is_wanted in wanted.items():
        LetterChoice.objects.update_or_create(
            person=person, audience=audience, defaults={"is_wanted": is_wanted}
        )


def _when_published(instance: BriefingPage, **kwargs: Any) -> None:
    announce(page=instance, now=timezone.now())


def _get_page(announcement: Announcement) -> BriefingPage | None:
    """The briefing, while it holds and this is its version; its halves have the same readers."""
    pages = BriefingPage.objects.filter(
        translation_key=announcement.pair, version=announcement.version
    )
    page: BriefingPage | None = pages.select_related("audience").first()
    is_told = page is not None and not page.is_closed and page.get_is_reachable()
    return page if is_told else None


def _get_people(announcement: Announcement, *, audience: Audience | None) -> list[int]:
    """Everybody who wants to know and has not been told. Whether they may know is asked later."""
    choices = LetterChoice.objects.filter(person=OuterRef("pk"), audience=audience)
    wanted: Any = Q(Exists(choices.filter(is_wanted=True)))
    if audience is not None and audience.tells_of_news:
        # Those who write them are told if they ask for it.
        wanted |= Q(is_staff=False) & ~Exists(choices)
    told = announcement.letters.exclude(state=BriefingLetter.State.FAILED, tries__lt=MOST_TRIES)
    people = User.objects.filter(wanted, is_active=True)
    waiting = people.exclude(pk__in=told.values("person")).order_by("pk")
    return list(waiting.values_list("pk", flat=True))


def _get_failed(announcement: Announcement) -> QuerySet[BriefingLetter]:
    return announcement.letters.filter(state=BriefingLetter.State.FAILED, tries__lt=MOST_TRIES)


def _send_all(announcement: Announcement, *, post: Post, now: datetime, outcome: Outcome) -> None:
    page = _get_page(announcement)
    people = _get_people(announcement, audience=page.audience) if page else []
    for number in people:
        # Both as they are now, for it may be long since the first was written to.
        person, page = User.objects.get(pk=number), _get_page(announcement)
        # A letter says nothing of what it leads to, which asks for the second step itself.
        reader = Reader(person, today=timezone.localdate(now)).in_reach
        if page is not None and reader.may_read(page):
            letter = _take(announcement, person=person, now=now)
            if letter is not None:
                message = _write(announcement, person=person, page=page)
                _send_one(letter, message, post=post, outcome=outcome)


def _send_one(
    letter: BriefingLetter, message: EmailMultiAlternatives, *, post: Post, outcome: Outcome
) -> None:
    """Send a letter that nobody else has taken, and keep how it went.

    What is stopped before that stays under way, and so does what the server did not answer to: it
    may have gone out, and is not sent again.
    """
    sent = post.send(message, hand_over=lambda: True)
    if sent.became is Became.UNKNOWN:
        logger.error("Letter %s may or may not have gone out: %s", letter.pk, sent.answer)
        return
    if sent.became is Became.SENT:
        letter.state = BriefingLetter.State.SENT
        outcome.sent += 1
    else:
        logger.error("Letter %s could not be sent: %s", letter.pk, sent.answer)
        letter.state = BriefingLetter.State.FAILED
        outcome.failed += 1
    letter.save(update_fields=["state"])


@transaction.atomic
def _take(announcement: Announcement, *, person: User, now: datetime) -> BriefingLetter | None:
    """The letter, so that nobody else sends it; nothing, if somebody does."""
    letter, is_made = BriefingLetter.objects.get_or_create(
        announcement=announcement, person=person, defaults={"changed_at": now}
    )
    if is_made:
        return letter
    again = BriefingLetter.objects.filter(
        pk=letter.pk, state=BriefingLetter.State.FAILED, tries=letter.tries, tries__lt=MOST_TRIES
    )
    is_ours = again.update(
        state=BriefingLetter.State.UNDER_WAY, tries=letter.tries + 1, changed_at=now
    )
    return letter if is_ours else None


def _write(
    announcement: Announcement, *, person: User, page: BriefingPage
) -> EmailMultiAlternatives:
    base = settings.WAGTAILADMIN_BASE_URL

    def get_context() -> dict[str, Any]:
        return {
            "is_granted": getattr(page.audience, "access", "") == Audience.Access.GRANTED,
            "handling": page.get_handling_display(),
            "until": page.holds_until,
            "url": f"{base}{reverse('briefing', args=[announcement.pair])}",
            "choices_url": f"{base}{reverse('briefing_letters')}",
        }

    letter = write_letter(
        template=TEMPLATE,
        to=person.email,
        languages=get_languages(person),
        get_context=get_context,
    )
    # The same for each try, so that a mail program shows one.
    host = urlsplit(base).hostname
    letter.extra_headers["Message-ID"] = f"<briefing-{announcement.pk}-{person.pk}@{host}>"
    return letter
