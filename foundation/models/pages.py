"""The page that every page of this site is."""

from collections.abc import Iterable, Sequence
from datetime import date
from http import HTTPMethod
from itertools import accumulate
from typing import Any, ClassVar, Self
from uuid import uuid5

from django.db import models, transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PublishingPanel
from wagtail.models import (
    Page,
    PageManager,
    PagePermissionTester,
    PageQuerySet,
    PageViewRestriction,
    Revision,
)
from wagtail.search import index
from wagtail.url_routing import RouteResult

from accounts.access import Reader, Ruling, is_no_more_open
from accounts.gated import AudienceRefused, Gated, GatedQuerySet
from foundation.holding import hold
from foundation.models.debts import Debt
from foundation.panels import PairPanel
from foundation.seen_as import get_kinds, see_as
from foundation.signals import draft_saved, page_made
from foundation.staff.permissions import get_permissions
from foundation.told import Told


class SitePageQuerySet(GatedQuerySet, PageQuerySet):
    """Pages, and which of them a reader may open."""

    def get_open(self, *, language: str | None, reader: Reader) -> Any:
        """The first of these in a language, by path, if this reader can go there. Two queries.

        For what is at an address of its own and not below its page's, such as a feed. Raises
        Http404 like the page itself: where it or a page above it is not live or not for them.
        """
        halves = self.live().readable_by(reader).filter(locale__language_code=language)
        page = halves.order_by("path").first()
        if page is None:
            raise Http404
        above = list(SitePage.objects.ancestor_of(page).select_related("audience").order_by("path"))
        if not all(each.live and reader.may_read(each) for each in above):
            raise Http404
        page.readable_ancestors = above
        return page


