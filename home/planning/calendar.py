"""What comes when, in both languages: for whoever writes, on a screen and as a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput

from accounts.views.exports import GuardedExport
from briff.models import IssuePage
from foundation.models import Opening, SitePage
from home.models import SurveyPage
from home.planning.mine import get_due_out, get_edit_url, get_mine, writes
from members_area.models import BriefingPage, ConsultationPage
from resources.models import ResourcePage

TITLE = gettext_lazy("Calendar")
SHOWN, MOST = timedelta(days=90), timedelta(days=366)

LIVE = Q(live=True)
TAKEN_OFF = gettext_lazy("Taken off the site")
# What of a page has a day: whose, which field, what happens then, and to which of them.
DAYS: tuple[tuple[Any, str, str | Promise, Q], ...] = (
    (SitePage, "expire_at", TAKEN_OFF, LIVE),
    (IssuePage, "published_on", gettext_lazy("Issue of the Briff"), Q()),
    (ConsultationPage, "closes_at", gettext_lazy("Consultation closes"), LIVE),
    (SurveyPage, "opens_on", gettext_lazy("Survey opens"), LIVE),
    (SurveyPage, "closes_on", gettext_lazy("Survey closes"), LIVE),
    (ResourcePage, "closes_at", gettext_lazy("Funding closes"), LIVE),
    (ResourcePage, "review_by", gettext_lazy("To be looked at again"), LIVE),
    (
        BriefingPage,
        "holds_until",
        gettext_lazy("Last day of a briefing"),
        LIVE & Q(withdrawn_on=None),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something that happens on a day, perhaps at a time, to a page."""

    on: date
    at: time | None
    what: str
    title: str
    language: str
    url: str


class Between(forms.Form):
    """The days to be shown, the first and the last."""

    first = forms.DateField(label=pgettext_lazy("the first day", "From"), widget=AdminDateInput)
    last = forms.DateField(label=pgettext_lazy("the last day", "To"), widget=AdminDateInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            raise ValidationError({"last": _("The last day comes before the first.")})
        if first and last and last - first > MOST:
            raise ValidationError({"last": _("Choose a year at most.")})
        return cleaned


def get_entries(user: Any, *, first: date, last: date) -> list[Entry]:
    """What happens in these days to pages that she may write: as many queries for many as few."""
    found = [*_get_going_out(user, first, last), *_get_openings(user, first, last)]
    for model, name, what, which in DAYS:
        pages = get_mine(model, user).filter(which).select_related("locale")
        found += _get_days(pages, name, str(what), first=first, last=last)
    return sorted(found, key=lambda each: (each.on, each.at or time.min, each.what, each.title))


class Calendar(GuardedExport, WagtailAdminTemplateMixin, TemplateView):
    """The calendar of whoever looks, for the days that she asks for."""

    template_name = "home/calendar.html"
    page_title = TITLE
    header_icon = "calendar"
    export_filename = "calendar"
    list_export: ClassVar = ["on", "at", "what", "title"]
    export_headings: ClassVar = {
        "on": gettext_lazy("Day"),
        "at": gettext_lazy("Time"),
        "what": gettext_lazy("What happens"),
        "title": gettext_lazy("Page"),
    }

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_see(request.user):
            raise PermissionDenied
        today = timezone.localdate()
        form = Between({"first": today, "last": today + SHOWN, **request.GET.dict()})
        entries = get_entries(request.user, **form.cleaned_data) if form.is_valid() else []
        if self.is_export and form.is_valid():
            return self.as_spreadsheet(entries, request.GET["export"])
        return self.render_to_response(self.get_context_data(form=form, entries=entries))

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []


def may_see(user: Any) -> bool:
    """Whoever writes anything."""
    return writes(user)


def _get_going_out(user: Any, first: date, last: date) -> Iterator[Entry]:
    """What goes out then; and what is to go out is taken off then, if that was said already."""
    start, end = as_moments(first, last)
    for page in get_due_out(user).select_related("locale"):
        if start <= page.due <= end:
            yield _note(page, page.due, _("Goes out in both languages"))
        if not page.live and page.expire_at and start <= page.expire_at <= end:
            yield _note(page, page.expire_at, str(TAKEN_OFF))


def _get_openings(user: Any, first: date, last: date) -> Iterator[Entry]:
    within = Opening.objects.filter(opens_at__range=as_moments(first, last))
    moments = dict(within.values_list("pair", "opens_at"))
    for page in (
        get_mine(SitePage, user).filter(translation_key__in=moments).select_related("locale")
    ):
        yield _note(page, moments[page.translation_key], _("Opens to everybody"))


def _get_days(pages: Any, name: str, what: str, *, first: date, last: date) -> Iterator[Entry]:
    is_moment = pages.model._meta.get_field(name).get_internal_type() == "DateTimeField"
    within = as_moments(first, last) if is_moment else (first, last)
    for page in pages.filter(**{f"{name}__range": within}):
        yield _note(page, getattr(page, name), what)


def _note(page: SitePage, when: date, what: str) -> Entry:
    at = None
    if isinstance(when, datetime):
        when = timezone.localtime(when)
        at = when.time().replace(second=0, microsecond=0)
        when = when.date()
    return Entry(
        on=when,
        at=at,
        what=what,
        title=page.draft_title,
        language=page.language,
        url=get_edit_url(page),
    )


def as_moments(first: date, last: date) -> tuple[datetime, datetime]:
    """From the beginning of the first day to the end of the last."""
    return (
        timezone.make_aware(datetime.combine(first, time.min)),
        timezone.make_aware(datetime.combine(last, time.max)),
    )
