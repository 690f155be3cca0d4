"""What an editor builds a page from: few blocks, each with a name, a purpose and a preview."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    TextBlock,
    URLBlock,
)
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

# What an editor may do with running text; "welsh" and "english" are in foundation/rich_text.py.
STORY = ["bold", "italic", "link", "document-link", "ol", "ul", "welsh", "english"]
SHORT = ["bold", "italic", "link", "welsh", "english"]


class HeadingBlock(CharBlock):
    """The title of a part of the page."""

    class Meta:
        label = _("Heading")
        description = _("Begins a part of the page.")
        icon = "h2"
        template = "blocks/heading.html"
        preview_value = _("What a partnership can do")


class SubheadingBlock(CharBlock):
    """The title of a smaller part, under a heading."""

    class Meta:
        label = _("Subheading")
        description = _("Begins a smaller part, under a heading.")
        icon = "h3"
        template = "blocks/subheading.html"
        preview_value = _("In the first week")


class ParagraphBlock(RichTextBlock):
    """Running text."""

    class Meta:
        label = _("Text")
        description = _("Paragraphs and lists. Mark words that are in the other language.")
        icon = "pilcrow"
        template = "blocks/paragraph.html"

    def get_preview_value(self) -> Any:
        words = _("Say who will do it, by which day, and how the others will know.")
        return self.normalize(f"<p>{words}</p>")


class QuotationBlock(StructBlock):
    """Somebody's own words, and whose they are."""

    text = RichTextBlock(label=_("Words"), features=SHORT)
    said_by = CharBlock(label=_("Who said or wrote it"), required=False, max_length=200)

    class Meta:
        label = _("Quotation")
        description = _("Somebody's own words, and whose they are.")
        icon = "openquote"
        template = "blocks/quotation.html"

    def get_preview_value(self) -> Any:
        words = _("We were asked once, and somebody wrote the answer down.")
        return self.normalize({"text": f"<p>{words}</p>", "said_by": _("A resident")})


class CallOutBlock(StructBlock):
    """A few words that a reader must not miss."""

    title = CharBlock(label=_("Title"), required=False, max_length=120)
    text = RichTextBlock(label=_("Text"), features=[*SHORT, "ul"])

    class Meta:
        label = _("Call-out")
        description = _("A few words that a reader must not miss.")
        icon = "warning"
        template = "blocks/call_out.html"

    def get_preview_value(self) -> Any:
        words = _("Agree who keeps the notes, and for how long.")
        return self.normalize({"title": _("Before you begin"), "text": f"<p>{words}</p>"})


class TableBlock(TypedTableBlock):
    """Rows and columns with a caption, so that it can be read aloud and on a phone."""

    name = CharBlock(label=_("Name of the row"), required=False)
    text = TextBlock(label=_("Text"), required=False, rows=2)
    number = CharBlock(label=_("Number"), required=False)

    class Meta:
        label = _("Table")
        description = _(
            "Figures or facts in rows and columns, with a caption that says what they are."
        )
        icon = "table"
        template = "blocks/table.html"
        preview_value = {
            "caption": _("Meetings in a year"),
            "columns": [
                {"type": "name", "heading": _("Meeting")},
                {"type": "number", "heading": _("How many")},
            ],
            "rows": [{"values": [_("Network meeting"), "2"]}, {"values": [_("Conference"), "1"]}],
        }

    def clean(self, value: TypedTable) -> TypedTable:
        table = super().clean(value)
        if table.columns and not table.caption and not self.is_deferred_validation:
            raise ValidationError(_("Give the table a caption: what does it show?"))
        return table


class StoryBlock(StreamBlock):
    """The body of a page."""

    heading = HeadingBlock(max_length=120)
    subheading = SubheadingBlock(max_length=120)
    paragraph = ParagraphBlock(features=STORY)
    quotation = QuotationBlock()
    call_out = CallOutBlock()
    table = TableBlock()
    image = ImageBlock(
        label=_("Image"),
        description=_(
            "A picture, with words for people who cannot see it, in this page's language."
        ),
        template="blocks/image.html",
        preview_template="blocks/preview/image.html",
    )
    documents = ListBlock(
        DocumentChooserBlock(label=_("Document")),
        label=_("Documents"),
        description=_("Files to download. Each is shown only to those who may open it."),
        icon="doc-full",
        template="blocks/documents.html",
        preview_template="blocks/preview/documents.html",
    )

    class Meta:
        label = _("Body")


class FileBlock(StructBlock):
    """One file in one language or two. Without a title here, the document's own is shown."""

    title_cy = CharBlock(label=_("Title in Welsh"), required=False, max_length=200)
    document_cy = DocumentChooserBlock(label=_("Welsh file"), required=False)
    title_en = CharBlock(label=_("Title in English"), required=False, max_length=200)
    document_en = DocumentChooserBlock(label=_("English file"), required=False)

    class Meta:
        label = _("File")
        description = _(
            "A file to download, in each language. A bilingual file goes in both places."
        )
        icon = "download"
        preview_template = "blocks/preview/documents.html"

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        has_file = cleaned.get("document_cy") or cleaned.get("document_en")
        if not has_file and not self.is_deferred_validation:
            wanted = ValidationError(_("Choose a file in Welsh, in English, or in both."))
            raise StructBlockValidationError(block_errors={"document_cy": wanted})
        return cleaned


class FilesBlock(StreamBlock):
    """The files of a page, shown by language."""

    file = FileBlock()


class HelpLineBlock(StructBlock):
    """Where to turn."""

    name = CharBlock(label=_("Name"), max_length=120)
    number = CharBlock(label=_("Telephone number"), required=False, max_length=30)
    url = URLBlock(label=_("Web address"), required=False)
    about = TextBlock(label=_("For whom, and when"), required=False, rows=2, max_length=300)

    class Meta:
        label = _("Help line")
        description = _("A number or an address to turn to, and for whom it is.")
        icon = "mobile-alt"
        template = "blocks/help_line.html"
        preview_value = {
            "name": _("Police, when it is not an emergency"),
            "number": "101",
            "url": "",
            "about": _("You can report what happened, now or in the past."),
        }

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        is_reachable = cleaned.get("number") or cleaned.get("url")
        if not is_reachable and not self.is_deferred_validation:
            wanted = ValidationError(_("Give a number or a web address."))
            raise StructBlockValidationError(block_errors={"number": wanted})
        return cleaned


class HelpLinesBlock(StreamBlock):
    """The first thing on the page of a theme that people in danger read."""

    help_line = HelpLineBlock()
