"""The way from a page to the same place in the other language, or to where that is missing."""

from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import override

from accounts.access import Reader
from foundation.models import Debt, SitePage

LANGUAGE_NAMES = dict(settings.LANGUAGES)


@dataclass(frozen=True)
class LanguageLink:
    """The way to the other language; ``is_same_place`` unless this page is not there to be read.

    Then it leads to where that is said. Where urgent information about safety is on it in the other
    language alone, ``urgent_title`` is its title there.
    """

    code: str
    label: str
    url: str
    page_url: str
    page_path: str
    is_same_place: bool
    urgent_title: str = ""


def get_language_link(
    request: HttpRequest, *, to: str, page: SitePage | None, reader: Reader
) -> LanguageLink:
    """From this page, or from what is at this address and no page, to the language of this code."""
    here = request.get_full_path()
    twin = _get_twin(page, language=to, reader=reader) if page else None
    if page is None:
        path = target = translate_url(here, to)
    elif twin is None and page.live:
        with override(to):
            path = target = reverse("in_one_language", args=[page.translation_key])
    elif twin is None:
        # A look at a draft, of a page that is in neither language yet.
        path = target = f"/{to}/"
    else:
        query = request.META.get("QUERY_STRING", "")
        path = target = twin.get_url(request)
        if query:
            target = f"{path}?{query}"
    return LanguageLink(
        code=to,
        label=LANGUAGE_NAMES[to],
        url=f"{reverse('choose_language', args=[to])}?{urlencode({'next': target})}",
        page_url=target,
        page_path=path,
        is_same_place=page is None or not page.live or twin is not None,
        urgent_title=twin.title if twin and cast(Any, twin).is_urgent else "",
    )


def _get_twin(page: SitePage, *, language: str, reader: Reader) -> SitePage | None:
    halves = SitePage.objects.filter(translation_key=page.translation_key)
    twins = halves.live().readable_by(reader).filter(locale__language_code=language)
    owed = Debt.objects.standing().filter(
        pair=OuterRef("translation_key"), language=language, reason=Debt.Reason.SAFETY
    )
    twin: SitePage | None = twins.annotate(is_urgent=Exists(owed)).first()
    return twin
