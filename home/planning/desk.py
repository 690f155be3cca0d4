"""The desk: what there is to do, for whoever has signed in to the CMS, and the way straight to it.

Each pile is short, and shown only to somebody who may do that work. A pile asks the database as
often for many as for few.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from accounts.bilingual import get_language_spoken
from accounts.models import (
    AudienceGroupObjectPermission,
    AudienceUserObjectPermission,
    Membership,
    User,
)
from accounts.views.grants import MAY_GRANT, SOON, get_again
from accounts.views.reports import RenewalsReport
from briff.issues import may_begin
from briff.mailing import MAY_SEND
from briff.models import BriffIndexPage, IssuePage, Mailing
from briff.report import MailingsReport
from foundation.parity.words import tell_parity
from foundation.staff.board import OUT, get_shown_to, get_written_by
from home.planning.mine import get_due_out, get_edit_url, get_mine, writes
from home.search.report import VainSearchesReport
from resources.models import ResourcePage

LISTED = 5
# A thing is worth a line from so long before its day, or until so long after it.
WEEK = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Task:
    """One thing to do: what, where, and what there is to know of it."""

    words: str
    url: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Pile:
    """Things of one kind, and where all of them are; ``url`` is empty if there is no such place."""

    heading: str
    tasks: list[Task]
    url: str = ""


def get_piles(user: User, *, today: date) -> list[Pile]:
    """What is on her desk; of a kind of work that she does and has none of, an empty pile."""
    piles = (make(user, today) for make in PILES)
    return [pile for pile in piles if pile is not None]


def get_briff(user: User, today: date) -> Pile | None:
    """The issue to be written, or begun; and one that is out and has not been sent."""
    index = get_mine(BriffIndexPage, user).first()
    if index is None:
        return None
    issues = get_mine(IssuePage, user).order_by("-published_on", "-number", "-pk")
    drafts, newest = issues.filter(live=False, expired=False), issues.filter(live=True).first()
    tasks = [
        Task(
            words=str(issue), url=reverse("briff_gather", args=[issue.pk]), note=_("To be written")
        )
        for issue in drafts[:LISTED]
    ]
    if not tasks and may_begin(index, by=user):
        begin = reverse("briff_begin", args=[index.pk])
        tasks.append(Task(words=_("Begin the next issue"), url=begin, note=_tell_last(newest)))
    if newest and user.has_perm(MAY_SEND) and not _is_sent(newest):
        send = reverse("briff_send", args=[newest.pk])
        tasks.append(
            Task(words=newest.draft_title, url=send, note=_("Published, and not sent by email"))
        )
    return Pile(heading=_("The Briff"), tasks=tasks)


def get_sendings(user: User, today: date) -> Pile | None:
    """Sendings that are held up, and those of this week of which some did not arrive."""
    if not user.has_perm(MAY_SEND):
        return None
    since = timezone.now() - WEEK
    # The counts are no fields of the model.
    mailings: Any = MailingsReport().get_base_queryset().order_by("-begun_at")
    under_way = mailings.filter(state__in=[Mailing.State.SENDING, Mailing.State.PAUSED])
    failed = mailings.filter(state=Mailing.State.DONE, ended_at__gte=since, refused__gt=0)
    tasks = [_describe_sending(mailing) for mailing in [*under_way[:LISTED], *failed[:LISTED]]]
    return Pile(heading=_("The Briff by email"), tasks=tasks[:LISTED], url=reverse("briff_report"))


def get_going_out(user: User, today: date) -> Pile | None:
    """Pairs that go out at a set time, the next first."""
    if not writes(user):
        return None
    tasks = [
        Task(words=page.draft_title, url=get_edit_url(page), note=_say_moment(page.due))
        for page in get_due_out(user)[:LISTED]
    ]
    return Pile(heading=_("Going out in both languages"), tasks=tasks, url=reverse("cms_calendar"))


def get_parity(user: User, today: date) -> Pile | None:
    """Published pages of which a half that she writes does not say what the other does."""
    if not writes(user):
        return None
    written = get_written_by(user)
    shown = get_shown_to(user).filter(OUT, _amiss("cy", written) | _amiss("en", written))
    rows = list(shown.order_by("-trouble", "-to_do", "since", "pk")[:LISTED])
    halves = [page for row in rows for page in (row.cy_id, row.en_id)]
    hers = {*written.filter(pk__in=halves).values_list("pk", flat=True)}
    tasks = [
        Task(
            words=getattr(row, get_language_spoken()).draft_title,
            url=reverse("abreast", args=[row.cy_id]),
            note=_tell_parity(row, hers=hers),
        )
        for row in rows
    ]
    return Pile(heading=_("Out of step"), tasks=tasks, url=reverse("parity_board"))


def get_reviews(user: User, today: date) -> Pile | None:
    """Resources to be looked at again by now, or within a week."""
    if not writes(user):
        return None
    pages = get_mine(ResourcePage, user).select_related("reviewer")
    due = pages.filter(live=True, review_by__lte=today + WEEK).order_by("review_by", "pk")
    tasks = [
        Task(
            words=page.draft_title,
            url=get_edit_url(page),
            note=_tell_review(page),
        )
        for page in due[:LISTED]
    ]
    return Pile(heading=_("To be looked at again"), tasks=tasks, url=reverse("library:index"))


def get_renewals(user: User, today: date) -> Pile | None:
    """Memberships that end soon, or have ended, and that nothing follows."""
    if not RenewalsReport.permission_policy.user_has_permission(user, "change"):
        return None
    ending: QuerySet[Membership] = RenewalsReport().get_base_queryset().order_by("ends_on", "pk")
    tasks = [
        Task(
            words=str(membership.organisation),
            url=reverse("membership:edit", args=[membership.pk]),
            note=date_format(membership.ends_on, "j F Y"),
        )
        for membership in ending[:LISTED]
    ]
    return Pile(heading=_("Memberships to renew"), tasks=tasks, url=reverse("renewals_report"))


def get_grants(user: User, today: date) -> Pile | None:
    """Grants that end soon, and those that are over and were not taken back: to be given again."""
    if not user.has_perm(MAY_GRANT):
        return None
    rows: list[Any] = []
    for model, holder in (
        (AudienceUserObjectPermission, "user"),
        (AudienceGroupObjectPermission, "group__organisation"),
    ):
        ending = model.objects.filter(ends_on__lte=today + SOON).annotate(
            is_over=ExpressionWrapper(Q(ends_on__lt=today), output_field=BooleanField())
        )
        first = ending.order_by("is_over", "ends_on", "pk")
        rows += first.select_related(holder, "content_object")[:LISTED]
    tasks = [
        Task(
            words=f"{grant.content_object}: {grant.holder}",
            url=get_again(grant),
            note=date_format(grant.ends_on, "j F Y"),
        )
        for grant in sorted(rows, key=attrgetter("is_over", "ends_on"))[:LISTED]
    ]
    return Pile(
        heading=_("Grants that end"),
        tasks=tasks,
        url=reverse("audienceuserobjectpermission:index"),
    )


def get_searches(user: User, today: date) -> Pile | None:
    """What the public looked for in vain this week, the most often first."""
    if not VainSearchesReport.permission_policy.user_has_permission(user, "view"):
        return None
    seen = VainSearchesReport().get_base_queryset().filter(last_on__gt=today - WEEK)
    url = reverse("vain_searches")
    tasks = [
        Task(
            words=each.words,
            url=f"{url}?{urlencode({'q': each.words})}",
            note=_("%(times)s times, in %(language)s")
            % {"times": each.times, "language": each.get_language_display()},
        )
        for each in seen.order_by("-times", "pk")[:LISTED]
    ]
    return Pile(heading=_("Looked for in vain"), tasks=tasks, url=url)


PILES: tuple[Callable[[User, date], Pile | None], ...] = (
    get_briff,
    get_sendings,
    get_going_out,
    get_parity,
    get_reviews,
    get_renewals,
    get_grants,
    get_searches,
)


class DeskPanel(Component):
    """On the dashboard, before what she worked on last."""

    name = "desk"
    order = 60
    template_name = "home/desk_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = parent_context["request"].user
        piles = get_piles(user, today=timezone.localdate())
        return {"piles": piles, "empty": [pile for pile in piles if not pile.tasks]}


def show_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Put it first."""
    panels.insert(0, DeskPanel())


