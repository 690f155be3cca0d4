"""How the Network kept to both languages in a period: what it tells who asks, and the Commissioner.

What came out in both at once, what came out in one alone and why, and mail by language. Of pages it
counts those that whoever looks may write; of mail, in numbers only, all.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from django.db.models import Count
from django.utils.translation import gettext as _, gettext_lazy
from wagtail.models import PageLogEntry

from accounts.models import Letter
from briff.models import Delivery
from foundation.models import Debt
from foundation.staff.debts import POLICY, get_debts_for
from home.planning.period import PeriodView, as_moments

TITLE = gettext_lazy("Both languages")
PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")


@dataclass(frozen=True, kw_only=True)
class Line:
    """How often something was done in Welsh alone, in English alone, and in both."""

    what: str
    cy: int
    en: int
    both: int


def get_lines(user: Any, *, first: date, last: date) -> list[Line]:
    """The figures of a period: as many queries for many as for few."""
    within = as_moments(first, last)
    return [_count_pages(user, within), *_count_reasons(user, within), *_count_mail(within)]


class Compliance(PeriodView):
    """The figures, and below them every publication in one language with its reason."""

    template_name = "home/compliance.html"
    page_title = TITLE
    header_icon = "globe"
    export_filename = "both-languages"
    list_export: ClassVar = ["what", "cy", "en", "both"]
    export_headings: ClassVar = {
        "what": gettext_lazy("What"),
        "cy": gettext_lazy("In Welsh alone"),
        "en": gettext_lazy("In English alone"),
        "both": gettext_lazy("In both languages"),
    }

    def may_see(self) -> bool:
        return may_see(self.request.user)

    def get_usual_days(self, today: date) -> tuple[date, date]:
        return today.replace(month=1, day=1), today

    def get_rows(self, *, first: date, last: date) -> list[Line]:
        return get_lines(self.request.user, first=first, last=last)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, debts = kwargs["form"], Debt.objects.none()
        if form.is_valid():
            debts = _get_debts(self.request.user, as_moments(**form.cleaned_data))
        return super().get_context_data(**kwargs, **self.turn_to(debts))


def may_see(user: Any) -> bool:
    """Whoever publishes."""
    return bool(POLICY.user_has_permission(user, "publish"))


def _count_pages(user: Any, within: tuple[datetime, datetime]) -> Line:
    """Publications of pairs. One alone is in the log of its half as well as among the debts."""
    hers = POLICY.instances_user_has_permission_for(user, "change").order_by()
    log = PageLogEntry.objects.filter(
        page__in=hers.values("pk"), action__in=PUBLISHED, timestamp__range=within
    )
    rows = log.order_by().values_list("page__locale__language_code").annotate(Count("pk"))
    times, alone = dict(rows), Counter(_get_debts(user, within).values_list("language", flat=True))
    return Line(
        what=_("Pages published"),
        cy=alone["cy"],
        en=alone["en"],
        both=max(times.get(code, 0) - alone[code] for code in ("cy", "en")),
    )


def _count_reasons(user: Any, within: tuple[datetime, datetime]) -> Iterator[Line]:
    said = Counter(_get_debts(user, within).values_list("reason", "language"))
    for reason in Debt.Reason:
        yield Line(what=str(reason.label), cy=said[reason, "cy"], en=said[reason, "en"], both=0)


def _count_mail(within: tuple[datetime, datetime]) -> Iterator[Line]:
    letters = Letter.objects.filter(sent_at__range=within)
    counted = Counter(letters.values_list("languages", flat=True))
    yield _tell_mail(_("Letters about membership"), counted)
    sent = Delivery.objects.filter(state=Delivery.State.SENT, at__range=within)
    rows = sent.order_by().values_list("subscriber__language").annotate(Count("pk"))
    yield _tell_mail(_("The Briff by email, to those who have it still"), Counter(dict(rows)))


def _tell_mail(what: str, counted: Counter[str]) -> Line:
    both = sum(number for code, number in counted.items() if code not in {"cy", "en", None})
    return Line(what=what, cy=counted["cy"], en=counted["en"], both=both)


def _get_debts(user: Any, within: tuple[datetime, datetime]) -> Any:
    return get_debts_for(user).filter(published_at__range=within).order_by("published_at", "pk")
