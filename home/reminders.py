"""Who is reminded, by mail, of what is to be looked at again: whoever looks after it, in one mail.

What nobody looks after who may write it goes to the communications managers. Each is told of a page
ahead of its day and when that is over, and then every week; of nothing twice on one day.
"""

import logging
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts.access import Reader
from accounts.bilingual import get_language_spoken
from accounts.letters import get_languages, write_letter
from accounts.models import User
from foundation.post import Became, Post
from home.models import ReviewReminder
from home.planning.mine import get_edit_url, get_mine
from resources.models import ResourcePage

logger = logging.getLogger(__name__)

TEMPLATE = "home/review_reminder"
AHEAD, AGAIN = timedelta(days=14), timedelta(days=7)
MANAGERS = Q(groups__name="Communications manager")


@dataclass
class Outcome:
    """What became of the mails, and of how many pages nobody could be told."""

    sent: int = 0
    failed: int = 0
    nobodys: int = 0


@dataclass(frozen=True, kw_only=True)
class Due:
    """A page that is due: the half that leads whoever is told to it, and the day of the pair.

    The two halves may differ in it while one of them is out alone: the sooner day counts.
    """

    page: ResourcePage
    day: date

    @property
    def pair(self) -> UUID:
        return cast(UUID, self.page.translation_key)

    def is_late(self, *, on: date) -> bool:
        return self.day < on


def remind(*, now: datetime) -> Outcome:
    """Write to whoever is to be reminded today. To run it again, or at once, sends nothing twice.

    What certainly was not sent is tried by the next run; what may have been, on the next day.
    """
    outcome, today = Outcome(), timezone.localdate(now)
    work, nobodys = get_work(today=today)
    outcome.nobodys = len(nobodys)
    with closing(Post()) as post:
        for person, dues in work.items():
            reminder = _take(person, dues, today=today)
            if reminder and not _send(reminder, dues, post=post, outcome=outcome):
                break
    return outcome


def get_work(*, today: date) -> tuple[dict[User, list[Due]], set[UUID]]:
    """What is due soon or overdue, by person, one half of each; and the pairs that are nobody's."""
    reviewers: dict[UUID, int | None] = {}
    days: dict[UUID, date] = {}
    due = ResourcePage.objects.filter(live=True, review_by__lte=today + AHEAD).order_by("pk")
    rows: Any = due.values_list("translation_key", "reviewer", "review_by")
    for pair, reviewer, day in rows:
        reviewers[pair], days[pair] = reviewer, min(day, days.get(pair, day))
    work: dict[User, list[Due]] = {}
    left = set(reviewers)
    for person in _at_work(Q(pk__in={*reviewers.values()} - {None})):
        hers = {pair: days[pair] for pair, number in reviewers.items() if number == person.pk}
        work[person] = _get_dues(person, hers)
        left -= {each.pair for each in work[person]}
    nobodys = set(left)
    for manager in _at_work(MANAGERS):
        dues = _get_dues(manager, {pair: days[pair] for pair in left})
        work[manager] = sorted([*work.get(manager, []), *dues], key=_by_day)
        nobodys -= {each.pair for each in dues}
    return {person: dues for person, dues in work.items() if dues}, nobodys


def _at_work(who: Q) -> list[User]:
    """Those who work in the CMS still."""
    people = User.objects.filter(who, is_active=True).distinct().order_by("pk")
    return [person for person in people if person.has_perm("wagtailadmin.access_admin")]


def _get_dues(person: User, days: dict[UUID, date]) -> list[Due]:
    """Those of these that she may write, in her language if she writes that."""
    with override(get_languages(person)[-1]):
        hers = get_mine(ResourcePage, person).filter(translation_key__in=days)
        dues = [Due(page=page, day=days[page.translation_key]) for page in hers]
    return sorted(dues, key=_by_day)


def _by_day(due: Due) -> tuple[date, int]:
    return due.day, due.page.pk


def _take(person: User, dues: list[Due], *, today: date) -> ReviewReminder | None:
    """Today's reminder for her, if there is reason for one and nobody has taken it."""
    sent = ReviewReminder.objects.filter(person=person, is_sent=True)
    told = {name for names in sent.values_list("named", flat=True) for name in names}
    last = sent.order_by("on").values_list("on", flat=True).last()
    named = [_name(due, today=today) for due in dues]
    is_late = any(due.is_late(on=today) for due in dues)
    is_time = is_late and (last is None or today - last >= AGAIN)
    if told.issuperset(named) and not is_time:
        return None
    reminder, is_new = ReviewReminder.objects.get_or_create(
        person=person, on=today, defaults={"named": named}
    )
    return reminder if is_new else None


def _name(due: Due, *, today: date) -> str:
    return f"{due.pair}:{due.day}:{'late' if due.is_late(on=today) else 'soon'}"


def _send(reminder: ReviewReminder, dues: list[Due], *, post: Post, outcome: Outcome) -> bool:
    """Send it, keep how it went, and say whether to go on."""
    sent = post.send(_write(reminder, dues), hand_over=lambda: True)
    if sent.became is Became.SENT:
        outcome.sent += 1
        reminder.is_sent = True
        reminder.save(update_fields=["is_sent"])
        return True
    outcome.failed += 1
    logger.error("A reminder could not be sent to person %s: %s", reminder.person_id, sent.answer)
    if sent.became is not Became.UNKNOWN:
        reminder.delete()
    return sent.became is not Became.NO_SERVER


def _write(reminder: ReviewReminder, dues: list[Due]) -> Any:
    return write_letter(
        template=TEMPLATE,
        to=reminder.person.email,
        languages=get_languages(reminder.person),
        get_context=partial(_get_context, dues, today=reminder.on),
    )


def _get_context(dues: list[Due], *, today: date) -> dict[str, Any]:
    """In the language that is being spoken. What is not for everybody is called by its number."""
    titles = _get_public_titles([due.pair for due in dues], today=today)
    return {
        "due": [
            {
                "title": titles.get(due.pair, ""),
                "number": due.page.pk,
                "day": due.day,
                "is_late": due.is_late(on=today),
                "url": settings.WAGTAILADMIN_BASE_URL + get_edit_url(due.page),
            }
            for due in dues
        ],
        "list_url": settings.WAGTAILADMIN_BASE_URL + reverse("library:index"),
    }


def _get_public_titles(pairs: list[UUID], *, today: date) -> dict[UUID, str]:
    reader = Reader.anonymous(today=today)
    halves = ResourcePage.objects.live().readable_by(reader).filter(translation_key__in=pairs)
    spoken = halves.filter(locale__language_code=get_language_spoken())
    return {page.translation_key: page.title for page in spoken if page.get_is_reachable()}
