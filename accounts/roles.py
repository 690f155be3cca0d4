"""The roles that come with the site, and what each says that its people may do, in words.

Their rights come by migration; ``docs/how/roles.md`` lays them side by side, and a test holds each
to its words. A role says what somebody may do. What she may read is granted to her by name.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, pgettext_lazy


@dataclass(frozen=True, kw_only=True)
class Role:
    """A role, as people call it, and what it is for."""

    label: str | Promise
    words: str | Promise


# By the names that their groups have in the database.
ROLES = {
    "Communications manager": Role(
        label=pgettext_lazy("a role", "Communications manager"),
        words=_(
            "Writes, publishes and takes down pages in both languages, says who can read them,"
            " keeps files, themes, Acts and old addresses, and sends the Briff."
        ),
    ),
    "Editor": Role(
        label=pgettext_lazy("a role", "Editor"),
        words=_(
            "Writes pages in both languages as drafts, which somebody else publishes, and keeps"
            " files and Acts."
        ),
    ),
    "Welsh editor": Role(
        label=pgettext_lazy("a role", "Welsh editor"),
        words=_(
            "Changes the Welsh half of every page that she may read, as a draft, with the English"
            " beside it. Makes no page, publishes nothing, and changes nothing that both languages"
            " share."
        ),
    ),
    "Translator": Role(
        label=pgettext_lazy("a role", "Translator"),
        words=_(
            "Sees only the pages that were sent to her, while they are with her. Writes the half"
            " that is wanted, as a draft, with the other beside it, and says when it is done. May"
            " be somebody from outside."
        ),
    ),
    "Confidential editor": Role(
        label=pgettext_lazy("a role", "Confidential editor"),
        words=_(
            "Writes, publishes and takes down what is for the granted audiences that she has been"
            " granted herself. Changes nothing that is for everybody or for all members, and does"
            " not change who can read a page."
        ),
    ),
    "Membership manager": Role(
        label=pgettext_lazy("a role", "Membership manager"),
        words=_(
            "Looks after organisations, memberships, fees, seats and people in organisations,"
            " decides who is granted what, and reads the audit log and what the night watch found."
            " Writes no page."
        ),
    ),
    "Auditor": Role(
        label=pgettext_lazy("a role", "Auditor"),
        words=_(
            "Reads the audit log and what the night watch found, and is told when it finds"
            " something. Sees no page, no file and nobody’s record, and changes nothing."
        ),
    ),
}


def get_label(name: str) -> str | Promise:
    """What people call a role; of one that somebody else made, its own name."""
    return ROLES[name].label if name in ROLES else name


def get_words(name: str) -> str | Promise:
    """What it says that its people may do; nothing, of one that somebody else made."""
    return ROLES[name].words if name in ROLES else ""
