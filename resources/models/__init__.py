"""The public library: themes, the law, and the resources that belong to them."""

from resources.models.act_pages import ActIndexPage
from resources.models.acts import Act, Duty
from resources.models.library import ResourceIndexPage, ResourcePage
from resources.models.theme_pages import ThemeIndexPage, ThemePage
from resources.models.themes import Theme

__all__ = [
    "Act",
    "ActIndexPage",
    "Duty",
    "ResourceIndexPage",
    "ResourcePage",
    "Theme",
    "ThemeIndexPage",
    "ThemePage",
]
