"""What an episode is made of besides its recording: its chapters, and who speaks."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StreamBlock, StructBlock

CLOCK = re.compile(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)")


def read_clock(clock: str) -> int | None:
    """The seconds in 1:02:03 or 2:03; None for what is neither."""
    found = CLOCK.fullmatch(clock)
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


class MomentBlock(CharBlock):
    """A place in a recording."""

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned and read_clock(cleaned) is None:
            message = _("Write minutes and seconds: 2:03, or 1:02:03.")
            raise ValidationError(message, code="not_a_clock")
        return cleaned


class ChapterBlock(StructBlock):
    """Where a part of the recording begins, and what it is about."""

    start = MomentBlock(
        label=_("Begins at"),
        max_length=8,
        help_text=_("For example: 2:03"),
        search_index=False,
    )
    title = CharBlock(label=_("Title"), max_length=120)

    class Meta:
        label = _("Chapter")
        description = _("Where a part of the recording begins, and what it is about.")
        icon = "list-ol"
        template = "resources/blocks/chapter.html"
        preview_value = {"start": "2:03", "title": _("What a partnership can do")}


class ChaptersBlock(StreamBlock):
    """The parts of a recording."""

    chapter = ChapterBlock()


class Role(models.TextChoices):
    """What somebody does in an episode. The values are those of the podcast taxonomy."""

    HOST = "host", _("Host")
    GUEST = "guest", _("Guest")
    NARRATOR = "narrator", _("Narrator")
    PRODUCER = "producer", _("Producer")
    TRANSLATOR = "translator", _("Translator")


# In that taxonomy, whoever is in no other group is heard.
GROUPS: dict[str, str] = {Role.PRODUCER: "creative direction", Role.TRANSLATOR: "writing"}


class PersonBlock(StructBlock):
    """Somebody who is heard, or who made it."""

    name = CharBlock(label=_("Name"), max_length=120)
    # In the language of whoever publishes it, which may not be that of the page.
    role = ChoiceBlock(label=_("Role"), choices=Role.choices, search_index=False)

    class Meta:
        label = _("Person")
        description = _("Somebody who is heard, or who made it.")
        icon = "user"
        template = "resources/blocks/person.html"
        preview_value = {"name": "Mari Sampl", "role": Role.HOST}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "role": dict(Role.choices).get(value["role"], "")}


class PeopleBlock(StreamBlock):
    """Who is in an episode."""

    person = PersonBlock()
