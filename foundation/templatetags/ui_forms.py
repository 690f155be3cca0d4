"""What a form is made of: its questions, what went wrong, and the box that searches the site."""

from typing import Any

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, PasswordInput

register = template.Library()

Context = dict[str, Any]


@register.inclusion_tag("components/search_form.html")
def search_form(
    *, url: str, id: str, look: str = "", words: str = "", longest: int = 200, error: str = ""
) -> Context:
    """The box that searches the site. Look: big, where it is what the page is for."""
    return {
        "url": url,
        "id": id,
        "look": look,
        "words": words,
        "longest": longest,
        "error": error,
    }


@register.inclusion_tag("components/field.html")
def field(*, field: BoundField) -> Context:
    """A question with its hint, what went wrong, and what was typed."""
    # A placeholder vanishes when it is needed; the label and the hint say what it would.
    widget = field.as_widget(attrs={"placeholder": False})
    return {
        "field": field,
        "widget": widget,
        "is_tick": isinstance(field.field.widget, CheckboxInput),
        "is_password": isinstance(field.field.widget, PasswordInput),
    }


@register.inclusion_tag("components/error_summary.html")
def error_summary(*, form: BaseForm) -> Context:
    """What has to be put right, on top of the page, with a way to each field."""
    return {"form": form}
