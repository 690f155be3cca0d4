"""What is done to an issue before it is published."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _, override
from wagtail.models import Locale, Page

from accounts.models import User
from briff.blocks import ACT, PAGE
from briff.models import BriffIndexPage, IssuePage
from foundation.holding import hold
from foundation.pairs.halves import LANGUAGES
from foundation.pairs.twins import ensure_twin
from foundation.staff.births import get_births


@dataclass(frozen=True)
class Chosen:
    """Something that was ticked: what it is, and under which theme it shall stand."""

    kind: str
    number: int
    theme: str = ""


def get_next_number() -> int:
    """The number after the last, drafts counted."""
    last: int | None = IssuePage.objects.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def may_begin(index: Any, *, by: Any) -> bool:
    """Whether she may begin an issue here: it is for whoever reads the section, or for nobody.

    Who writes for few only makes pages below what is for more, and no issue is such a page.
    """
    births = {audience.pk for audience in get_births(by, index)}
    may_add = bool(index.permissions_for_user(by).can_add_subpage())
    return may_add and (not births or index.specific.audience_id in births)


class NumberTaken(Exception):
    """Somebody has just begun an issue with this number."""


@transaction.atomic
def begin(*, index: BriffIndexPage, number: int, on: date, by: User) -> IssuePage:
    """Begin an issue in both languages, empty but for its number, its day and its title.

    Gives the half in the language of the page under which it was begun.
    """
    # The number is on one table and the language on another: no constraint spans them. So whoever
    # begins an issue waits here for whoever else does, and then looks.
    hold(Q(pk=index.pk))
    if IssuePage.objects.filter(number=number).exists():
        raise NumberTaken
    halves: dict[str, IssuePage] = {}
    for language in (index.language, *LANGUAGES):
        if language in halves:
            continue
        with override(language):
            words = {
                "title": _("The Briff, issue %(number)s") % {"number": number},
                "slug": _("issue-%(number)s") % {"number": number},
            }
        if halves:
            draft = ensure_twin(halves[index.language]).get_latest_revision_as_object()
            parent = draft.get_parent()
            draft.title = words["title"]
            draft.slug = get_free_slug(words["slug"], under=parent, other_than=draft.pk)
            halves[language] = draft
        else:
            locale = Locale.objects.get(language_code=language)
            words["slug"] = get_free_slug(words["slug"], under=index)
            first = IssuePage(
                **words, number=number, published_on=on, live=False, locale=locale, owner=by
            )
            index.add_child(instance=first)
            halves[language] = first
        halves[language].save_revision(user=by, clean=False)
    return halves[index.language]


def get_free_slug(slug: str, *, under: Page, other_than: int | None = None) -> str:
    """This slug, or with a number behind it that no page there has: an issue can be renumbered."""
    others = Page.objects.child_of(under).exclude(pk=other_than)
    taken = set(others.filter(slug__startswith=slug).values_list("slug", flat=True))
    names = (f"{slug}-{number}" for number in count(2))
    return slug if slug not in taken else next(name for name in names if name not in taken)


@transaction.atomic
def add(*, issue: IssuePage, chosen: Sequence[Chosen], by: User) -> int:
    """Add what was chosen to the draft, each under its theme, in this order; how many were new.

    What is in it already is not added again.
    """
    hold(Q(translation_key=issue.translation_key))
    draft = IssuePage.objects.get(pk=issue.pk).get_latest_revision_as_object()
    sections = list(draft.sections.raw_data)
    there = {
        (item["type"], str(item["value"]))
        for section in sections
        for item in section["value"]["items"]
        if item["type"] in (PAGE, ACT)
    }
    added = 0
    for one in dict.fromkeys(chosen):
        value = one.number if one.kind == PAGE else str(one.number)
        if (one.kind, str(value)) in there:
            continue
        there.add((one.kind, str(value)))
        section = next((each for each in sections if each["value"]["theme"] == one.theme), None)
        if section is None:
            section = {
                "type": "section",
                "id": str(uuid4()),
                "value": {"theme": one.theme, "items": []},
            }
            sections.append(section)
        section["value"]["items"].append({"type": one.kind, "id": str(uuid4()), "value": value})
        added += 1
    if added:
        draft.sections = IssuePage.sections.field.to_python(json.dumps(sections))
        draft.save_revision(user=by, clean=False)
    return added
