"""With whom may I share this? The answers that there are, and how a file's name gives one."""

from datetime import date
from typing import Protocol

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _, gettext_lazy

from accounts.models import Audience


class Handling(models.TextChoices):
    """How far a thing may be passed on by somebody who may read it."""

    PERSON = "person", gettext_lazy("Nobody: it is for you alone")
    ORGANISATION = "organisation", gettext_lazy("People in your own organisation who need it")
    PARTNERS = "partners", gettext_lazy("Partners who need it for their work")


class Handled(Protocol):
    """A file with a handling mark."""

    audience: Audience | None
    handling: str
    filename: str

    @property
    def holds_until(self) -> date | None: ...


def get_mark(audience: Audience | None) -> str:
    """Who may read a thing at all, as it is said on it: nothing for what is for everybody."""
    if audience is None or audience.access == Audience.Access.PUBLIC:
        return ""
    if audience.access == Audience.Access.MEMBERS:
        return _("Members only")
    return _("Restricted: %(name)s") % {"name": audience.name}


def get_short(handling: str) -> str:
    """The answer in a word or two, for the name of a file."""
    return {
        Handling.PERSON.value: _("for you alone"),
        Handling.ORGANISATION.value: _("own organisation only"),
        Handling.PARTNERS.value: _("partners only"),
    }.get(handling, "")


def name_copy(file: Handled) -> str:
    """What a file is called when it is taken away: its mark comes first, in the active language.

    What is for all members and says nothing of sharing is theirs to adapt, and keeps its name.
    """
    is_granted = file.audience is not None and file.audience.access == Audience.Access.GRANTED
    if not (is_granted or file.handling):
        return file.filename
    mark = get_mark(file.audience).replace(":", "")
    until = _("until %(day)s") % {"day": date_format(file.holds_until)} if file.holds_until else ""
    return " - ".join(filter(None, [mark, get_short(file.handling), until, file.filename]))
