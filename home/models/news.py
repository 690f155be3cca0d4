"""What is new at the Network."""

from typing import Any, ClassVar, Self

from django.db import models
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext, gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from foundation.blocks import StoryBlock
from foundation.models import SitePage, SitePageQuerySet
from foundation.structured_data import Facts, describe_article
from foundation.told import Told
from resources.filters import ListFilters, Question
from resources.models import Theme
from resources.models.themes import ThemeBoxes, ask_for_themes

PER_PAGE = 12


class NewsPageQuerySet(SitePageQuerySet):
    """News, as the site shows it."""

    def in_news(self, *, language: str) -> Self:
        """Live news in one language, newest first."""
        return self.live().filter(locale__language_code=language).order_by("-published_on", "-pk")


class NewsIndexPage(SitePage):
    """All the news that its reader may open, newest first, by theme and by year."""

    is_creatable = True
    is_in_parts = True
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["home.NewsPage"]

    class Meta:
        verbose_name = _("news page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        readable = self.get_news().readable_by(context["reader"])
        filters = ListFilters(
            rows=readable,
            questions=self.get_questions(readable, query=request.GET),
            query=request.GET,
            url=self.get_url(request),
        )
        news = filters.get_page(filters.get_rows(), per_page=PER_PAGE)
        context.update(news=news, filters=filters, total=filters.total)
        return context

    def get_news(self) -> NewsPageQuerySet:
        """The live news, newest first."""
        news: NewsPageQuerySet = NewsPage.objects.in_news(language=self.language).child_of(self)
        return news.defer_streamfields()

    def get_questions(self, news: NewsPageQuerySet, *, query: QueryDict) -> list[Question]:
        """What the news can be narrowed by; the years are those of what the reader may open."""
        years = news.order_by().values_list("published_on__year", flat=True).distinct()
        return [
            Question(
                name="year",
                legend=gettext("Year"),
                answer="published_on__year",
                labels={str(year): str(year) for year in sorted(years, reverse=True)},
            ),
            *ask_for_themes(query.getlist("theme")),
        ]


class NewsPage(SitePage):
    """Something that happened, or is about to: who should know, and what it means for them."""

    is_creatable = True
    og_type = "article"
    pair_fields: ClassVar = ("published_on", "themes", *SitePage.pair_fields)

    published_on = models.DateField(
        _("published on"), help_text=_("The day of the news. The list has the newest first.")
    )
    body = StreamField(StoryBlock(), blank=True, verbose_name=_("body"))
    themes = ParentalManyToManyField(
        Theme,
        related_name="+",
        blank=True,
        verbose_name=_("themes"),
        help_text=_("Where readers find it, and under what the Briff gathers it."),
    )

    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(NewsPageQuerySet)()

    content_panels: ClassVar = [
        *SitePage.content_panels,
        "published_on",
        "body",
        FieldPanel("themes", widget=ThemeBoxes),
    ]
    search_fields: ClassVar = [*SitePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")

    def get_told(self) -> Told:
        return Told(kind=gettext("News"))

    def get_structured_data(self, request: HttpRequest) -> list[Facts]:
        return [describe_article(self, kind="NewsArticle", request=request)]
