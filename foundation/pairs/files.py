"""The files of a page, which open with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Page, ReferenceIndex

from accounts.access import set_audience
from accounts.gated import Gated
from accounts.models import User
from foundation.models import SitePage


def open_files(*, page: SitePage, by: User | None, now: datetime) -> None:
    """Give each file that the page uses, and that nobody may read yet, the page's audience.

    A file that has an audience keeps it.
    """
    for model, keys in files_in(page).items():
        closed = model._base_manager.filter(pk__in=keys, audience=None)
        for file in closed.select_for_update().order_by("pk"):
            set_audience(thing=file, audience=page.audience, by=by, now=now)


def files_in(page: SitePage) -> dict[type[Gated], set[str]]:
    """Every image, document and recording in the page's text and fields."""
    found: defaultdict[type[Gated], set[str]] = defaultdict(set)
    for model, key in _references(page):
        if issubclass(model, Gated) and not issubclass(model, Page):
            found[model].add(key)
    return found


def get_own_files(pages: Iterable[SitePage]) -> Iterator[Gated]:
    """The files of these pages that nothing else uses, held until the transaction ends.

    As many queries for many pages as for few; ``pages`` are of their own classes.
    """
    keys: defaultdict[type[Gated], set[str]] = defaultdict(set)
    numbers = []
    for page in pages:
        numbers.append(str(page.pk))
        for model, found in files_in(page).items():
            keys[model] |= found
    kind = ContentType.objects.get_for_model(Page)
    for model in sorted(keys, key=lambda each: each._meta.label):
        uses = ReferenceIndex.objects.filter(
            to_content_type=ContentType.objects.get_for_model(model), to_object_id__in=keys[model]
        )
        elsewhere = uses.exclude(base_content_type=kind, object_id__in=numbers)
        own = keys[model] - {*elsewhere.values_list("to_object_id", flat=True)}
        yield from model._base_manager.filter(pk__in=own).select_for_update().order_by("pk")


def _references(page: SitePage) -> Iterable[tuple[type[models.Model], str]]:
    for field in page._meta.concrete_fields:
        if hasattr(field, "extract_references"):
            value = field.value_from_object(page)
            for model, key, *_where in field.extract_references(value):
                yield model, key
        elif isinstance(field, models.ForeignKey) and field.value_from_object(page) is not None:
            yield field.related_model, str(field.value_from_object(page))
