"""Links in running text: to what its reader may open, and no others.

The address of a page tells its title, that of a document its name. For anybody else the words
stand there without a link.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.utils.html import escape
from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    ExternalLinkElementHandler,
    PageLinkElementHandler,
)
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.documents.rich_text.contentstate import (
    DocumentLinkElementHandler,
    document_link_entity,
)
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler
from wagtail.rich_text.rewriters import EmbedRewriter, LinkRewriter, MultiRuleRewriter

from accounts.access import Reader
from foundation.models import Document, SitePage
from foundation.staff.permissions import get_acting_reader

NO_LINK = "<a>"

Attributes = dict[str, Any]


def expand(html: str, *, reader: Reader) -> str:
    """Rich text as this reader may have it."""
    links = {
        PageLinkHandler.identifier: partial(_link_to_pages, reader=reader),
        DocumentLinkHandler.identifier: partial(_link_to_documents, reader=reader),
    }
    expanded: str = MultiRuleRewriter([LinkRewriter(bulk_rules=links), EmbedRewriter()])(html)
    return expanded


class ReadablePageLinks(PageLinkHandler):
    """Links to pages where nobody says who reads: she who is at work in the CMS, else anybody."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: Sequence[Attributes]) -> list[str]:
        return _link_to_pages(attrs_list, reader=get_acting_reader())


class ReadableDocumentLinks(DocumentLinkHandler):
    """Links to documents, likewise."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: Sequence[Attributes]) -> list[str]:
        return _link_to_documents(attrs_list, reader=get_acting_reader())


class PageLinkInEditor(PageLinkElementHandler):
    """A link as the editor of the text shows it. To a page that is not for her, a broken one."""

    def get_attribute_data(self, attrs: Attributes) -> Attributes:
        readable = SitePage.objects.readable_by(get_acting_reader())
        if readable.filter(pk=attrs["id"]).exists():
            data: Attributes = super().get_attribute_data(attrs)
            return data
        return {"id": int(attrs["id"]), "url": None, "parentId": None}


class DocumentLinkInEditor(DocumentLinkElementHandler):
    """A link to a document, likewise."""

    def get_attribute_data(self, attrs: Attributes) -> Attributes:
        readable = Document.objects.readable_by(get_acting_reader())
        if readable.filter(pk=attrs["id"]).exists():
            data: Attributes = super().get_attribute_data(attrs)
            return data
        return {"id": int(attrs["id"])}


def register_links(features: FeatureRegistry) -> None:
    """Put these in the place of Wagtail's own, which link to whatever there is."""
    features.register_link_type(ReadablePageLinks)
    features.register_link_type(ReadableDocumentLinks)
    features.register_converter_rule(
        "contentstate",
        "link",
        {
            "from_database_format": {
                "a[href]": ExternalLinkElementHandler("LINK"),
                'a[linktype="page"]': PageLinkInEditor("LINK"),
            },
            "to_database_format": {"entity_decorators": {"LINK": link_entity}},
        },
    )
    features.register_converter_rule(
        "contentstate",
        "document-link",
        {
            "from_database_format": {'a[linktype="document"]': DocumentLinkInEditor("DOCUMENT")},
            "to_database_format": {"entity_decorators": {"DOCUMENT": document_link_entity}},
        },
    )


def _link_to_pages(attrs_list: Sequence[Attributes], *, reader: Reader) -> list[str]:
    ids = [attrs.get("id") for attrs in attrs_list]
    pages = SitePage.objects.live().readable_by(reader).in_bulk(ids)
    return [
        _link(pages[int(pk)].localized.url) if pk and int(pk) in pages else NO_LINK for pk in ids
    ]


def _link_to_documents(attrs_list: Sequence[Attributes], *, reader: Reader) -> list[str]:
    ids = [attrs.get("id") for attrs in attrs_list]
    documents = Document.objects.readable_by(reader).in_bulk(ids)
    return [_link(documents[int(pk)].url) if pk and int(pk) in documents else NO_LINK for pk in ids]


def _link(address: str | None) -> str:
    return f'<a href="{escape(address)}">' if address else NO_LINK
