"""What an issue is made of: sections by theme, and in them what is told.

What is gathered is only pointed at. Its words are asked of the page, and the page of the gate, each
time that somebody reads the issue.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    DateBlock,
    PageChooserBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    TextBlock,
    URLBlock,
)

from foundation.models import SitePage
from resources.models import Act, Theme

PAGE, ACT, WORDS = "page", "act", "words"


def get_themes() -> Iterable[tuple[str, str]]:
    """The eight themes, for the form of the editor: no section is as narrow as a sub-topic."""
    return [(theme.slug, theme.name) for theme in Theme.objects.filter(parent=None)]


def get_acts() -> Iterable[tuple[str, str]]:
    """The laws, for the form of the editor."""
    return [(str(act.pk), act.title) for act in Act.objects.all()]


def is_ours(url: str) -> bool:
    """Whether an address is of this site, or was: it tells the name of what is there."""
    host = urlsplit(url).hostname or ""
    known = {*settings.ALLOWED_HOSTS, *settings.WELSH_HOSTS, *settings.OLD_HOSTS}
    known.add(urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "")
    return host.removeprefix("www.") in {name.removeprefix("www.") for name in known}


class WordsBlock(StructBlock):
    """Something that the Network tells in its own words, in both languages side by side."""

    title_cy = CharBlock(label=_("Title in Welsh"), required=False, max_length=200)
    title_en = CharBlock(label=_("Title in English"), required=False, max_length=200)
    text_cy = TextBlock(label=_("What it is, in Welsh"), required=False, rows=3, max_length=600)
    text_en = TextBlock(label=_("What it is, in English"), required=False, rows=3, max_length=600)
    url_cy = URLBlock(label=_("Web address in Welsh"), required=False)
    url_en = URLBlock(label=_("Web address in English"), required=False)
    source_cy = CharBlock(label=_("Source, in Welsh"), required=False, max_length=120)
    source_en = CharBlock(label=_("Source, in English"), required=False, max_length=120)
    due_on = DateBlock(label=_("Deadline"), required=False)

    class Meta:
        label = _("Own words")
        description = _("Something that is on no page of this site, told in both languages.")
        icon = "pilcrow"
        preview_template = "briff/preview/words.html"

    def clean(self, value: StructValue) -> StructValue:
        cleaned = super().clean(value)
        errors = {
            name: ValidationError(
                _("This is on our own site: add the page instead, so that only its readers see it.")
            )
            for name in ("url_cy", "url_en")
            if cleaned.get(name) and is_ours(cleaned[name])
        }
        has_title = cleaned.get("title_cy") or cleaned.get("title_en")
        if not has_title and not self.is_deferred_validation:
            errors["title_cy"] = ValidationError(
                _("Give it a title, in both languages if possible.")
            )
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


class ItemsBlock(StreamBlock):
    """What a section tells, in its order."""

    page = PageChooserBlock(
        target_model=SitePage,
        label=_("A page of this site"),
        description=_("Shown with the page's own title and summary, to its readers only."),
        icon="doc-empty-inverse",
        preview_template="briff/preview/page.html",
    )
    act = ChoiceBlock(
        choices=get_acts,
        label=_("A law"),
        description=_("An Act of the page of Acts and duties."),
        icon="clipboard-list",
        preview_template="briff/preview/act.html",
    )
    words = WordsBlock()

    class Meta:
        label = _("Items")


class SectionBlock(StructBlock):
    """A theme, and what there is to tell of it."""

    theme = ChoiceBlock(
        choices=get_themes,
        required=False,
        label=_("Theme"),
        help_text=_("Without a theme it is of interest to everybody."),
    )
    items = ItemsBlock()

    class Meta:
        label = _("Section")
        description = _("What there is to tell of a theme, or of everything else.")
        icon = "list-ul"
        preview_template = "briff/preview/section.html"


class SectionsBlock(StreamBlock):
    """The sections of an issue, in their order."""

    section = SectionBlock()

    class Meta:
        label = _("Sections")
