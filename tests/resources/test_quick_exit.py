"""A page that somebody may be in danger for reading can be left at once."""

import re

import pytest

from resources.models import Theme, ThemeIndexPage, ThemePage
from tests.factories.pages import get_site, make_pair
from tests.factories.themes import make_theme_page, make_topic

pytestmark = pytest.mark.django_db


def theme_page(slug):
    themes = make_pair(
        ThemeIndexPage, under=get_site(), cy={"title": "Themâu"}, en={"title": "Themes"}
    )
    return make_pair(
        ThemePage,
        under=themes,
        theme=Theme.objects.get(slug=slug),
        cy={"title": "Thema"},
        en={"title": "Theme"},
    )


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize(
    ("slug", "can_be_left"),
    [("vawdasv", True), ("slavery", True), ("terrorism", True), ("asb", False), ("safety", False)],
)
def test_a_theme_that_asks_for_it_can_be_left_at_once(client, slug, can_be_left, language):
    page = theme_page(slug).in_language(language)

    html = client.get(page.url).content.decode()

    assert ("data-quick-exit" in html) is can_be_left
    assert ("js/quick-exit" in html) is can_be_left


QUIET = {
    "cy": "Gwybodaeth a chymorth – Rhwydwaith Cymunedau Mwy Diogel Cymru",
    "en": "Information and help – Wales Safer Communities Network",
}
TITLED = {
    "cy": "Thema – Rhwydwaith Cymunedau Mwy Diogel Cymru",
    "en": "Theme – Wales Safer Communities Network",
}


def get_title(client, page):
    return re.search("<title>(.*?)</title>", client.get(page.url).text)[1]


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize(
    ("slug", "titles"), [("vawdasv", QUIET), ("terrorism", QUIET), ("asb", TITLED)]
)
def test_the_history_of_the_browser_does_not_tell_what_was_read(client, slug, titles, language):
    page = theme_page(slug).in_language(language)

    assert get_title(client, page) == titles[language]


def test_a_sub_topic_is_as_quiet_as_its_theme(client):
    topic = make_theme_page(theme_page("vawdasv"), make_topic("vawdasv")).en

    assert get_title(client, topic) == QUIET["en"]


def test_leaving_is_a_link_that_needs_no_script_and_tells_nobody_where_it_was(client):
    html = client.get(theme_page("vawdasv").en.url).content.decode()

    assert '<a class="button button--danger" href="https://' in html
    assert 'rel="noreferrer nofollow"' in html
