"""The public library: themes and the resources that belong to them."""

from .library import ResourceIndexPage, ResourcePage
from .theme_pages import ThemeIndexPage, ThemePage
from .themes import Theme

__all__ = ["ResourceIndexPage", "ResourcePage", "Theme", "ThemeIndexPage", "ThemePage"]
