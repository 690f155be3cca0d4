"""The parity board: every page as one row with both languages, the worst first."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.models import Page, Revision

from accounts.bilingual import OTHER
from accounts.views.reports import GuardedReport
from foundation.models import PairStanding, SitePage
from foundation.parity.words import count_days, tell_parity, tell_state
from foundation.staff.board_filters import BoardFilters
from foundation.staff.permissions import Person, get_reader
from foundation.staff.policies import AudiencePagePolicy

POLICY = AudiencePagePolicy()
WORST_FIRST = ("-is_seen", "-trouble", "-to_do", "since", "cy__draft_title", "pk")

# Pairs of which anybody meets at least one half.
OUT = Q(cy__live=True) | Q(en__live=True)


class HalfColumn(Column):
    """A half: its title, whether it is published, and what is amiss."""

    cell_template_name = "pairs/board_half.html"

    def get_value(self, instance: Any) -> Any:
        return instance.told[self.name]


class AbreastColumn(Column):
    """The way to both drafts side by side."""

    cell_template_name = "pairs/board_abreast.html"


class ChoiceColumn(Column):
    """A box for each pair that can be handed out."""

    cell_template_name = "pairs/board_choice.html"


class ParityBoard(GuardedReport):
    """Each pair whose visitor may read both halves and write one: as many queries for many."""

    model = PairStanding
    permission_policy = POLICY
    permission_required = "change"
    page_title = _("Parity of the two languages")
    header_icon = "globe"
    index_url_name = "parity_board"
    index_results_url_name = "parity_board_results"
    default_ordering = WORST_FIRST
    filterset_class = BoardFilters
    search_fields: ClassVar = ["cy__draft_title", "en__draft_title"]
    export_filename = "parity"
    list_export: ClassVar = [
        "cy.draft_title",
        "state_cy",
        "parity_cy",
        "words_cy",
        "behind_cy",
        "untranslated_cy",
        "en.draft_title",
        "state_en",
        "parity_en",
        "words_en",
        "behind_en",
        "untranslated_en",
        "to_do",
        "days",
        "owner_name",
    ]
    export_headings: ClassVar = {
        "cy.draft_title": _("Title in Welsh"),
        "state_cy": _("State of the Welsh page"),
        "parity_cy": _("Parity of the Welsh page"),
        "en.draft_title": _("Title in English"),
        "state_en": _("State of the English page"),
        "parity_en": _("Parity of the English page"),
        "words_cy": _("words in Welsh"),
        "behind_cy": _("words that Welsh is behind"),
        "untranslated_cy": _("strings not in Welsh"),
        "words_en": _("words in English"),
        "behind_en": _("words that English is behind"),
        "untranslated_en": _("strings not in English"),
        "to_do": _("Words to do"),
        "days": _("Days"),
        "owner_name": _("Owner"),
    }
    results_template_name = "pairs/board_results.html"
    columns: ClassVar = [
        ChoiceColumn("choose", label=_("Choose")),
        HalfColumn("cy", label=_("Welsh"), sort_key="cy__draft_title"),
        HalfColumn("en", label=_("English"), sort_key="en__draft_title"),
        NumberColumn("to_do", label=_("Words to do"), sort_key="to_do"),
        NumberColumn("days", label=_("Days"), sort_key="days"),
        AbreastColumn("pk", label=_("Side by side")),
    ]

    def get_base_queryset(self) -> QuerySet[PairStanding]:
        return get_shown_to(self.request.user).annotate(
            is_seen=Case(
                When(OUT, trouble__gt=PairStanding.Trouble.NONE, then=Value(1)),
                default=Value(0),
            ),
            is_due=Exists(
                Revision.page_revisions.filter(
                    object_id=Cast(OuterRef("cy_id"), CharField()),
                    approved_go_live_at__isnull=False,
                )
            ),
        )

    def order_queryset(self, queryset: QuerySet[PairStanding]) -> QuerySet[PairStanding]:
        """By days: what waits longest has the most, and what is right has none."""
        if self.ordering == "days":
            return queryset.order_by(F("since").desc(nulls_first=True), "pk")
        if self.ordering == "-days":
            return queryset.order_by(F("since").asc(nulls_last=True), "pk")
        ordered: QuerySet[PairStanding] = super().order_queryset(queryset)
        return ordered

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        rows = list(object_list)
        # A table to take away leads nowhere.
        hers = set() if self.is_export else self._get_hers(rows)
        for row in rows:
            self._tell(row, hers=hers)
        return rows

    def _get_hers(self, rows: list[Any]) -> set[int]:
        pages = [page for row in rows for page in (row.cy_id, row.en_id)]
        written = get_written_by(self.request.user).filter(pk__in=pages)
        return set(written.values_list("pk", flat=True))

    def _tell(self, row: Any, *, hers: set[int]) -> None:
        """Say of a row what a template and a table to take away need."""
        now = timezone.now()
        row.days = count_days(row.since, now=now) if row.since else ""
        row.owner_name = str(row.cy.owner or row.en.owner or "")
        row.abreast_url = ""
        if hers & {row.cy_id, row.en_id}:
            row.abreast_url = reverse("abreast", args=[row.cy_id])
        row.told = {}
        for code in OTHER:
            page: SitePage = getattr(row, code)
            state = tell_state(page, is_due=row.is_due)
            parity = tell_parity(row, code, now=now)
            setattr(row, f"state_{code}", state)
            setattr(row, f"parity_{code}", " ".join(parity))
            row.told[code] = {
                "title": page.get_admin_display_title(),
                "edit_url": _get_edit_url(page, hers=hers),
                "state": state,
                "parity": parity,
                "words": getattr(row, f"words_{code}"),
            }


def get_written_by(user: Person) -> QuerySet[Page]:
    """The pages that somebody may read and change."""
    pages: QuerySet[Page] = POLICY.instances_user_has_permission_for(user, "change")
    return pages.order_by()


def get_shown_to(user: Person) -> QuerySet[PairStanding]:
    """The pairs of which she may read both halves, and write one at least."""
    written = get_written_by(user).values("pk")
    readable = sorted(get_reader(user).audience_ids)
    return PairStanding.objects.filter(
        Q(cy__in=written) | Q(en__in=written),
        cy__audience__in=readable,
        en__audience__in=readable,
    ).select_related("cy__owner", "en__owner")


def _get_edit_url(page: SitePage, *, hers: Iterable[int]) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) if page.pk in hers else ""
