"""The list of events: what is to come, and what has been."""

from datetime import datetime
from typing import Any, ClassVar

from django.db.models import Case, CharField, IntegerField, Q, Value, When
from django.db.models.functions import Cast, Concat, ExtractMonth, ExtractYear, LPad
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy as _

from events.models.event_pages import EventPage, EventPageQuerySet
from foundation.models import SitePage
from resources.filters import Group, ListFilters, Question
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
        return context

    def get_events(self, *, now: datetime) -> EventPageQuerySet:
        """Its live events, each with its month, and the year of what is over."""
        month = LPad(Cast(ExtractMonth("starts_at"), CharField()), 2, Value("0"))
        year = Cast(ExtractYear("starts_at"), CharField())
        events: EventPageQuerySet = EventPage.objects.live().child_of(self).defer_streamfields()
        return events.alias(
            month=Concat(year, Value("-"), month, output_field=CharField()),
            year_over=Case(
                When(~_is_to_come(now), then=ExtractYear("starts_at")),
                output_field=IntegerField(),
            ),
        )

    def get_questions(
        self, events: EventPageQuerySet, *, query: QueryDict, now: datetime
    ) -> list[Question]:
        """What they can be narrowed by; months and years are those of what the reader may open."""
        moments = events.order_by().values_list("starts_at", "ends_at")
        months = {
            timezone.localtime(first).date().replace(day=1) for first, end in moments if end > now
        }
        years = {timezone.localtime(first).year for first, end in moments if end <= now}
        return [
            *ask_for_themes(query.getlist("theme")),
            Question(
                name="attendance",
                legend=gettext("How to attend"),
                answer="attendance",
                labels={each.value: str(each.label) for each in EventPage.Attendance},
            ),
            Question(
                name="month",
                legend=gettext("Month"),
                answer="month",
                labels={f"{each:%Y-%m}": date_format(each, "F Y") for each in sorted(months)},
            ),
            Question(
                name="year",
                legend=gettext("Past events"),
                answer="year_over",
                labels={str(year): str(year) for year in sorted(years, reverse=True)},
                unasked=_is_to_come(now),
            ),
        ]


def _is_to_come(now: datetime) -> Q:
    """Of events: what is not over. What is postponed is not, though its former day may be."""
    return Q(ends_at__gt=now) | Q(state=EventPage.State.POSTPONED)


def _is_asked(group: Group) -> bool:
    return any(option.is_chosen for option in group.options)