def _is_sent(issue: IssuePage) -> bool:
    return Mailing.objects.filter(pair=issue.translation_key).exists()


def _amiss(code: str, written: QuerySet[Any]) -> Q:
    """Of pairs: a half that she writes, and that has something to do."""
    todo = Q(**{f"behind_{code}__gt": 0}) | Q(**{f"untranslated_{code}__gt": 0})
    todo |= Q(**{f"is_missing_{code}": True})
    return todo & Q(**{f"{code}__in": written.values("pk")})


def _tell_parity(row: Any, *, hers: set[int]) -> str:
    now, names = timezone.now(), {"cy": _("Welsh"), "en": _("English")}
    told = [
        f"{names[code]}: {' '.join(tell_parity(row, code, now=now))}"
        for code in names
        if getattr(row, f"{code}_id") in hers
    ]
    return " · ".join(told)


def _describe_sending(mailing: Any) -> Task:
    note = mailing.get_why_display() or mailing.get_state_display()
    if mailing.refused:
        note = _("%(state)s · refused: %(count)s") % {"state": note, "count": mailing.refused}
    url = reverse("briff_send", args=[mailing.issue]) if mailing.issue else reverse("briff_report")
    return Task(words=_("Issue %(number)s") % {"number": mailing.number}, url=url, note=note)


def _tell_last(issue: IssuePage | None) -> str:
    if issue is None:
        return ""
    return _("The last was on %(day)s") % {"day": date_format(issue.published_on, "j F Y")}


def _tell_review(page: Any) -> str:
    """By when, and who is reminded of it."""
    day = date_format(page.review_by, "j F Y")
    return f"{day} · {page.reviewer}" if page.reviewer else day


def _say_moment(moment: Any) -> str:
    return date_format(timezone.localtime(moment), "j F Y, H:i")
