"""A list of people as somebody has written it: CSV, of which each bad line is told by number.

As spreadsheets in Wales write it: with commas, semicolons or tabs, in UTF-8 or in the signs of
Windows, its headings and its words in either language.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from accounts.colleagues import Newcomer
from accounts.list_texts import UNREADABLE, BadList
from accounts.models.people import as_stored
from accounts.people_words import COLUMNS, LANGUAGES, ROLES, as_word, tidy
from accounts.spreadsheets import BEGINS_A_FORMULA, as_typed

MOST_LINES = 500
LONGEST = {"name": 200, "email": 254}
# A cell may go on on another line, but not for ever: a mark that is forgotten spoils one line only.
MOST_JOINED = 10
# Empty lines among them: each is looked at.
MOST_WRITTEN = MOST_LINES * MOST_JOINED
MOST_COLUMNS = 50


@dataclass(frozen=True, kw_only=True)
class Line:
    """A person as a line says it; or, where it cannot be read, what is wrong with it."""

    number: int
    cells: tuple[str, ...] = ()
    # The whole of it, where no cells can be told apart.
    raw: str = ""
    name: str = ""
    email: str = ""
    said: Newcomer | None = None
    problem: str = ""


@dataclass(frozen=True, kw_only=True)
class PeopleList:
    """All the lines of a list, and what stands above them."""

    headings: tuple[str, ...]
    delimiter: str
    lines: list[Line]

    @property
    def unread(self) -> list[str]:
        """The headings of columns that are not asked for: nothing in them is read."""
        known = {name for names in COLUMNS.values() for name in names}
        return [name for name in self.headings if name and as_word(name) not in known]


class BadLine(ValueError):
    """Says why, to whoever wrote the line."""


def read(text: str) -> PeopleList:
    """The lines of a list in order, good and bad; a BadList if it has none or is none."""
    delimiter = _find_delimiter(text)
    rows = _read_rows(text, delimiter)
    number, heading = next(rows, (1, ""))
    _refuse_wide(number, heading)
    headings = () if isinstance(heading, str) else tuple(heading)
    columns = _find_columns(headings)
    lines: list[Line] = []
    first: dict[str, int] = {}
    for number, row in rows:
        _refuse_wide(number, row)
        if len(lines) == MOST_LINES:
            told = {"most": MOST_LINES}
            raise BadList(_("The list is too long. The most lines: %(most)s") % told)
        line = _read_line(number, row, columns=columns, width=len(headings), first=first)
        if line.said:
            first[as_stored(line.email)] = number
        lines.append(line)
    if not lines:
        raise BadList(_("There is nobody in the list: only the names of the columns."))
    return PeopleList(headings=headings, delimiter=delimiter, lines=lines)


def _find_delimiter(text: str) -> str:
    heading = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=heading.count)


def _read_rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Each line that is not empty, by its number: its cells, or what it says if it has none."""
    written = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    if len(written) > MOST_WRITTEN:
        told = {"most": MOST_WRITTEN}
        raise BadList(
            _("The list is too long. The most lines, with empty ones: %(most)s. Take those out.")
            % told
        )
    at = 0
    while at < len(written):
        ahead = (f"{line}\n" for line in written[at : at + MOST_JOINED])
        reader = csv.reader(ahead, delimiter=delimiter, strict=True)
        number = at + 1
        try:
            row = next(reader)
        except csv.Error:
            at += 1
            yield number, written[number - 1]
            continue
        at += reader.line_num
        if any(cell.strip() for cell in row):
            yield number, row


def _refuse_wide(number: int, row: list[str] | str) -> None:
    """Each line that is given back is as wide as the first."""
    if not isinstance(row, str) and len(row) > MOST_COLUMNS:
        told = {"number": number, "most": MOST_COLUMNS}
        raise BadList(
            _("There are too many columns on line %(number)s. The most columns: %(most)s") % told
        )


