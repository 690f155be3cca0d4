"""Confidential briefings."""

from datetime import date, timedelta
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _, pgettext
from wagtail.admin.panels import MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from accounts.access import Reader
from accounts.models import User
from foundation.blocks import FilesBlock, StoryBlock
from foundation.handling import Handling
from foundation.models import SitePage, SitePageQuerySet
from foundation.told import Told
from members_area.blocks import ChangesBlock
from members_area.models.filed import FiledPage
from members_area.models.letters import Announcement
from members_area.models.marks import Closed, Mark, Version
from members_area.models.readings import News, Reading

VERSIONS_STAY = _(
    "Versions that have been out stay, in their order. Add a new one after them, or correct the"
    " words."
)


class BriefingQuerySet(SitePageQuerySet):
    """Briefings, and which of them hold."""

    def in_force(self, *, on: date) -> Self:
        """Those that are neither withdrawn nor past their last day, as ``is_closed`` has it."""
        return self.filter(
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=on),
            Q(holds_until=None) | Q(holds_until__gte=on),
        )

    def to_acknowledge(self, *, by: User) -> Self:
        """Those of whose present version this person has not said that she has read it."""
        said = Reading.objects.filter(
            person=by,
            pair=OuterRef("translation_key"),
            version=OuterRef("version"),
            acknowledged_at__isnull=False,
        )
        return self.filter(~Exists(said), must_acknowledge=True)


