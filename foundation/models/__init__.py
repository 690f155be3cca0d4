"""What every page and every file shares."""

from foundation.models.files import Document, FileLanguage, Image, Media, Rendition
from foundation.models.pages import SitePage, SitePageQuerySet

__all__ = [
    "Document",
    "FileLanguage",
    "Image",
    "Media",
    "Rendition",
    "SitePage",
    "SitePageQuerySet",
]
