"""The list of events: what is to come, and what has been."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from django.db.models import Case, F, IntegerField, Q, When
from django.db.models.functions import ExtractYear
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy as _

from events.models.event_pages import EventPage, EventPageQuerySet
from foundation.days import beginning_of
from foundation.models import SitePage
from resources.filters import Choice, Group, ListFilters, Question
from resources.models.themes import ask_for_themes

PER_PAGE = 12


class EventIndexPage(SitePage):
    """All the events that its reader may open: those to come, the next first.

    What has been is there for whoever asks for its year, the latest first.
    """

    is_creatable = True
    is_in_parts = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["events.EventPage"]

    class Meta:
        verbose_name = _("events page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader, now = context["reader"], timezone.now()
        readable = self.get_events(now=now).readable_by(reader)
        filters = ListFilters(
            rows=readable,
            questions=self.get_questions(readable, query=request.GET, now=now),
            query=request.GET,
            url=self.get_url(request),
        )
        rows = filters.get_rows().select_related("audience")
        looks_back = any(group.name == "year" and _is_asked(group) for group in filters.groups)
        order = ("-starts_at", "-pk") if looks_back else ("starts_at", "pk")
        events = filters.get_page(rows.order_by(*order), per_page=PER_PAGE)
        for event in events:
            event.mark = "" if reader.is_public(event) else event.audience.name
        context.update(events=events, filters=filters, total=filters.total, looks_back=looks_back)
        # Else the calendar that anybody can fetch is not there.
        context["has_calendar"] = reader.is_public(self)
        return context

    def get_events(self, *, now: datetime) -> EventPageQuerySet:
        """Its live events, and of what is over the year."""
        events: EventPageQuerySet = EventPage.objects.live().child_of(self).defer_streamfields()
        return events.alias(
            year_over=Case(
                When(~is_to_come(now), then=ExtractYear("starts_at")),
                output_field=IntegerField(),
            ),
        )

    def get_questions(
        self, events: EventPageQuerySet, *, query: QueryDict, now: datetime
    ) -> list[Question]:
        """What they can be narrowed by; months and years are those of what the reader may open.

        Months are of what is to come: who asks for what is over is asked for none.
        """
        rows = events.order_by().annotate(year=F("year_over"))
        told = list(rows.values_list("starts_at", "ends_at", "year"))
        moments = [(first, end) for first, end, year in told if year is None]
        years = sorted({year for _first, _end, year in told if year is not None}, reverse=True)
        labels = {str(year): str(year) for year in years}
        looks_back = not labels.keys().isdisjoint(query.getlist("year"))
        return [
            *ask_for_themes(query.getlist("theme")),
            Question(
                name="attendance",
                legend=gettext("How to attend"),
                answer="attendance",
                labels={each.value: str(each.label) for each in EventPage.Attendance},
            ),
            *([] if looks_back else [_ask_for_month(moments, now=now)]),
            Question(
                name="year",
                legend=gettext("Past events"),
                answer="year_over",
                labels=labels,
                unasked=is_to_come(now),
            ),
        ]


def is_to_come(now: datetime) -> Q:
    """Of events: what is not over. What is postponed is not, though its former day may be."""
    return Q(ends_at__gt=now) | Q(state=EventPage.State.POSTPONED)


def _ask_for_month(moments: Iterable[tuple[datetime, datetime]], *, now: datetime) -> Choice:
    """Each month from this one on in which something is: of what goes on into another, both."""
    this = timezone.localdate(now).replace(day=1)
    found = {month for first, end in moments for month in _get_months(first, end) if month >= this}
    months = sorted(found)
    return Choice(
        name="month",
        legend=gettext("Month"),
        labels={f"{month:%Y-%m}": date_format(month, "F Y") for month in months},
        rows_of={
            f"{month:%Y-%m}": Q(
                starts_at__lt=beginning_of(_get_next(month)), ends_at__gt=beginning_of(month)
            )
            for month in months
        },
    )


def _get_months(first: datetime, end: datetime) -> Iterator[date]:
    """The first days of the months that something is in."""
    month = timezone.localdate(first).replace(day=1)
    while beginning_of(month) < end:
        yield month
        month = _get_next(month)


def _get_next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def _is_asked(group: Group) -> bool:
    return any(option.is_chosen for option in group.options)
