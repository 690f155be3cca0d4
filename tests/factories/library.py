"""The library and what is in it, for tests."""

import json
from datetime import date
from uuid import uuid4

from resources.models import ResourceIndexPage, ResourcePage
from tests.factories.files import make_document
from tests.factories.pages import get_site, make_pair

LIBRARY = {"cy": "/cy/adnoddau/", "en": "/en/resources/"}


def make_library():
    return make_pair(
        ResourceIndexPage,
        under=get_site(),
        cy={"title": "Adnoddau", "slug": "adnoddau"},
        en={"title": "Resources"},
    )


def make_resource(library, *themes, number=1, cy="", en="", **more):
    """A resource on these themes, with titles of its own or a number; a guide, unless said."""
    return make_pair(
        ResourcePage,
        under=library,
        themes=themes,
        cy={"title": cy or f"Adnodd {number}"},
        en={"title": en or f"Resource {number}"},
        **{"kind": "guide", "published_on": date(2026, 3, 1), **more},
    )


def make_filed(library, *files, **more):
    """A resource with these files, each its documents by language."""
    blocks = [
        ("file", {f"document_{code}": document.pk for code, document in file.items()})
        for file in files
    ]
    entries = [{"type": kind, "value": value, "id": str(uuid4())} for kind, value in blocks]
    return make_resource(library, files=json.dumps(entries), **more)


def make_file(*languages, code="public"):
    """A file with a document in each of these languages."""
    return {language: make_document(code, language=language) for language in languages}


def titles(response):
    """What the list of an answer shows, in its order."""
    return [page.title for page in response.context["resources"]]


def boxes(response):
    """What the form shows: legend, then each box with its count and whether it is ticked."""
    return {
        group.legend: [(box.label, box.count, box.is_chosen) for box in group.options]
        for group in response.context["filters"].groups
    }
