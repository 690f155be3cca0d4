"""What every page and every file shares."""

from foundation.models.changes import PublicChange
from foundation.models.debts import Debt
from foundation.models.documents import Document, DocumentText
from foundation.models.errands import Errand
from foundation.models.images import Image, Rendition
from foundation.models.media import Media
from foundation.models.old_addresses import OldHost
from foundation.models.openings import Opening
from foundation.models.pages import SitePage, SitePageQuerySet
from foundation.models.parity import HandOut, LastRight, PairStanding
from foundation.models.terms import Term
from foundation.models.uploaded import FileLanguage, FileTag, TaggedFile, Uploaded

__all__ = [
    "Debt",
    "Document",
    "DocumentText",
    "Errand",
    "FileLanguage",
    "FileTag",
    "HandOut",
    "Image",
    "LastRight",
    "Media",
    "OldHost",
    "Opening",
    "PairStanding",
    "PublicChange",
    "Rendition",
    "SitePage",
    "SitePageQuerySet",
    "TaggedFile",
    "Term",
    "Uploaded",
]
