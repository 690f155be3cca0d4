"""What every page and every file shares."""

from .files import Document, FileLanguage, Image, Media, Rendition
from .pages import SitePage, SitePageQuerySet

__all__ = [
    "Document",
    "FileLanguage",
    "Image",
    "Media",
    "Rendition",
    "SitePage",
    "SitePageQuerySet",
]
