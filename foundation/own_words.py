"""What a half says in its own language, and not what it shares with the other."""

from typing import Any

from django.db import models
from wagtail.fields import StreamField

NOT_WORDS = {"path", "slug"}


def get_word_fields(page: Any) -> list[models.Field]:
    """The fields of a half that somebody writes in its language."""
    return [
        field
        for field in page._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | StreamField)
        and field.editable
        and not field.choices
        and field.name not in NOT_WORDS
        and field.name not in page.pair_fields
    ]


def get_words(page: Any, content: dict[str, Any]) -> dict[str, Any]:
    """What the content of a revision says in its own language, by field."""
    return {field.name: content.get(field.name) for field in get_word_fields(page)}
