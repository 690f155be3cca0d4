"""How a file leaves the house, once it is settled that this reader may have it.

What nobody may keep says "private, no-store" and carries nothing by which a copy could be
recognised. What is public has an ETag and a date, so that a browser can ask after its copy.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from os import SEEK_END
from pathlib import PurePosixPath
from typing import IO, Self
from urllib.parse import quote
from weakref import finalize

from django.conf import settings
from django.db.models.fields.files import FieldFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from foundation.byte_ranges import ByteRange, PastTheEnd, get_range
from foundation.file_types import get_file_type

PIECE = 64 * 1024
NOT_KEPT = "private, no-store"
# Whatever is hidden in a file, a browser fetches nothing on its account and frames it nowhere.
SHOWS_ONLY_ITSELF = "default-src 'none'; frame-ancestors 'none'"
# What RFC 8187 lets stand as it is.
PLAIN = "!#$&+-.^_`|~"


@dataclass(frozen=True)
class Version:
    """By what a copy of a public file is recognised."""

    etag: str
    changed_at: int

    @classmethod
    def of(cls, file: FieldFile, *, size: int) -> Self:
        """The version that is in storage now."""
        changed = file.storage.get_modified_time(str(file.name)).timestamp()
        return cls(etag=f'"{int(changed * 1_000_000):x}-{size:x}"', changed_at=int(changed))


def send(
    request: HttpRequest, *, file: FieldFile, kept: str = "", name: str = ""
) -> HttpResponseBase:
    """Answer a GET or HEAD with the file, or with the one part of it that is asked for.

    ``kept`` is what caches are told of a public file; ``name``, what the file is called when it is
    taken away, if not as in storage. The file must be there: FileNotFoundError otherwise. It is
    read piece by piece, or handed over by the server in front where there is one that can
    (ACCEL_REDIRECT_PREFIX), which then sees to parts of it too.
    """
    size = file.storage.size(str(file.name))
    version = Version.of(file, size=size) if kept else None
    response = _say_unchanged(request, version=version) or _get_file(
        request, file=file, size=size, version=version, name=name
    )
    if version is not None:
        response.headers["ETag"] = version.etag
        response.headers["Last-Modified"] = http_date(version.changed_at)
    response.headers["Cache-Control"] = kept or NOT_KEPT
    return response


def send_copy(request: HttpRequest, *, copy: IO[bytes], name: str) -> HttpResponseBase:
    """Answer with a copy that was made for this reader and this request alone, under that name.

    It is closed once it has been sent. No part of it is sent, for another request would have
    another copy; and it carries nothing by which it could be recognised.
    """
    size = copy.seek(0, SEEK_END)
    copy.seek(0)
    if request.method == "HEAD":
        copy.close()
        response: HttpResponseBase = HttpResponse()
    else:
        response = StreamingHttpResponse(_Pieces(copy))
    response.headers["Accept-Ranges"] = "none"
    response.headers["Content-Length"] = str(size)
    response.headers["Cache-Control"] = NOT_KEPT
    _describe(response, name=name)
    return response


def send_file(content: bytes, *, content_type: str, name: str) -> HttpResponse:
    """A file that was made for this reader, to be kept nowhere on the way."""
    return HttpResponse(
        content,
        content_type=content_type,
        headers={
            "Content-Disposition": get_disposition(name, opens_in_browser=False),
            "Content-Security-Policy": SHOWS_ONLY_ITSELF,
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": NOT_KEPT,
        },
    )


def get_disposition(name: str, *, opens_in_browser: bool) -> str:
    """What Content-Disposition says (RFC 6266): the name in plain letters, and as it is.

    Browsers take what stands before a slash for a folder, and leave it out.
    """
    name = name.replace("/", "-")
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = "".join(letter for letter in folded if letter.isprintable() and letter not in '"\\%')
    disposition = f'{"inline" if opens_in_browser else "attachment"}; filename="{plain}"'
    if plain == name:
        return disposition
    return f"{disposition}; filename*=UTF-8''{quote(name, safe=PLAIN)}"


def _say_unchanged(request: HttpRequest, *, version: Version | None) -> HttpResponseBase | None:
    """What to answer somebody who has the right copy already, or insists on another."""
    if version is None:
        return None
    return get_conditional_response(request, etag=version.etag, last_modified=version.changed_at)


def _get_file(
    request: HttpRequest, *, file: FieldFile, size: int, version: Version | None, name: str
) -> HttpResponseBase:
    stored = str(file.name)
    if settings.ACCEL_REDIRECT_PREFIX:
        inside = f"{settings.ACCEL_REDIRECT_PREFIX.rstrip('/')}/{quote(stored)}"
        response: HttpResponseBase = HttpResponse(headers={"X-Accel-Redirect": inside})
    else:
        response = _read_out(request, file=file, size=size, version=version)
    _describe(response, name=name or PurePosixPath(stored).name)
    return response


def _describe(response: HttpResponseBase, *, name: str) -> None:
    """Say what a file is, what it is called, and that nothing is fetched on its account."""
    file_type = get_file_type(name)
    response.headers["Content-Type"] = file_type.content_type
    response.headers["Content-Disposition"] = get_disposition(
        name, opens_in_browser=file_type.opens_in_browser
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = SHOWS_ONLY_ITSELF


def _read_out(
    request: HttpRequest, *, file: FieldFile, size: int, version: Version | None
) -> HttpResponseBase:
    try:
        part = _get_part(request, size=size, version=version)
    except PastTheEnd:
        return HttpResponse(
            status=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            headers={"Content-Range": f"bytes */{size}"},
        )
    sent = part or ByteRange(start=0, length=size)
    response: HttpResponseBase = (
        HttpResponse() if request.method == "HEAD" else StreamingHttpResponse(_pieces(file, sent))
    )
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Content-Length"] = str(sent.length)
    if part is not None:
        response.status_code = HTTPStatus.PARTIAL_CONTENT
        response.headers["Content-Range"] = part.of(size)
    return response


def _get_part(request: HttpRequest, *, size: int, version: Version | None) -> ByteRange | None:
    """The part that is asked for, if the copy that it is to complete is still the right one."""
    if request.method != "GET":
        return None
    condition = request.headers.get("If-Range")
    if condition is not None:
        known = (version.etag, http_date(version.changed_at)) if version else ()
        if condition not in known:
            return None
    return get_range(request.headers.get("Range", ""), size=size)


def _pieces(file: FieldFile, part: ByteRange) -> Iterator[bytes]:
    with file.storage.open(str(file.name), "rb") as opened:
        opened.seek(part.start)
        left = part.length
        while piece := opened.read(min(left, PIECE)):
            left -= len(piece)
            yield piece


class _Pieces:
    """An open file, piece by piece. It is closed with the response, or when nobody comes for it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.close = finalize(self, file.close)

    def __iter__(self) -> Iterator[bytes]:
        while piece := self._file.read(PIECE):
            yield piece
