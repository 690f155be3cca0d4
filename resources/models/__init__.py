"""The public library: themes and the resources that belong to them."""

from resources.models.library import ResourceIndexPage, ResourcePage
from resources.models.theme_pages import ThemeIndexPage, ThemePage
from resources.models.themes import Theme

__all__ = ["ResourceIndexPage", "ResourcePage", "Theme", "ThemeIndexPage", "ThemePage"]
