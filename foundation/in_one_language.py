"""Where the change of language leads on a page that is there in the other language alone.

It says so in both, as equals, and by which day it will be in both. It asks the gate as the page
does, and is absent where there is no such page, or where there is one that is not for its reader.
"""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.access import Reader
from accounts.bilingual import OTHER
from accounts.signin.steps import ask_for_second_step
from foundation.models import Debt, SitePage, SitePageQuerySet


@require_safe
def in_one_language(request: HttpRequest, pair: UUID) -> HttpResponse:
    """Say that a page is in the other language alone; go on to it where it is in this one too."""
    reader, language = Reader.of(request), get_language()
    page = _find(pair, language=language, reader=reader.in_reach)
    page = page or _find(pair, language=OTHER[language], reader=reader.in_reach)
    if page is None:
        raise Http404
    if reader.needs_second_step(page):
        return ask_for_second_step(request)
    if page.language == language:
        return HttpResponseRedirect(page.get_url(request))
    vars(request)["served_below"] = _get_place(page, language=language, reader=reader)
    debt = page.get_debt()
    promised_on = debt.promised_on if debt else None
    is_to_come = promised_on is not None and promised_on >= reader.today
    context = {
        "half": page,
        "codes": (language, page.language),
        "promised_on": promised_on if is_to_come else None,
    }
    return render(request, "in_one_language.html", context)


def get_urgent(*, language: str, reader: Reader) -> SitePageQuerySet:
    """What is urgent for somebody's safety and went out in the other language alone: one query.

    Who reads this language is told of it all the same.
    """
    owed = Debt.objects.standing().filter(reason=Debt.Reason.SAFETY, language=OTHER[language])
    pages: SitePageQuerySet = (
        SitePage.objects.live()
        .readable_by(reader)
        .filter(translation_key__in=owed.values("pair"), locale__language_code=OTHER[language])
        .order_by("-last_published_at", "pk")
    )
    return pages


def _find(pair: UUID, *, language: str, reader: Reader) -> SitePage | None:
    """The half in a language, if the gate lets this reader go there: who was granted a page need
    not have been granted what is above it.
    """
    halves = SitePage.objects.filter(translation_key=pair, locale__language_code=language)
    page: SitePage | None = halves.select_related("audience", "locale").first()
    if page is None:
        return None
    above = list(SitePage.objects.ancestor_of(page).select_related("audience").order_by("path"))
    if not page.rule(above=above, reader=reader).opens:
        return None
    page.readable_ancestors = [each for each in above if reader.may_read(each)]
    return page


def _get_place(page: SitePage, *, language: str, reader: Reader) -> SitePage | None:
    """The nearest page above it that is there in this language, with those above that one."""
    keys = [above.translation_key for above in page.readable_ancestors]
    halves = SitePage.objects.live().readable_by(reader).filter(translation_key__in=keys)
    above = list(halves.filter(locale__language_code=language).order_by("path"))
    if not above:
        return None
    place = above[-1]
    place.readable_ancestors = above[:-1]
    return place