class BriefingPage(FiledPage):
    """A briefing: who may share it comes before what it says; it has versions, and an end.

    Once it is withdrawn or past its last day, its readers are told so, and nothing more of it.
    """

    class Kind(models.TextChoices):
        BRIEFING = "briefing", _("Briefing")
        LEGISLATION = "legislation", _("Legislation briefing")
        FUNDING = "funding", _("Funding briefing")
        CASE_STUDY = "case_study", _("Case study")

    # In a list: what is new about it for whoever reads the list, and what is said if it is closed.
    news: News
    closed: Closed | None = None

    is_creatable = True
    may_go_out_alone = False
    pair_fields: ClassVar = (
        "kind",
        "briefed_on",
        "handling",
        "holds_until",
        "must_acknowledge",
        "changes",
        "withdrawn_on",
        "files",
        *SitePage.pair_fields,
    )

    objects: ClassVar = PageManager.from_queryset(BriefingQuerySet)()

    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=Kind,
        default=Kind.BRIEFING,
        help_text=_("Readers narrow lists by it."),
    )
    briefed_on = models.DateField(
        _("date"),
        help_text=_("Readers see it, and lists put the newest first by it."),
    )
    handling = models.CharField(
        _("who may its readers share it with?"),
        max_length=12,
        choices=Handling,
        default=Handling.PERSON,
        help_text=_("Readers see it above the text, before they read."),
    )
    holds_until = models.DateField(
        _("holds until"),
        null=True,
        blank=True,
        help_text=_(
            "The last day on which it can be read. Then its text and files close, and readers are"
            " asked to destroy their copies."
        ),
    )
    must_acknowledge = models.BooleanField(
        _("ask readers to say that they have read it"),
        default=False,
        help_text=_("Each new version asks again."),
    )
    changes = StreamField(
        ChangesBlock(),
        blank=True,
        verbose_name=_("versions after the first"),
        help_text=_("One for each version after the first. Readers see the page as unread again."),
    )
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    withdrawn_on = models.DateField(
        _("withdrawn on"),
        null=True,
        blank=True,
        help_text=_("From that day on its text and files are closed to everybody."),
    )
    withdrawn_why = models.TextField(
        _("why it was withdrawn"),
        max_length=300,
        blank=True,
        help_text=_("In this page's language. Its readers are told; say nothing of what it said."),
    )
    body = StreamField(
        StoryBlock(),
        blank=True,
        verbose_name=_("body"),
        help_text=_(
            "Its pictures close with the briefing too, wherever else they are used, unless"
            " everybody may see them. They can be on no other briefing."
        ),
    )
    files = StreamField(
        FilesBlock(),
        blank=True,
        verbose_name=_("files"),
        help_text=_(
            "They close with the briefing, wherever else they are used, unless everybody may read"
            " them. They can be on no other briefing."
        ),
    )

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "kind",
        "briefed_on",
        MultiFieldPanel(["handling", "holds_until", "must_acknowledge"], heading=_("Handling")),
        "body",
        "files",
        "changes",
        MultiFieldPanel(["withdrawn_on", "withdrawn_why"], heading=_("Withdrawal")),
    ]
    search_fields: ClassVar = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("briefing")
        verbose_name_plural = _("briefings")

    def get_told(self) -> Told:
        return Told(kind=pgettext("kind of page", "Briefing"), shut_from=self.shut_from)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.version = len(self.changes) + 1
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self._get_has_lost_versions():
            raise ValidationError({"changes": VERSIONS_STAY})

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        if self.is_closed(on=Reader.of(request).today):
            return "members_area/briefing_closed.html"
        template: str = super().get_template(request, *args, **kwargs)
        return template

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        if closed := self.get_closed(on=Reader.of(request).today):
            # Not what comes with a page, and not the page.
            reader = SitePage.get_context(self, request, *args, **kwargs)["reader"]
            return {"request": request, "reader": reader, "page": closed}
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        if self.must_acknowledge:
            own = Reading.objects.filter(person=context["reader"].person)
            context["reading"] = own.filter(pair=self.translation_key, version=self.version).first()
        return context

    def get_closed(self, *, on: date) -> Closed | None:
        """What its readers are told of it when it is closed; nothing, while it holds."""
        since = self.shut_from
        if since is None or since > on:
            return None
        is_withdrawn = self.withdrawn_on is not None and self.withdrawn_on <= on
        return Closed(
            title=self.title,
            kind=self.get_kind_display(),
            mark=self.mark,
            since=since,
            withdrawn_on=self.withdrawn_on if is_withdrawn else None,
            why=self.withdrawn_why if is_withdrawn else "",
        )

    def get_closing_note(self, *, on: date) -> str:
        closed = self.get_closed(on=on)
        if closed is None:
            return ""
        words = (
            _("It was withdrawn, from %(day)s on: its readers are told that it is closed.")
            if closed.withdrawn_on
            else _("Its last day is over, from %(day)s on: its readers are told that it is closed.")
        )
        return words % {"day": date_format(closed.since)}

    def is_closed(self, *, on: date) -> bool:
        """Whether it is withdrawn or past its last day."""
        return self.get_closed(on=on) is not None

    def _get_has_lost_versions(self) -> bool:
        """Whether one that has been out is missing, or another is in its place.

        Also of what was taken off the site since: somebody may have said that she has read it.
        """
        now = [change.id for change in self.changes]
        out = BriefingPage.objects.filter(pk=self.pk, live=True).values_list("changes", flat=True)
        published = [change.id for changes in out for change in changes]
        if now[: len(published)] != published:
            return True
        told = Announcement.objects.filter(pair=self.translation_key, version__gt=1)
        return any(
            version > len(now) + 1 or change not in ("", now[version - 2])
            for version, change in told.values_list("version", "change")
        )

    @property
    def mark(self) -> Mark:
        """With whom it may be shared, as it is said first and last."""
        return Mark(
            audience=self.audience,
            who=self.get_handling_display(),
            note=self.handling_note,
            until=self.holds_until,
        )

    @property
    def handling_note(self) -> str:
        """What its audience says of sharing; nothing, where it may itself be shared with more."""
        if self.audience is None or self.handling != Handling.PERSON:
            return ""
        return self.audience.handling

    @property
    def shut_from(self) -> date | None:
        """The first day on which it cannot be read; nothing, while no end is known."""
        after = self.holds_until + timedelta(days=1) if self.holds_until else None
        return min(filter(None, [self.withdrawn_on, after]), default=None)

    @property
    def versions(self) -> list[Version]:
        """The versions after the first, newest first, in this page's language."""
        numbered = enumerate((change.value for change in self.changes), 2)
        return [
            Version(number=number, on=change["on"], note=change[f"note_{self.language}"])
            for number, change in reversed(list(numbered))
        ]
