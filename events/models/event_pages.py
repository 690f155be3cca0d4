"""A thing to go to: when and where it is, for whom, and how to book."""

from datetime import date, datetime, timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy as _, override, pgettext, pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from events.facts import describe_event
from events.wording import say_times, say_when
from foundation.blocks import StoryBlock
from foundation.days import beginning_of
from foundation.models import SitePage, SitePageQuerySet
from foundation.structured_data import Facts
from foundation.told import Told
from resources.models import Theme
from resources.models.themes import ThemeBoxes

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


class EventPageQuerySet(SitePageQuerySet):
    """Events, as the site shows them."""

    def to_come(self, *, language: str, now: datetime) -> Self:
        """Live events in one language that are not over, and happen: what is next comes first."""
        live = self.live().filter(locale__language_code=language, ends_at__gt=now)
        return live.filter(state=EventPage.State.PLANNED).order_by("starts_at", "pk")


class EventPage(SitePage):
    """Something that one can go to, or join from where one is."""

    class Attendance(models.TextChoices):
        IN_PERSON = "in_person", _("In person")
        ONLINE = "online", _("Online")
        BOTH = "both", _("In person and online")

    class Spoken(models.TextChoices):
        WELSH = "cy", pgettext_lazy("language of an event", "Welsh")
        ENGLISH = "en", pgettext_lazy("language of an event", "English")
        BOTH = "both", _("Welsh and English, with simultaneous interpretation")

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("an event", "As planned")
        POSTPONED = "postponed", pgettext_lazy("an event", "Postponed")
        CANCELLED = "cancelled", pgettext_lazy("an event", "Cancelled")

    is_creatable = True
    og_type = "article"
    pair_fields: ClassVar = (
        "starts_at",
        "ends_at",
        "is_whole_day",
        "attendance",
        "spoken",
        "themes",
        "booking_url",
        "booking_email",
        "book_by",
        "contact_email",
        "state",
        *SitePage.pair_fields,
    )

    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"), db_index=True)
    is_whole_day = models.BooleanField(
        _("takes whole days"),
        default=False,
        help_text=_("Then only the days count, not the times."),
    )
    state = models.CharField(
        _("how it stands"), max_length=10, choices=State, default=State.PLANNED
    )
    state_note = models.TextField(
        _("why it is postponed or cancelled"),
        max_length=300,
        blank=True,
        help_text=_("In this page's language. It is shown first."),
    )
    attendance = models.CharField(_("how to attend"), max_length=10, choices=Attendance)
    place = models.CharField(
        pgettext_lazy("of an event", "place"),
        max_length=200,
        blank=True,
        help_text=_("As it is called in this language."),
    )
    address = models.TextField(_("address"), max_length=300, blank=True)
    joining = models.TextField(
        _("how to join online"),
        max_length=400,
        blank=True,
        help_text=_("Everybody who reads this page reads it: no link that is for few."),
    )
    spoken = models.CharField(_("language of the event"), max_length=4, choices=Spoken)
    who_for = models.CharField(_("who it is for"), max_length=200, blank=True)
    cost = models.CharField(
        _("what it costs"),
        max_length=200,
        blank=True,
        help_text=_("In words: £20, or free for members."),
    )
    booking_url = models.URLField(
        _("where to book"), blank=True, validators=[URLValidator(schemes=["https"])]
    )
    booking_email = models.EmailField(_("or by email to"), blank=True)
    book_by = models.DateField(_("last day to book"), null=True, blank=True)
    contact_email = models.EmailField(
        _("email address for questions"),
        blank=True,
        help_text=_("Without one, the Network's is shown."),
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    themes = ParentalManyToManyField(Theme, related_name="+", blank=True, verbose_name=_("themes"))

    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(EventPageQuerySet)()

    content_panels: ClassVar = [
        *SitePage.content_panels,
        MultiFieldPanel(
            [FieldRowPanel(["starts_at", "ends_at"]), "is_whole_day"],
            heading=pgettext_lazy("an event", "When"),
        ),
        MultiFieldPanel(["state", "state_note"], heading=_("How it stands")),
        MultiFieldPanel(
            ["attendance", "place", "address", "joining"],
            heading=pgettext_lazy("an event", "Where"),
        ),
        FieldRowPanel(["spoken", "who_for"]),
        MultiFieldPanel(
            [
                "cost",
                FieldRowPanel(["booking_url", "booking_email"]),
                "book_by",
                "contact_email",
            ],
            heading=_("Booking"),
        ),
        "body",
        FieldPanel("themes", widget=ThemeBoxes),
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("found_by"),
        index.SearchField("who_for"),
        index.SearchField("cost"),
        index.SearchField("body"),
    ]

    # Who may read it, where a list says so.
    mark: str = ""

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="events_event_begins_then_ends"
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._settle_days()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        moments: list[datetime | None] = [self.starts_at, self.ends_at]
        if None in moments:
            return
        self._settle_days()
        refused = {}
        if self.ends_at <= self.starts_at:
            refused["ends_at"] = _("An event ends after it begins.")
        if self.book_by and self.book_by > self.last_day:
            refused["book_by"] = _("The event is over by then.")
        if refused:
            raise ValidationError(refused)

    def _settle_days(self) -> None:
        """What takes whole days begins with the first and ends with the last, at once by the clock.

        To the minute, as a form has it.
        """
        if self.is_whole_day:
            self.starts_at = beginning_of(self.first_day)
            self.ends_at = beginning_of(self.last_day + DAY) - MINUTE

    def get_missing(self) -> dict[str, list[str]]:
        missing = {}
        if self.attendance != self.Attendance.ONLINE and not self.place:
            missing["place"] = [gettext("Say where it is.")]
        if not self.is_planned and not self.state_note:
            missing["state_note"] = [gettext("Say why, in this language.")]
        return missing

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        # What does not happen, or not then, has not been.
        is_over = self.is_planned and self.ends_at <= timezone.now()
        is_shut = self.book_by is not None and self.book_by < context["reader"].today
        context.update(
            is_over=is_over,
            is_booking_shut=is_shut,
            may_book=self.is_planned and not is_over and not is_shut,
            can_book=bool(self.booking_url or self.booking_email),
        )
        return context

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        """None of a draft that does not say yet how to attend, or in which language it is."""
        is_whole = self.attendance and self.spoken
        return [describe_event(self, request=request)] if is_whole else []

    def get_told(self) -> Told:
        kind = pgettext("kind of page", "Event")
        if self.is_planned:
            return Told(kind=kind, source=self.when, due_on=self.book_by)
        return Told(kind=kind, source=f"{self.get_state_display()}: {self.when}")

    @property
    def is_planned(self) -> bool:
        """Whether it happens, and then."""
        return self.state == self.State.PLANNED

    @property
    def named(self) -> str:
        """What it is called away from its page: first how it stands, if not as planned."""
        with override(self.language):
            return self.title if self.is_planned else f"{self.get_state_display()}: {self.title}"

    @property
    def where(self) -> list[str]:
        """The place and the lines of its address, unless one attends from where one is."""
        lines = [self.place, *self.address.splitlines()]
        is_online = self.attendance == self.Attendance.ONLINE
        return [] if is_online else [line.strip() for line in lines if line.strip()]

    @property
    def way_in(self) -> str:
        """How to join online, where one can."""
        return "" if self.attendance == self.Attendance.IN_PERSON else self.joining

    @property
    def reason(self) -> str:
        """Why it does not happen, if it does not."""
        return "" if self.is_planned else self.state_note

    @property
    def found_by(self) -> str:
        """What its page says of where it is and how it stands, for the search, and no more."""
        return "\n".join(filter(None, [*self.where, self.way_in, self.reason]))

    @property
    def first_day(self) -> date:
        """The day on which it begins, in Wales."""
        return timezone.localdate(self.starts_at, timezone.get_default_timezone())

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        return timezone.localdate(self.ends_at, timezone.get_default_timezone())

    @property
    def when(self) -> str:
        """From when to when, in words."""
        return say_when(self)

    @property
    def notes(self) -> list[str]:
        """What a list says of it beside its first day: until when, and where."""
        until = "" if self.is_whole_day else say_times(self)
        if self.first_day != self.last_day:
            last = date_format(self.last_day, "j F Y")
            until = gettext("until %(day)s") % {"day": last}
        return [note for note in (until, *self.where[:1]) if note]

    @property
    def label(self) -> str:
        """What a list calls it: how it stands, if not as planned; else how one attends."""
        return str(self.get_attendance_display() if self.is_planned else self.get_state_display())
