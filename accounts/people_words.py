"""The words of a list of people, in either language, as people write them."""

import unicodedata

from accounts.models import Seat, User

# The names of the columns, in either language.
NAME = ("name", "full name", "enw", "enw llawn")
EMAIL = (
    *("e mail address", "email address", "e mail", "email"),
    *("cyfeiriad e bost", "cyfeiriad ebost", "e bost", "ebost"),
)
ROLE = ("role", "rôl", "rol")
LANGUAGE = ("language", "preferred language", "iaith", "dewis iaith")
# Our own, of a list that was given back to be mended.
WRONG = ("what is wrong", "beth sydd o'i le")
COLUMNS = {"name": NAME, "email": EMAIL, "role": ROLE, "language": LANGUAGE, "wrong": WRONG}
ROLES = {
    Seat.Role.READER: ("", "reader", "darllenydd", "ddarllenydd"),
    Seat.Role.LEAD: ("lead", "lead contact", "prif gyswllt", "brif gyswllt", "phrif gyswllt"),
    Seat.Role.FINANCE: (
        *("finance", "finance contact", "cyllid", "gyllid", "chyllid"),
        *("cyswllt cyllid", "gyswllt cyllid", "chyswllt cyllid"),
    ),
}
LANGUAGES = {
    User.Language.WELSH: (
        *("welsh", "cymraeg", "gymraeg", "chymraeg"),
        *("y gymraeg", "yn gymraeg", "cy"),
    ),
    User.Language.ENGLISH: ("english", "saesneg", "y saesneg", "yn saesneg", "en"),
    User.Language.BOTH: (
        *("", "both", "both languages", "bilingual", "welsh and english", "english and welsh"),
        *("y ddwy", "y ddwy iaith", "dwyieithog", "ddwyieithog", "yn ddwyieithog"),
        *("cymraeg a saesneg", "saesneg a chymraeg"),
    ),
}
# Hyphens and dashes, and marks that stand for an apostrophe; a hyphen that is not seen is none.
_ALIKE = str.maketrans(
    dict.fromkeys("_-\u2010\u2011\u2012\u2013\u2014\u2212", " ")
    | dict.fromkeys("\u2018\u2019\u02bc", "'")
    | {"\u00ad": ""}
)


def tidy(cell: str) -> str:
    """What a cell says, without the spaces that nobody sees or means."""
    words = unicodedata.normalize("NFC", cell).replace("\xa0", " ").strip().split(" ")
    return " ".join(word for word in words if word)


def as_word(cell: str) -> str:
    """A word as it is compared: whoever wrote it wrote capitals, spaces and signs as they like."""
    return tidy(cell.translate(_ALIKE)).casefold()
