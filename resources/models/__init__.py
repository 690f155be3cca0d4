"""The public library: themes, the law, who keeps each area safe, and resources."""

from resources.models.act_pages import ActIndexPage
from resources.models.acts import Act, Duty
from resources.models.library import ResourceIndexPage, ResourcePage
from resources.models.partnerships import PartnershipIndexPage, PartnershipPage
from resources.models.theme_pages import ThemeIndexPage, ThemePage
from resources.models.themes import Theme

__all__ = [
    "Act",
    "ActIndexPage",
    "Duty",
    "PartnershipIndexPage",
    "PartnershipPage",
    "ResourceIndexPage",
    "ResourcePage",
    "Theme",
    "ThemeIndexPage",
    "ThemePage",
]