def _find_columns(headings: tuple[str, ...]) -> dict[str, int]:
    words = [as_word(name) for name in headings]
    found = {
        kind: [at for at, word in enumerate(words) if word in names]
        for kind, names in COLUMNS.items()
    }
    missing = [kind for kind in ("name", "email") if not found[kind]]
    if missing:
        told = {"missing": _name_columns(missing)}
        raise BadList(
            _(
                "The first line must name the columns: name, e-mail address and, if you like, "
                "role and language. Missing: %(missing)s."
            )
            % told
        )
    twice = [kind for kind, places in found.items() if len(places) > 1 and kind != "wrong"]
    if twice:
        raise BadList(
            _("These columns are there twice: %(names)s.") % {"names": _name_columns(twice)}
        )
    return {kind: places[0] for kind, places in found.items() if places}


def _name_columns(kinds: list[str]) -> str:
    names = {
        "name": _("Name"),
        "email": _("E-mail address"),
        "role": _("Role"),
        "language": _("Language"),
    }
    return ", ".join(names[kind] for kind in kinds)


def _read_line(
    number: int,
    row: list[str] | str,
    *,
    columns: dict[str, int],
    width: int,
    first: dict[str, int],
) -> Line:
    if isinstance(row, str):
        what = _("This line cannot be read: a quotation mark may be missing.")
        return Line(number=number, raw=row, problem=what)
    cells = [as_typed(tidy(cell)) for cell in row] + [""] * (width - len(row))
    found = {kind: cells[at] for kind, at in columns.items()}
    name, email = found["name"], found["email"]
    said, problem = None, ""
    try:
        _check_cells(cells, width=width)
        said = _read_newcomer(found)
        _refuse_twice(email, first=first)
    except BadLine as reason:
        said, problem = None, str(reason)
    return Line(number=number, cells=tuple(row), name=name, email=email, said=said, problem=problem)


def _check_cells(cells: list[str], *, width: int) -> None:
    if any(cells[width:]):
        told = {"wanted": width, "found": len(cells)}
        raise BadLine(_("Columns wanted: %(wanted)s. Columns on this line: %(found)s.") % told)


def _read_newcomer(found: dict[str, str]) -> Newcomer:
    asked = {kind: cell for kind, cell in found.items() if kind != "wrong"}
    if any(not cell.isprintable() or UNREADABLE in cell for cell in asked.values()):
        raise BadLine(
            _("There are signs here that are no text. Save the list as CSV in UTF-8 and try again.")
        )
    _check_email(found["email"])
    _check_name(found["name"])
    role = _find(found.get("role", ""), among=ROLES)
    if role is None:
        raise BadLine(_("The role is not known. Write one of these: reader, lead, finance."))
    language = _find(found.get("language", ""), among=LANGUAGES)
    if language is None:
        raise BadLine(_("The language is not known. Write one of these: Welsh, English, both."))
    return Newcomer(
        email=found["email"], name=found["name"], preferred_language=language, role=role
    )


def _check_email(email: str) -> None:
    if not email:
        raise BadLine(_("There is no e-mail address."))
    try:
        validate_email(email)
    except ValidationError:
        raise BadLine(_("This is no e-mail address. Write it as name@example.org.")) from None
    if len(email) > LONGEST["email"]:
        raise BadLine(_("The e-mail address is too long."))


def _check_name(name: str) -> None:
    if not name:
        raise BadLine(_("There is no name."))
    if len(name) > LONGEST["name"]:
        raise BadLine(
            _("The name is too long. The most signs: %(most)s") % {"most": LONGEST["name"]}
        )
    if name.startswith(BEGINS_A_FORMULA):
        raise BadLine(_("No name begins with this sign: %(sign)s") % {"sign": name[0]})
    if "?" in name:
        raise BadLine(
            _(
                "There is a question mark in the name: a letter such as ŵ or ŷ may be lost. Write "
                "it anew, and save the list as CSV in UTF-8."
            )
        )


def _refuse_twice(email: str, *, first: dict[str, int]) -> None:
    number = first.get(as_stored(email))
    if number:
        raise BadLine(_("This address is on line %(first)s already.") % {"first": number})


def _find(word: str, *, among: dict[Any, tuple[str, ...]]) -> str | None:
    """The one that is called so, in either language."""
    return next((str(one) for one, names in among.items() if as_word(word) in names), None)
