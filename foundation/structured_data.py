"""What machines are told about a page, in the words of schema.org: plain dicts, for JSON-LD."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.translation import get_language, gettext, override

from foundation.file_links import FileLink

Facts = dict[str, Any]

CARD = "img/card.png"


@dataclass(frozen=True)
class Card:
    """A picture that stands for the site, and the words that stand on it in both languages."""

    url: str
    words: str


def get_card(request: HttpRequest) -> Card:
    """The picture where somebody sees it who is not on the site."""
    return Card(url=request.build_absolute_uri(static(CARD)), words=" | ".join(get_names()))


def describe_network(request: HttpRequest) -> Facts:
    """The Network, whose website this is, under both its names."""
    welsh, english = get_names()
    return {
        **refer_to_network(request),
        "alternateName": english if get_language() == "cy" else welsh,
        "logo": get_card(request).url,
        "email": settings.CONTACT_EMAIL,
        "areaServed": {"@type": "Country", "name": gettext("Wales")},
    }


def get_names() -> tuple[str, str]:
    """The Network's name in Welsh, and in English."""
    with override("cy"):
        welsh = gettext("Wales Safer Communities Network")
    with override("en"):
        english = gettext("Wales Safer Communities Network")
    return welsh, english


def refer_to_network(request: HttpRequest) -> Facts:
    """The Network, as whoever publishes something."""
    return {
        "@type": "Organization",
        "@id": request.build_absolute_uri("/#network"),
        "name": gettext("Wales Safer Communities Network"),
        "url": request.build_absolute_uri("/"),
    }


def describe_trail(links: Iterable[tuple[str, str]]) -> Facts:
    """The way from the front door to a page: titles and addresses, the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": title, "item": address}
            for position, (title, address) in enumerate(links, start=1)
        ],
    }


def describe_article(page: Any, *, kind: str, request: HttpRequest) -> Facts:
    """A page that is there to be read, and has a day on which it came out."""
    facts = describe_publication(page, request=request)
    return {"@type": kind, "headline": page.title, "author": facts["publisher"], **facts}


def describe_publication(page: Any, *, request: HttpRequest) -> Facts:
    """What is told of every page that has such a day."""
    facts: Facts = {
        "url": request.build_absolute_uri(page.get_url(request)),
        "description": page.summary,
        "inLanguage": page.language,
        "datePublished": page.published_on.isoformat(),
        "publisher": refer_to_network(request),
    }
    if page.last_published_at:
        facts["dateModified"] = page.last_published_at.isoformat(timespec="seconds")
    return facts


def describe_download(file: FileLink, *, request: HttpRequest) -> Facts:
    """A file that anybody may take away."""
    return {
        "@type": "DataDownload",
        "name": file.title,
        "contentUrl": request.build_absolute_uri(file.url),
        "encodingFormat": file.extension,
    }
