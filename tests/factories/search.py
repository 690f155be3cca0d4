"""Pages that the search knows, as though they had been published long ago."""

from home.models import InformationPage
from home.search.entries import enter, enter_as_it_is, get_published
from tests.factories.pages import get_site, make_pair
from tests.factories.streams import stream


def enter_everything():
    for number in get_published():
        enter_as_it_is(number)


def make_found(model, **fields):
    """A pair of ``model`` that the search knows."""
    pair = make_pair(model, **fields)
    for page in pair:
        enter(page)
    return pair


def make_page(*, cy, en, under=None, body=None, **fields):
    """A page with these titles; ``body`` is text by language."""
    told = {code: stream(("paragraph", f"<p>{text}</p>")) for code, text in (body or {}).items()}
    cy, en = ({"title": title} for title in (cy, en))
    for code, words in (("cy", cy), ("en", en)):
        if code in told:
            words["body"] = told[code]
    return make_found(InformationPage, under=under or get_site(), cy=cy, en=en, **fields)
