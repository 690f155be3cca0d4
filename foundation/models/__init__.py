"""What every page and every file shares."""

from foundation.models.files import (
    Document,
    FileLanguage,
    FileTag,
    Image,
    Media,
    Rendition,
    TaggedFile,
)
from foundation.models.pages import SitePage, SitePageQuerySet

__all__ = [
    "Document",
    "FileLanguage",
    "FileTag",
    "Image",
    "Media",
    "Rendition",
    "SitePage",
    "SitePageQuerySet",
    "TaggedFile",
]