class SitePage(Gated, Page):
    """One half of a pair: a page in one language, with its twin in the other.

    ``translation_key`` joins the two. It opens only to its ``audience``, and never to more readers
    than its parent. Nothing grows under a page until its class says so in ``subpage_types``.
    """

    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("What this page is, in a sentence or two. Lists and search engines show it."),
    )
    checked_on = models.DateField(
        _("last checked on"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last made sure that this page is right."),
    )
    first_for = models.CharField(
        _("first in a search for"),
        max_length=300,
        blank=True,
        help_text=_(
            "Words or phrases, with commas between them. Who searches for just one of these finds"
            " this page first."
        ),
    )
    publish_act = models.UUIDField(null=True, editable=False)

    # PageManager has no types.
    objects: ClassVar = PageManager.from_queryset(SitePageQuerySet)()

    is_creatable = False
    subpage_types: ClassVar[list[str]] = []
    allowed_http_methods = (HTTPMethod.GET, HTTPMethod.HEAD)

    # Whether it may go out in one language alone, with a reason. Not where letters lead each reader
    # to it in a language of their own.
    may_go_out_alone = True
    # Whether it is a long list, of which ?page= asks for a part.
    is_in_parts = False
    # What kind of thing it is where somebody shares it (ogp.me).
    og_type = "website"

    # What ``get_told`` looks at besides the page, fetched for many pages at once.
    told_with: ClassVar[tuple[str, ...]] = ()

    # wagtail-localize is a library here: nothing that it makes follows a source.
    localize_default_translation_mode = "simple"

    # Belongs to the pair: edited once, in either language, and right in both.
    pair_fields: ClassVar[tuple[str, ...]] = (
        "go_live_at",
        "expire_at",
        "checked_on",
        "show_in_menus",
    )

    content_panels: ClassVar = [PairPanel(), *Page.content_panels, "summary"]
    promote_panels: ClassVar = [
        FieldPanel("slug"),
        FieldPanel("show_in_menus"),
        "first_for",
        "checked_on",
    ]
    settings_panels: ClassVar = [PublishingPanel()]
    search_fields: ClassVar = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.FilterField("audience"),
    ]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        # foundation.staff.rights. Only the role that comes with the site has it.
        permissions: ClassVar = [("write_granted", "Can write what was granted to her")]

    @property
    def language(self) -> str:
        """The code of the language that this half is written in: ``cy`` or ``en``."""
        code: str = self.locale.language_code
        return code

    @property
    def urn(self) -> str:
        """What a feed calls this half, for ever: wherever it is moved, whatever it is called."""
        return uuid5(self.translation_key, self.language).urn

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        is_made = self._state.adding
        super().save(*args, **kwargs)
        if is_made:
            page_made.send(sender=type(self), page=self)

    @transaction.atomic
    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        revision = super().save_revision(*args, **kwargs)
        draft_saved.send(sender=type(self), page=self, revision=revision)
        return revision

    @transaction.atomic
    def add_child(self, **kwargs: Any) -> Page:
        # The two parents before anything else, so that nobody who takes both waits for us.
        hold(Q(translation_key=self.translation_key))
        return super().add_child(**kwargs)

    def get_audience_id_at_birth(self) -> int | None:
        """A new page opens to those who may read its parent; one without a parent, to nobody.

        A copy brings an audience along, and keeps it where its new parent is for more people.
        """
        above = self._get_basepath(self.path, self.depth - 1)
        # Held, so that the parent is not narrowed before this is there to be narrowed with it.
        hold(Q(path=above))
        parent = SitePage._base_manager.select_related("audience").filter(path=above).first()
        if parent is None:
            return None
        if self.audience is None or is_no_more_open(parent.audience, than=self.audience):
            return parent.audience_id
        if not is_no_more_open(self.audience, than=parent.audience):
            raise AudienceRefused("What is for some would be copied to a place for others.")
        return self.audience_id

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """As whoever is at work sees it, and as each kind of reader that she is herself."""
        return [*Page.DEFAULT_PREVIEW_MODES, *get_kinds()]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if mode_name:
            reader = see_as(mode_name, page=self, request=request)
            if reader.rule_on(self._get_audience_id_for_preview()) is Ruling.FOR_OTHERS:
                return TemplateResponse(request, "staff/not_for_them.html", {"page": self})
        response: HttpResponse = super().serve_preview(request, mode_name)
        return response

    def _get_audience_id_for_preview(self) -> int:
        """Its own; of a page that is not kept yet, the one that it will have."""
        if self.audience_id is not None:
            return self.audience_id
        above = self._get_basepath(self.path, self.depth - 1)
        audiences = SitePage._base_manager.filter(path=above).values_list("audience", flat=True)
        return audiences.first() or 0

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        """What somebody may do with this page in the CMS: nothing, unless she may read it."""
        return get_permissions(user, self)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the page at a path below this one, among those that this reader may open.

        One query for the whole path, however deep, and the same for a page that is absent, not
        published, under one that is not published, or closed to this reader: all four are 404.
        What wants a second step is found; the hook before serving asks for it.
        """
        reader = Reader.of(request).in_reach
        if not path_components:
            if not self.rule(above=[], reader=reader).opens:
                raise Http404
            self.readable_ancestors: list[SitePage] = []
            return RouteResult(self)
        paths = [
            f"{path}/"
            for path in accumulate(
                path_components,
                lambda above, slug: f"{above}/{slug}",
                initial=self.url_path.rstrip("/"),
            )
        ][1:]
        pages = SitePage.objects.filter(url_path__in=paths).select_related("locale", "audience")
        found = {page.url_path: page for page in pages}
        if len(found) < len(paths):
            raise Http404
        *above, row = (self, *(found[path] for path in paths))
        if not row.rule(above=above, reader=reader).opens:
            raise Http404
        page: SitePage = row.specific
        page.locale = row.locale
        page.readable_ancestors = [each for each in above if reader.may_read(each)]
        return RouteResult(page)

    def rule(self, *, above: Sequence["SitePage"], reader: Reader) -> Ruling:
        """What the gate says of this page where it stands, below these, to a reader.

        Who may not come in by the front door does not come further.
        """
        way = [*above, self]
        if not all(page.live for page in way):
            return Ruling.NOT_PUBLISHED
        is_let_in = all(reader.may_read(door) for door in above[:1])
        if not (is_let_in and self.is_no_more_open_than(above[1:])):
            return Ruling.MORE_OPEN_THAN_ABOVE
        return reader.rule(self)

    def is_no_more_open_than(self, above: Iterable["SitePage"]) -> bool:
        """Whether nobody reads this page who could not read those, as audiences go.

        It is so of every page. Were it not, the page would be shut until somebody has mended it;
        whoever was granted it by name, but not the section, still reads it.
        """
        return all(is_no_more_open(self.audience, than=page.audience) for page in above)

    def get_is_reachable(self) -> bool:
        """Whether its readers can go there: all above it is published, and for no fewer."""
        above = list(SitePage.objects.ancestor_of(self).select_related("audience"))
        return self.live and all(each.live for each in above) and self.is_no_more_open_than(above)

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """None, ever: who may read a page is its audience's to say, and nobody else's."""
        return PageViewRestriction.objects.none()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["reader"] = Reader.of(request)
        # For what stands around the page: menus, breadcrumb, the other language.
        vars(request)["served_page"] = self
        return context

    def get_structured_data(self, request: HttpRequest) -> list[dict[str, Any]]:
        """What machines are told of what is on it, besides where it stands, in schema.org's words.

        It is asked after ``get_context``, for an anonymous reader of a public page only, and asks
        the database nothing that the page has not asked.
        """
        return []

    def get_debt(self) -> Debt | None:
        """That one half went out alone and the other is owed, if it is so."""
        return Debt.objects.standing().filter(pair=self.translation_key).first()

    def get_told(self) -> Told | None:
        """What is said of it where it is new; nothing, of a page that nobody need be told of.

        A kind of page that answers is gathered for the Briff.
        """
        return None

    def get_closing_note(self, *, on: date) -> str:
        """Of a page that opens to its readers, but shows them nothing any more: why."""
        return ""

    def get_missing(self) -> dict[str, list[str]]:
        """What a draft still lacks before it can be published, in words, by field.

        For what a field cannot say of itself: a draft may be kept without it.
        """
        return {}

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """Take a revision's content, but never its gate: that is the database's alone."""
        page: Self = super().with_content_json(content)
        stored = SitePage._base_manager.values("audience_id", "publish_act").get(pk=self.pk)
        page.audience_id = stored["audience_id"]
        page.remember_audience()
        page.publish_act = stored["publish_act"]
        return page
