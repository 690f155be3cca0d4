"""Words in the other language, marked as such by the editor.

A screen reader pronounces what it is told. A Welsh name for a duty on an English page, or the
English title of an Act on a Welsh one, is wrapped in `<span lang>` (WCAG 3.1.2). The language is
stored with the words, so that the mark stays true when the text is copied to the other page.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.admin.rich_text.editors.draftail.features import InlineStyleFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

# Feature, what the editor stores in its own format, language code, words on and about the button.
MARKS = (
    ("welsh", "WELSH", "cy", "Cy", _("These words are Welsh")),
    ("english", "ENGLISH", "en", "En", _("These words are English")),
)


def register_language_marks(features: FeatureRegistry) -> None:
    """Offer the two marks to every rich text field that asks for them."""
    for name, style, code, label, description in MARKS:
        control = {"type": style, "label": label, "description": description, "style": SHOWN}
        features.register_editor_plugin("draftail", name, InlineStyleFeature(control))
        features.register_converter_rule("contentstate", name, _rule(style=style, code=code))


# How the editor shows what is marked.
SHOWN = {"textDecoration": "underline dotted", "textUnderlineOffset": "0.2em"}


def _rule(*, style: str, code: str) -> dict[str, Any]:
    element = {"element": "span", "props": {"lang": code}}
    return {
        "from_database_format": {f"span[lang={code}]": InlineStyleElementHandler(style)},
        "to_database_format": {"style_map": {style: element}},
    }
