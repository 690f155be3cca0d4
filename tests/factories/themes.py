"""Themes, their sub-topics, and the pages of both."""

from resources.models import Theme, ThemeIndexPage, ThemePage
from tests.factories.pages import get_site, make_pair


def make_topic(of, *, slug="stalking", cy="Stelcio", en="Stalking", position=1, **more):
    """A sub-topic of the theme with this slug."""
    return Theme.objects.create(
        parent=Theme.objects.get(slug=of),
        slug=slug,
        name_cy=cy,
        name_en=en,
        position=position,
        **more,
    )


def make_theme_index():
    return make_pair(
        ThemeIndexPage,
        under=get_site(),
        cy={"title": "Themâu", "slug": "themau"},
        en={"title": "Themes"},
    )


def make_theme_page(under, theme, **more):
    """The page of a theme below the list of themes, or of a sub-topic below its theme's page."""
    titles = {"cy": {"title": theme.name_cy}, "en": {"title": theme.name_en}}
    return make_pair(ThemePage, under=under, theme=theme, **titles, **more)
