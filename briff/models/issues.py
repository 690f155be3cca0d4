"""The weekly bulletin: its issues, and all of them in one place."""

from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.rich_text import RichText, get_text_for_indexing
from wagtail.search import index

from accounts.access import Reader
from briff.archive import Archive
from briff.blocks import WORDS, SectionsBlock
from briff.models.mentions import Mention
from briff.models.subscribers import Subscriber
from briff.telling import Section, get_entries, tell
from foundation.blocks import SHORT
from foundation.models import SitePage, SitePageQuerySet
from foundation.structured_data import Facts, describe_article

PER_PAGE = 12


def get_address_to_ask(reader: Reader) -> str:
    """The address of somebody who is signed in and has not asked for the Briff: they are asked."""
    if reader.person is None:
        return ""
    email = reader.person.email
    return "" if Subscriber.objects.at(email).exists() else email


class IssuePageQuerySet(SitePageQuerySet):
    """Issues, as the site shows them."""

    def newest_first(self, *, language: str) -> Self:
        """Live issues in one language."""
        live = self.live().filter(locale__language_code=language)
        return live.order_by("-published_on", "-number", "-pk")


class BriffIndexPage(SitePage):
    """The Briff: every issue that its reader may open, newest first, by theme and by year."""

    is_creatable = True
    is_in_parts = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["briff.IssuePage"]

    class Meta:
        verbose_name = _("page of the Briff")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        archive = Archive(
            issues=self.get_issues().readable_by(reader),
            mentions=Mention.objects.readable_by(reader),
            query=request.GET,
            url=self.get_url(request),
        )
        issues = Paginator(archive.get_issues(), PER_PAGE).get_page(request.GET.get("page"))
        context.update(
            issues=issues,
            archive=archive,
            total=issues.paginator.count,
            address=get_address_to_ask(reader),
        )
        return context

    def get_issues(self) -> IssuePageQuerySet:
        """The live issues, newest first."""
        issues: IssuePageQuerySet = IssuePage.objects.newest_first(language=self.language)
        return issues.child_of(self).defer_streamfields()


class IssuePage(SitePage):
    """An issue of the Briff: everything sighted about safer communities in a week."""

    is_creatable = True
    may_go_out_alone = False
    og_type = "article"
    pair_fields: ClassVar = ("number", "published_on", "sections", *SitePage.pair_fields)

    number = models.PositiveIntegerField(
        _("number"),
        validators=[MinValueValidator(1)],
        help_text=_("Each issue has its own, one after the other."),
    )
    published_on = models.DateField(
        _("day of the issue"), help_text=_("Readers see it, and the archive goes by it.")
    )
    introduction = RichTextField(
        _("introduction"), features=SHORT, help_text=_("What this week is about, in short.")
    )
    sections = StreamField(
        SectionsBlock(),
        blank=True,
        verbose_name=_("sections"),
        help_text=_(
            "What is new comes here from the screen that gathers it. Add your own words, and put it"
            " all in order."
        ),
    )

    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(IssuePageQuerySet)()

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "number",
        "published_on",
        "introduction",
        "sections",
    ]
    search_fields: ClassVar = [
        *SitePage.search_fields,
        index.SearchField("get_own_words"),
    ]

    class Meta:
        verbose_name = _("issue of the Briff")
        verbose_name_plural = _("issues of the Briff")

    def clean(self) -> None:
        super().clean()
        others = IssuePage.objects.filter(number=self.number)
        if others.exclude(translation_key=self.translation_key).exists():
            raise ValidationError({"number": _("There is an issue with this number already.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        reader = context["reader"]
        context.update(
            address=get_address_to_ask(reader),
            introduction=RichText(self.introduction),
            sections=self.get_sections(reader=reader, place=request),
            **self.get_neighbours(reader=reader),
        )
        return context

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        return [describe_article(self, kind="NewsArticle", request=request)]

    def get_sections(self, *, reader: Reader, place: HttpRequest | None = None) -> list[Section]:
        """What it tells this reader."""
        (sections,) = tell([self], reader=reader, language=self.language, place=place)
        return sections

    def get_neighbours(self, *, reader: Reader) -> dict[str, Any]:
        """The issue before it and the one after it, if its reader may open them."""
        issues = IssuePage.objects.newest_first(language=self.language).readable_by(reader)
        issues = issues.exclude(pk=self.pk).defer_streamfields()
        return {
            "earlier": issues.filter(number__lt=self.number).order_by("-number").first(),
            "later": issues.filter(number__gt=self.number).order_by("number").first(),
        }

    def get_own_words(self) -> str:
        """What it says itself, in its own language, for the search.

        Nothing of what it points at is among it: that is found by its own readers, for itself.
        """
        spoken = get_text_for_indexing(self.introduction)
        names = (f"title_{self.language}", f"text_{self.language}", f"source_{self.language}")
        told = (
            words
            for _theme, entries in get_entries(self)
            for entry in entries
            if entry.kind == WORDS
            for name in names
            if (words := entry.value.get(name))
        )
        return "\n".join([spoken, *told])
