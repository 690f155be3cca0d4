"""What is new since the last issue, for an editor to choose from.

Every kind of page that has something to tell of itself is asked, whichever app it is of. What the
editor may not read herself is not proposed to her.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import pgettext
from wagtail.models import ModelLogEntry

from accounts.access import Reader
from briff.blocks import ACT, PAGE
from briff.models import IssuePage, Mention
from briff.telling import get_entries
from foundation.days import beginning_of
from foundation.models import SitePage
from foundation.pairs.halves import LANGUAGES
from resources.models import Act, ActIndexPage, Theme

# More than this in a week is nobody's week.
MOST = 200


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Something new: what it is called in each language, and under which theme it would stand."""

    kind: str
    number: int
    what: str
    titles: dict[str, str]
    at: datetime
    theme: str = ""
    source: str = ""
    due_on: date | None = None
    mark: str = ""

    @property
    def name(self) -> str:
        """By what the form knows it."""
        return f"{self.kind}-{self.number}"

    @property
    def missing(self) -> list[str]:
        """The languages in which it is not there yet."""
        return [code for code in LANGUAGES if not self.titles.get(code)]


@dataclass(frozen=True)
class Group:
    """What is new on a theme."""

    theme: Theme | None
    proposals: list[Proposal] = field(default_factory=list)


def get_since(issue: IssuePage) -> date:
    """The day of the last issue before this one; without one, a week before it."""
    before = IssuePage.objects.live().filter(published_on__lt=issue.published_on)
    before = before.exclude(translation_key=issue.translation_key)
    days = before.order_by("-published_on").values_list("published_on", flat=True)
    return days.first() or date.fromordinal(issue.published_on.toordinal() - 7)


def get_proposals(*, issue: IssuePage, since: date, reader: Reader) -> list[Group]:
    """What has come since that day and is in no issue yet, by theme, newest first."""
    told = Mention.objects.exclude(issue__translation_key=issue.translation_key)
    entries = [entry for _, entries in get_entries(issue) for entry in entries]
    here = SitePage.objects.filter(pk__in=[each.value for each in entries if each.kind == PAGE])
    pairs: set[Any] = {
        *told.exclude(pair=None).values_list("pair", flat=True),
        *here.values_list("translation_key", flat=True),
    }
    acts = {
        *told.exclude(act=None).values_list("act", flat=True),
        *(int(each.value) for each in entries if each.kind == ACT),
    }
    found = [
        *_get_pages(issue=issue, since=since, reader=reader, without=pairs),
        *_get_acts(since=since, reader=reader, without=acts),
    ]
    found.sort(key=lambda one: (one.at, one.number), reverse=True)
    groups = {theme.slug: Group(theme) for theme in Theme.objects.filter(parent=None)}
    others = Group(None)
    for one in found[:MOST]:
        groups.get(one.theme, others).proposals.append(one)
    return [group for group in (others, *groups.values()) if group.proposals]


def get_telling_models() -> list[type[SitePage]]:
    """The kinds of page that have something to tell of themselves."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, SitePage) and model.get_told is not SitePage.get_told
    ]


def _get_pages(
    *, issue: IssuePage, since: date, reader: Reader, without: set[Any]
) -> Iterable[Proposal]:
    for model in get_telling_models():
        has_themes = _has_themes(model)
        open_pages: Any = model.objects.live().readable_by(reader)
        new = (
            open_pages.filter(first_published_at__gte=beginning_of(since))
            .exclude(translation_key__in=without)
            .order_by("-first_published_at", "pk")
        )
        # Both halves, also where one of them has been out for longer.
        pages: QuerySet[Any] = (
            open_pages.filter(translation_key__in=new.values("translation_key")[: 2 * MOST])
            .select_related("locale", "audience")
            .prefetch_related(*(["themes"] if has_themes else []), *model.told_with)
            .defer_streamfields()
            .order_by("-first_published_at", "pk")
        )
        halves: defaultdict[UUID, dict[str, Any]] = defaultdict(dict)
        for page in pages:
            halves[page.translation_key][page.language] = page
        for pair in halves.values():
            page = pair.get(issue.language) or next(iter(pair.values()))
            told = page.get_told()
            if told.is_over(on=reader.today):
                continue
            themes = page.themes.all() if has_themes else ()
            yield Proposal(
                kind=PAGE,
                number=page.pk,
                what=told.kind,
                titles={code: half.title for code, half in pair.items()},
                at=max(half.first_published_at for half in pair.values()),
                theme=_get_first(themes),
                source=told.source,
                due_on=told.due_on,
                mark="" if reader.is_public(page) else str(page.audience),
            )


def _get_acts(*, since: date, reader: Reader, without: set[int]) -> Iterable[Proposal]:
    """The laws that have been written down since, or that have come into force."""
    if not ActIndexPage.objects.live().readable_by(reader).exists():
        return
    kind = ContentType.objects.get_for_model(Act)
    log = ModelLogEntry.objects.filter(content_type=kind, action="wagtail.create")
    made = {
        int(number): at
        for number, at in log.filter(timestamp__gte=beginning_of(since)).values_list(
            "object_id", "timestamp"
        )
    }
    in_force = Q(in_force_from__gte=since, in_force_from__lte=timezone.localdate())
    acts = Act.objects.filter(Q(pk__in=made) | in_force).exclude(pk__in=without)
    for act in acts.prefetch_related("themes"):
        yield Proposal(
            kind=ACT,
            number=act.pk,
            what=pgettext("kind of page", "Act"),
            titles={"cy": act.title_cy, "en": act.title_en},
            at=made.get(act.pk) or beginning_of(act.in_force_from or since),
            theme=_get_first(act.themes.all()),
        )


def _has_themes(model: type[SitePage]) -> bool:
    return any(field.name == "themes" for field in model._meta.many_to_many)


def _get_first(themes: Iterable[Theme]) -> str:
    """The first theme, also where only a sub-topic of it was named; empty without any."""
    return next(((theme.parent or theme).slug for theme in themes), "")
