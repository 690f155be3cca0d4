"""A list of redirects as somebody has written it: CSV, of which each bad line is told by number."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from foundation.headers import CMS_PREFIX
from foundation.old_addresses import LONGEST, OldAddress, is_ours, read_old_address

# The names of the columns, in either language.
OLD = ("old_address", "hen_gyfeiriad")
NEW = ("new_address", "cyfeiriad_newydd")
PERMANENT = ("permanent", "parhaol")
YES = ("", "1", "true", "yes", "y", "ydy", "ie")
NO = ("0", "false", "no", "n", "nac ydy", "na")
MOST_LINES = 20_000
_END_OF_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Line:
    """A redirect as its line says it."""

    number: int
    old: OldAddress
    new: str
    is_permanent: bool


@dataclass(frozen=True)
class Problem:
    """What is wrong with a line; with number 0, with the whole list."""

    number: int
    what: str

    def tell(self) -> str:
        """The two together."""
        where = {"number": self.number, "what": self.what}
        return _("Line %(number)s: %(what)s") % where if self.number else self.what


class BadLine(ValueError):
    """Says why, to whoever wrote the line."""


class BadList(ValueError):
    """Says why no line of the list can be read."""


def read_list(content: bytes) -> tuple[list[Line], list[Problem]]:
    """The good lines of a list and what is wrong with the others, each in order."""
    rows = _read_rows(content)
    columns = _find_columns(next(rows, (1, [])))
    lines: list[Line] = []
    problems: list[Problem] = []
    first: dict[OldAddress, int] = {}
    for number, row in rows:
        if number > MOST_LINES:
            told = {"most": MOST_LINES}
            raise BadList(_("The list is too long. The most lines: %(most)s") % told)
        try:
            line = _read_line(number, row, columns)
            _refuse_twice(line, first)
        except BadLine as reason:
            problems.append(Problem(number, str(reason)))
        else:
            first[line.old] = number
            lines.append(line)
    return lines, problems


def _refuse_twice(line: Line, first: dict[OldAddress, int]) -> None:
    if line.old in first:
        told = {"first": first[line.old]}
        raise BadLine(_("This old address is there already, on line %(first)s.") % told)


def _read_rows(content: bytes) -> Iterator[tuple[int, list[str] | None]]:
    """Each line that is not empty, by its number; None if it cannot be read.

    No address goes on on another line: so a mark that is forgotten spoils its own line only.
    """
    # What is no UTF-8 is left standing, to be told of line by line.
    text = content.decode("utf-8-sig", errors="surrogateescape")
    written = _END_OF_LINE.split(text)
    delimiter = max(",;\t", key=written[0].count)
    for number, line in enumerate(written, start=1):
        try:
            row = next(csv.reader([line], delimiter=delimiter, strict=True), [])
        except csv.Error:
            yield number, None
            continue
        if any(cell.strip() for cell in row):
            yield number, [cell.strip() for cell in row]


def _find_columns(heading: tuple[int, list[str] | None]) -> dict[str, int]:
    names = [name.lower().replace(" ", "_") for name in heading[1] or []]
    columns = {
        kind: names.index(name)
        for kind, known in (("old", OLD), ("new", NEW), ("permanent", PERMANENT))
        for name in known
        if name in names
    }
    if not {"old", "new"} <= columns.keys():
        raise BadList(
            _(
                "The first line must name the columns: old_address, new_address and, if there is "
                "one, permanent."
            )
        )
    return {**columns, "": len(names)}


def _read_line(number: int, row: list[str] | None, columns: dict[str, int]) -> Line:
    if row is None:
        raise BadLine(_("This line cannot be read: a quotation mark may be missing."))
    if any(not cell.isprintable() for cell in row):
        raise BadLine(
            _("There are signs here that are no text. Save the list as CSV in UTF-8 and try again.")
        )
    if len(row) != columns[""]:
        told = {"wanted": columns[""], "found": len(row)}
        raise BadLine(_("Columns wanted: %(wanted)s. Columns on this line: %(found)s.") % told)
    permanent = row[columns["permanent"]].lower() if "permanent" in columns else ""
    if permanent not in YES + NO:
        raise BadLine(_("The column “permanent” takes yes or no."))
    return Line(
        number=number,
        old=check_old_address(row[columns["old"]]),
        new=check_new_address(row[columns["new"]]),
        is_permanent=permanent in YES,
    )


def check_old_address(written: str) -> OldAddress:
    """An address of the old sites; refused if it cannot have been one."""
    if not written:
        raise BadLine(_("There is no old address."))
    try:
        old = read_old_address(written)
    except ValueError:
        raise BadLine(_("The old address is not an address.")) from None
    if old.host and not is_ours(old.host):
        raise BadLine(_("This host is none of ours: %(host)s") % {"host": old.host})
    if not (old.host or written.startswith("/")) or written.startswith("//"):
        raise BadLine(_("An old address begins with a slash, or with https and one of our hosts."))
    if len(old.path) > LONGEST:
        raise BadLine(_("The old address is too long."))
    if f"{old.path}/".startswith(CMS_PREFIX) or old.path == "/":
        raise BadLine(_("This address is taken: it leads nowhere else."))
    return old


def check_new_address(written: str) -> str:
    """Where somebody is led: a path of this site, or an address on the web. Nothing else."""
    if not written:
        raise BadLine(_("There is no new address."))
    try:
        parts = urlsplit(written)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_whole = False
    is_path = written.startswith("/") and not written.startswith("//")
    if not (is_whole or is_path) or "\\" in written or " " in written or "@" in parts.netloc:
        raise BadLine(_("A new address begins with a slash, or with https and a host."))
    if len(written) > LONGEST:
        raise BadLine(_("The new address is too long."))
    return written
