"""The Briff and what is in it, for tests."""

import json
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import override

from briff.mentioning import note
from briff.models import BriffIndexPage, IssuePage, Subscriber
from resources.models import Theme
from tests.factories.pages import get_site, make_pair

BRIFF = {"cy": "/cy/y-briff/", "en": "/en/the-briff/"}
WORDS = {
    "title_cy": "Arian i oleuo llwybrau",
    "title_en": "Money to light paths",
    "text_cy": "Grantiau bach.",
    "text_en": "Small grants.",
    "source_cy": "Cronfa sampl",
    "source_en": "Sample fund",
    "url_cy": "https://cronfa.example/cy",
    "url_en": "https://cronfa.example/en",
    "due_on": "2027-01-15",
}


def make_briff(**fields):
    return make_pair(
        BriffIndexPage,
        under=get_site(),
        show_in_menus=True,
        cy={"title": "Y Briff", "slug": "y-briff"},
        en={"title": "The Briff"},
        **fields,
    )


def make_issue(briff, *sections, number=1, cy=None, en=None, **fields):
    """An issue with these sections, as though it had long been published."""
    pair = make_pair(
        IssuePage,
        under=briff,
        number=number,
        sections=make_sections(*sections),
        cy={"title": f"Y Briff, rhifyn {number}", "introduction": "<p>Yr wythnos.</p>"}
        | (cy or {}),
        en={"title": f"The Briff, issue {number}", "introduction": "<p>The week.</p>"} | (en or {}),
        **{"published_on": date(2026, 11, 20), **fields},
    )
    for page in pair:
        note(page)
    return pair


def make_sections(*sections):
    """Sections as they are stored: of each its theme and its items, each a kind and a value."""
    return json.dumps(
        [
            named(
                "section",
                {
                    "theme": theme,
                    "items": [named(*item, place=f"{place}.{number}") for number, item in items],
                },
                place=str(place),
            )
            for place, (theme, *rest) in enumerate(sections)
            for items in [list(enumerate(rest))]
        ]
    )


def named(kind, value, *, place):
    return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, place))}


def get_paper(issue):
    """The address of an issue as a PDF."""
    with override(issue.language):
        return reverse("briff_issue_pdf", args=[issue.translation_key])


def page_item(pair):
    return "page", pair.en.pk


def words_item(**changes):
    return "words", WORDS | changes


def make_subscribers(number, *, language="both", state="active", begin=0):
    """So many, as rows."""
    return Subscriber.objects.bulk_create(
        Subscriber(email=f"reader{one}@sample.example", language=language, state=state, since=now())
        for one in range(begin, begin + number)
    )


def make_subscriber(*themes, email="reader@sample.example", **fields):
    subscriber = Subscriber.objects.create(
        **{"email": email, "state": "active", "since": now(), **fields}
    )
    subscriber.themes.set(Theme.objects.filter(slug__in=themes))
    return subscriber
