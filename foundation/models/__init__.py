"""What every page and every file shares."""

from foundation.models.files import (
    Document,
    DocumentText,
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
    "DocumentText",
    "FileLanguage",
    "FileTag",
    "Image",
    "Media",
    "Rendition",
    "SitePage",
    "SitePageQuerySet",
    "TaggedFile",
]
