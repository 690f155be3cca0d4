"""The public library: themes, the law, who keeps each area safe, resources and podcasts."""

from resources.models.act_pages import ActIndexPage
from resources.models.acts import Act, Duty
from resources.models.episodes import EpisodePage
from resources.models.library import ResourceIndexPage, ResourcePage
from resources.models.partnerships import PartnershipIndexPage, PartnershipPage
from resources.models.podcasts import PodcastPage
from resources.models.readerships import Readership
from resources.models.resource_files import ResourceFile
from resources.models.theme_pages import ThemeIndexPage, ThemePage
from resources.models.themes import Theme

__all__ = [
    "Act",
    "ActIndexPage",
    "Duty",
    "EpisodePage",
    "PartnershipIndexPage",
    "PartnershipPage",
    "PodcastPage",
    "Readership",
    "ResourceFile",
    "ResourceIndexPage",
    "ResourcePage",
    "Theme",
    "ThemeIndexPage",
    "ThemePage",
]
