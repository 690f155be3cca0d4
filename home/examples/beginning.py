"""What is done when somebody begins from an example: two drafts, in one act."""

import json
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from wagtail.fields import StreamField
from wagtail.models import Page

from accounts.models import Audience, User
from briff.issues import begin, get_free_slug, get_next_number
from briff.models import BriffIndexPage
from foundation.holding import hold
from foundation.models import SitePage
from foundation.pairs.twins import ensure_twin
from home.examples.shelf import Example

# What an example says of itself, and no page has.
ITS_OWN = {"name", "about"}
LAST_MINUTE = time(23, 59)
# Whoever presses twice within so long means one page.
A_MOMENT = timedelta(minutes=1)


@transaction.atomic
def begin_from(
    *, example: Example, under: SitePage, by: User, now: datetime, audience: Audience | None = None
) -> SitePage:
    """Make both halves as drafts below this page. Gives the one in its language.

    A new page is for whom the one above is, unless an audience is said. What she has begun like
    that a moment ago is given again: the form was sent twice.
    """
    hold(Q(pk=under.pk))
    for_whom = audience or under.audience
    if begun := _get_just_begun(example, under=under, by=by, now=now, audience=for_whom):
        return begun
    today = timezone.localdate(now)
    ids = [str(uuid4()) for _ in example.words["cy"].get("body", [])]
    if isinstance(under, BriffIndexPage):
        first: SitePage = begin(index=under, number=get_next_number(), on=today, by=by)
    else:
        first = _make(example, under=under, by=by, today=today, audience=audience)
    draft = first.get_latest_revision_as_object()
    for name, value in example.both.items():
        setattr(draft, name, _read(draft, name, value, today=today))
    _write(draft, example, ids=ids)
    draft.save_revision(user=by, clean=False, log_action=True)
    # After that the other half has what they share.
    other = ensure_twin(first).get_latest_revision_as_object()
    _write(other, example, ids=ids)
    if "title" in example.words[other.language]:
        other.slug = _get_slug_like(first, other, example)
    other.save_revision(user=by, clean=False, log_action=True)
    return first


def _get_just_begun(
    example: Example, *, under: SitePage, by: User, now: datetime, audience: Audience | None
) -> SitePage | None:
    """Her newest draft of the kind, if its oldest version is from just now and from the example."""
    drafts = SitePage.objects.child_of(under).type(example.model).filter(live=False)
    newest: SitePage | None = drafts.filter(owner=by, audience=audience).order_by("-pk").first()
    if newest is None:
        return None
    versions = list(newest.revisions.order_by("created_at", "pk")[:2])
    if not versions or versions[0].created_at < now - A_MOMENT:
        return None
    words = example.words[newest.language]
    said = words.keys() - ITS_OWN - {"body"}
    # An issue has a first version without words of the example's.
    is_like = any(all(each.content[name] == words[name] for name in said) for each in versions)
    return newest if is_like else None


def _make(
    example: Example, *, under: SitePage, by: User, today: date, audience: Audience | None
) -> SitePage:
    """The first half with what a row cannot be without; the other comes with it."""
    page = example.model(owner=by, live=False, locale=under.locale)
    if audience is not None:
        page.audience = audience
    for name, value in example.both.items():
        setattr(page, name, _read(page, name, value, today=today))
    page.title = example.words[under.locale.language_code]["title"]
    page.slug = get_free_slug(slugify(page.title), under=under)
    under.add_child(instance=page)
    return page


def _get_slug_like(first: SitePage, other: SitePage, example: Example) -> str:
    """The address of the other half, with the number that the first has: its row has none yet."""
    begun = slugify(example.words[first.language]["title"])
    slug = slugify(other.title) + first.slug.removeprefix(begun)
    return get_free_slug(slug, under=Page.get_parent(other), other_than=other.pk)


def _write(draft: Any, example: Example, *, ids: list[str]) -> None:
    """What this half says. Parts that say the same have the same id in both, as if copied."""
    words = example.words[draft.language]
    for name in words.keys() - ITS_OWN:
        value = words[name]
        if name == "body":
            value = [{**part, "id": key} for part, key in zip(value, ids, strict=True)]
        setattr(draft, name, _read(draft, name, value))


def _read(page: SitePage, name: str, value: Any, *, today: date | None = None) -> Any:
    """A value as the file has it, as the field wants it: ``+42`` is a day so many days from now."""
    field: Any = page._meta.get_field(name)
    if isinstance(field, StreamField):
        return field.to_python(json.dumps(_with_ids(value)))
    if today is None or not isinstance(field, models.DateField):
        return value
    day = today + timedelta(days=int(value))
    if isinstance(field, models.DateTimeField):
        return timezone.make_aware(datetime.combine(day, LAST_MINUTE))
    return day


def _with_ids(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": str(uuid4()), **part} for part in parts]
