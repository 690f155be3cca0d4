"""The site itself, asked as its server asks it: through every middleware."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from io import BytesIO
from sys import stderr
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from django.utils import translation

READABLE = ("text/", "application/json", "application/xml", "application/atom", "application/rss")
# A page of which something is asked is not kept, and so does not fill the memory of this process.
UNKEPT = "night-watch"
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Answer:
    """What a client got."""

    status: int
    body: str = ""
    is_json: bool = False

    @property
    def is_broken(self) -> bool:
        """Whether the site broke down, so that nobody knows what they would have got."""
        return self.status >= HTTPStatus.INTERNAL_SERVER_ERROR

    @property
    def is_whole(self) -> bool:
        """Whether it said what it says there: neither elsewhere, nor that there is nothing."""
        return self.status == HTTPStatus.OK

    @property
    def opens(self) -> bool:
        """Whether the thing was there for them."""
        return HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES


class Site:
    """The site in this process, at its own address. What it writes while it answers is undone."""

    def __init__(self) -> None:
        self._handler: Any = WSGIHandler()
        self._home = urlsplit(settings.WAGTAILADMIN_BASE_URL)
        self.how_often = 0

    def look(self, address: str, *, session: str = "") -> Answer:
        """Whether it opens: the headers alone, so that it is no reading."""
        return self._ask("HEAD", address, session=session)

    def read(self, address: str, *, question: str = UNKEPT) -> Answer:
        """What anybody reads there."""
        return self._ask("GET", f"{address}?{question}", session="")

    def _ask(self, method: str, address: str, *, session: str) -> Answer:
        self.how_often += 1
        environ, told = self._write(method, address, session=session), _Told()
        # Whatever language it answers in is its own, and not ours afterwards.
        with _one_connection(), transaction.atomic(), translation.override(settings.LANGUAGE_CODE):
            answered = self._handler(environ, told)
            try:
                is_read = method == "GET" and told.kind.startswith(READABLE)
                body = b"".join(answered).decode("utf-8", "replace") if is_read else ""
            finally:
                answered.close()
                transaction.set_rollback(True)
        is_json = told.kind.startswith("application/json")
        return Answer(status=told.status, body=body, is_json=is_json)

    def _write(self, method: str, address: str, *, session: str) -> dict[str, Any]:
        """The request, as a server hands it on (PEP 3333)."""
        path, _, question = address.partition("?")
        scheme = self._home.scheme
        cookie = {"HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}={session}"} if session else {}
        return {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
            "QUERY_STRING": question,
            "SERVER_NAME": self._home.hostname,
            "SERVER_PORT": str(self._home.port or PORTS[scheme]),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": self._home.netloc,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": scheme,
            "wsgi.input": BytesIO(),
            "wsgi.errors": stderr,
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            **cookie,
        }


@contextmanager
def _one_connection() -> Iterator[None]:
    """A server closes what is open before and after each request: here, that is our transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in (request_started, request_finished):
            signal.connect(close_old_connections)


class _Told:
    """What the site says before the body."""

    status = 0
    kind = ""

    def __call__(
        self, status: str, headers: list[tuple[str, str]], *failed: Any
    ) -> Callable[[bytes], object]:
        self.status = int(status.split(" ", 1)[0])
        self.kind = dict(headers).get("Content-Type", "")
        return BytesIO().write
