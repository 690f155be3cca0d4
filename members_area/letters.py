"""Letters that there is a new briefing: to those who may read it and want to know, each once.

A letter says that there is something, with whom it may be shared, and where; never what it is.
"""

import logging
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
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
State = BriefingLetter.State
# Most of a day, by the pauses between.
MOST_TRIES = 10
SHORTEST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=6)
# After so long nobody can still be sending it.
IN_HAND = timedelta(minutes=10)


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
        pair=page.translation_key,
        version=page.version,
        defaults={"made_at": now, "change": page.changes[-1].id if page.changes else ""},
    )


def send_waiting(*, now: datetime) -> Outcome:
    """Write to everybody who is still to be written to. The gate is asked now, of each of them.

    Whoever runs it at the same time, or again after it was stopped, sends nothing twice. Without
    a mail server it stops, and nothing counts as tried.
    """
    outcome = Outcome()
    with closing(Post()) as post:
        for announcement in Announcement.objects.filter(finished_at=None).order_by("pk"):
            if not _send_all(announcement, post=post, now=now, outcome=outcome):
                break
            if _get_is_over(announcement) or _get_is_done(announcement, now=now):
                announcement.finished_at = now
                announcement.save(update_fields=["finished_at"])
    return outcome


def count_unsure() -> int:
    """How many letters may or may not have gone out: they are not sent again."""
    return BriefingLetter.objects.filter(state=State.UNDER_WAY).count()


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
    # Told as well of what is set to go out when its time comes.
    if instance.live:
        announce(page=instance, now=timezone.now())


def _get_page(announcement: Announcement, *, now: datetime) -> BriefingPage | None:
    """The briefing, while it holds and this is its version; its halves have the same readers."""
    pages = BriefingPage.objects.filter(
        translation_key=announcement.pair, version=announcement.version
    )
    page: BriefingPage | None = pages.select_related("audience").first()
    today = timezone.localdate(now)
    is_told = page is not None and not page.is_closed(on=today) and page.get_is_reachable()
    return page if is_told else None


def _get_is_over(announcement: Announcement) -> bool:
    """Whether another version is out, or the briefing is gone. What is only away may come back."""
    pages = BriefingPage.objects.filter(translation_key=announcement.pair)
    return not pages.filter(Q(live=False) | Q(version=announcement.version)).exists()


def _get_is_done(announcement: Announcement, *, now: datetime) -> bool:
    """Whether all who are to know have been told, as far as they can be."""
    page = _get_page(announcement, now=now)
    if page is None:
        return False
    open_still = announcement.letters.filter(
        Q(state=State.FAILED, tries__lt=MOST_TRIES)
        | Q(state=State.UNDER_WAY, changed_at__gt=now - IN_HAND)
    )
    waiting = _get_wanting(page.audience).filter(pk__in=open_still.values("person"))
    return not any(_get_reader(person, now=now).may_read(page) for person in waiting)


def _get_wanting(audience: Audience | None) -> Any:
    """Everybody who wants to know. Whether they may is asked of each."""
    choices = LetterChoice.objects.filter(person=OuterRef("pk"), audience=audience)
    wanted: Any = Q(Exists(choices.filter(is_wanted=True)))
    if audience is not None and audience.tells_of_news:
        # Those who write them are told if they ask for it.
        wanted |= Q(is_staff=False) & ~Exists(choices)
    return User.objects.filter(wanted, is_active=True)


def _get_reader(person: User, *, now: datetime) -> Reader:
    # A letter says nothing of what it leads to, which asks for the second step itself.
    return Reader(person, today=timezone.localdate(now)).in_reach


def _send_all(announcement: Announcement, *, post: Post, now: datetime, outcome: Outcome) -> bool:
    """Write to each who wants to know and has not been told, and say whether to go on."""
    page = _get_page(announcement, now=now)
    if page is None:
        return True
    told = announcement.letters.exclude(_is_due(now))
    people = _get_wanting(page.audience).exclude(pk__in=told.values("person")).order_by("pk")
    for number in list(people.values_list("pk", flat=True)):
        # Both as they are now, for it may be long since the first was written to.
        person, page = User.objects.get(pk=number), _get_page(announcement, now=now)
        if page is None or not _get_reader(person, now=now).may_read(page):
            continue
        letter = _take(announcement, person=person, now=now)
        if letter is None:
            continue
        message = _write(announcement, person=person, page=page)
        if not _send_one(letter, message, post=post, now=now, outcome=outcome):
            return False
    return True


def _send_one(
    letter: BriefingLetter,
    message: EmailMultiAlternatives,
    *,
    post: Post,
    now: datetime,
    outcome: Outcome,
) -> bool:
    """Send a letter that nobody else has taken, keep how it went, and say whether to go on.

    What is stopped before that stays under way, and so does what the server did not answer to: it
    may have gone out, and is not sent again.
    """
    sent = post.send(message, hand_over=lambda: True)
    if sent.became is Became.UNKNOWN:
        logger.error("Letter %s may or may not have gone out: %s", letter.pk, sent.answer)
        return True
    if sent.became is Became.NO_SERVER:
        logger.warning("Letters about briefings wait for the mail server: %s", sent.answer)
        _keep(letter, state=State.FAILED, tries=F("tries") - 1, try_at=now)
        return False
    if sent.became is Became.SENT:
        outcome.sent += 1
        _keep(letter, state=State.SENT)
        return True
    logger.error("Letter %s could not be sent: %s", letter.pk, sent.answer)
    outcome.failed += 1
    pause = min(SHORTEST_PAUSE * 2 ** (letter.tries - 1), LONGEST_PAUSE)
    _keep(letter, state=State.FAILED, try_at=now + pause)
    return True


def _keep(letter: BriefingLetter, **how: Any) -> None:
    BriefingLetter.objects.filter(pk=letter.pk).update(**how)


def _is_due(now: datetime) -> Q:
    """What failed and is to be tried again by now."""
    return Q(state=State.FAILED, tries__lt=MOST_TRIES) & (Q(try_at=None) | Q(try_at__lte=now))


@transaction.atomic
def _take(announcement: Announcement, *, person: User, now: datetime) -> BriefingLetter | None:
    """The letter, so that nobody else sends it; nothing, if somebody does."""
    # Not when the run began: it may be long since.
    taken_at = timezone.now()
    letter, is_made = BriefingLetter.objects.get_or_create(
        announcement=announcement, person=person, defaults={"changed_at": taken_at}
    )
    if is_made:
        return letter
    again = BriefingLetter.objects.filter(_is_due(now), pk=letter.pk, tries=letter.tries)
    letter.tries += 1
    is_ours = again.update(state=State.UNDER_WAY, tries=letter.tries, changed_at=taken_at)
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
