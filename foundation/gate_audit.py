"""Proof that the gate is whole: what must be true of all pages and files, looked at one by one."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from wagtail.models import (
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    ReferenceIndex,
)

from accounts.access import is_no_more_open
from foundation.models import Document, Image, Media, SitePage

FILES = (Document, Image, Media)


def find_faults() -> Iterator[str]:
    """Every fault, in words with the number of the thing; no titles."""
    return chain(
        _for_nobody(), _more_open_than_above(), _different_halves(), _second_gates(), _not_ours()
    )


def find_notes() -> Iterator[str]:
    """What is allowed, and what somebody should know of, in the same words."""
    return chain(_shown_to_some_only(), _shut_with_what_is_gone())


def _shown_to_some_only() -> Iterator[str]:
    """Files on pages whose readers cannot all open them: shown to the others only."""
    pages = {page.pk: page for page in _pages()}
    uses = ReferenceIndex.objects.filter(base_content_type=ContentType.objects.get_for_model(Page))
    for model in FILES:
        files = {file.pk: file for file in model.objects.select_related("audience")}
        to_files = uses.filter(to_content_type=ContentType.objects.get_for_model(model))
        for page_id, file_id in sorted(
            to_files.values_list("object_id", "to_object_id").distinct()
        ):
            page, file = pages[int(page_id)], files[int(file_id)]
            if not is_no_more_open(page.audience, than=file.audience):
                kind = file._meta.model_name
                yield f"page {page_id}: not all its readers can open {kind} {file_id}"


def _shut_with_what_is_gone() -> Iterator[str]:
    """Files that nobody opens any more, and of which no page says whether that is still so."""
    pages = SitePage.objects.values("translation_key")
    for model in FILES:
        gone = model.objects.exclude(shut_with=None).exclude(shut_with__in=pages).order_by("pk")
        for pk in gone.values_list("pk", flat=True):
            yield f"{model._meta.model_name} {pk}: shut with a page that is gone"


def _pages() -> Iterator[SitePage]:
    return SitePage.objects.select_related("audience").order_by("path").iterator()


def _for_nobody() -> Iterator[str]:
    models: tuple[Any, ...] = (SitePage, *FILES)
    for model in models:
        for pk in model.objects.filter(audience=None).order_by("pk").values_list("pk", flat=True):
            yield f"{model._meta.model_name} {pk}: nobody can read it"


def _more_open_than_above() -> Iterator[str]:
    audiences = {page.path: page.audience for page in _pages()}
    for page in _pages():
        above = page.path[: -page.steplen]
        if above in audiences and not is_no_more_open(page.audience, than=audiences[above]):
            yield f"page {page.pk}: open to more people than the page above it"


def _different_halves() -> Iterator[str]:
    pairs = SitePage.objects.order_by("translation_key").values_list("translation_key", flat=True)
    for key in pairs.annotate(audiences=Count("audience", distinct=True)).filter(audiences__gt=1):
        yield f"pair {key}: the two languages are for different people"


def _second_gates() -> Iterator[str]:
    models: tuple[Any, ...] = (PageViewRestriction, CollectionViewRestriction)
    for model in models:
        for pk in model.objects.order_by("pk").values_list("pk", flat=True):
            yield f"{model._meta.model_name} {pk}: there is one gate, and this is not it"


def _not_ours() -> Iterator[str]:
    strangers = Page.objects.filter(depth__gt=1, sitepage=None).order_by("pk")
    for pk in strangers.values_list("pk", flat=True):
        yield f"page {pk}: has no gate at all"
    for pk in Page.objects.exclude(alias_of=None).order_by("pk").values_list("pk", flat=True):
        yield f"page {pk}: is an alias, which the gate does not follow"
