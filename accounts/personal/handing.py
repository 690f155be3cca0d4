"""The file in which somebody takes with her all that is kept about her.

A ZIP with the same twice: for programs as JSON, for people as a page in her language. It is written
to a file without a name, which is gone when it has been sent.
"""

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from itertools import chain, groupby
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http import FileResponse, HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext

from accounts import audit, letters
from accounts.access import Reader
from accounts.models import RetentionSettings, User
from accounts.personal.kinds import Kind, Row, Told, Whom, get_kinds

# Stands where rows come; nothing that is rendered has such a letter.
SLOT = "\x00"


def make_file(whom: Whom, *, now: datetime, kinds: Sequence[Kind] = ()) -> IO[bytes]:
    """The file, ready to be read; of all kinds, or of those."""
    file = tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 - whoever sends it closes it
    try:
        kinds = kinds or get_kinds()
        with ZipFile(file, "w", ZIP_DEFLATED) as pack:
            with _open(pack, f"{get_name()}.html") as page:
                for part in _write_page(whom, kinds=kinds, now=now):
                    page.write(part.encode())
            with _open(pack, f"{get_name()}.json") as data:
                for part in _write_json(whom, kinds=kinds, now=now):
                    data.write(part.encode())
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file


def hand_over(
    *, person: User, reader: Reader, now: datetime, request: HttpRequest | None = None
) -> IO[bytes]:
    """All that is hers, to herself: it is written down, and a letter tells her."""
    audit.record(verb="person.data_taken", by=person, thing=person, now=now, request=request)
    file = make_file(Whom.of(person, reader=reader), now=now)
    letters.tell(person=person, to=person.email, template="account/email/data_taken")
    return file


def answer_with(file: IO[bytes]) -> FileResponse:
    """The file, sent once and kept by nobody on the way."""
    response = FileResponse(file, as_attachment=True, filename=f"{get_name()}.zip")
    response.headers["Cache-Control"] = "private, no-store"
    return response


def get_name() -> str:
    """What the file is called, in the language of the moment."""
    return pgettext("file name", "your-data")


def _open(pack: ZipFile, name: str) -> AbstractContextManager[IO[bytes]]:
    return pack.open(name, "w", force_zip64=True)


def _write_json(whom: Whom, *, kinds: Iterable[Kind], now: datetime) -> Iterator[str]:
    """Row by row: nobody's whole history is in memory."""
    head = {"made_at": now, "language": get_language()}
    yield json.dumps(head, cls=DjangoJSONEncoder)[:-1] + ', "kept": {'
    for place, kind in enumerate(kinds):
        yield f'{"," if place else ""}\n"{kind.code}": ['
        for number, row in enumerate(kind.get_told(whom)):
            told = {each.name: each.value for each in row}
            yield (
                ("," if number else "")
                + "\n"
                + json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False)
            )
        yield "]"
    yield "}}\n"


def _write_page(whom: Whom, *, kinds: Iterable[Kind], now: datetime) -> Iterator[str]:
    held = RetentionSettings.get_held()
    head, foot = _render_around("personal/page.html", now=now)
    yield head
    for kind in kinds:
        how_long = kind.get_how_long(held)
        before, after = _render_around("personal/kind.html", kind=kind, how_long=how_long)
        yield before
        has_any = False
        for _names, rows in groupby(kind.get_told(whom), key=_get_columns):
            has_any = True
            yield from _write_table(rows)
        if not has_any:
            yield render_to_string("personal/nothing.html")
        yield after
    yield foot


def _render_around(template: str, **context: Any) -> Sequence[str]:
    """What stands before and behind the rows, which are too many to be in a template."""
    return render_to_string(template, {**context, "slot": SLOT}).split(SLOT)


def _get_columns(row: Row) -> list[str]:
    return [each.name for each in row]


def _write_table(rows: Iterator[Row]) -> Iterator[str]:
    first = next(rows)
    heads = format_html_join(
        "", '<th scope="col">{}</th>', ((capfirst(str(each.label)),) for each in first)
    )
    yield format_html("<table border=1><thead><tr>{}</tr></thead><tbody>\n", heads)
    for row in chain([first], rows):
        yield _write_row(row)
    yield "</tbody></table>\n"


def _write_row(row: Row) -> str:
    cells = format_html_join("", "<td>{}</td>", ((say(each),) for each in row))
    return format_html("<tr>{}</tr>\n", cells)


def say(told: Told) -> str:
    """A value as people read it."""
    value: Any = told.value
    if told.words:
        return str(told.words)
    if value is None or value == "":
        return "–"
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)
