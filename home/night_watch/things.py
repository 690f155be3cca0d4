"""What can be opened, batch by batch: where it is, and who should open it, reckoned from the rows.

Nothing here asks the gate: not ``readable_by``, nor ``rule``, nor ``is_shut``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from accounts.models import Audience
from foundation.models import Document, Image, Media, Rendition, SitePage
from home.night_watch.belongings import Belonging, get_belongings
from home.night_watch.findings import Code, Finding, Kind
from home.night_watch.kinds import Reader

# The timer that takes off what is over runs every minute.
GRACE = timedelta(hours=1)
FRONT_DEPTH = 2
OPENNESS = {Audience.Access.PUBLIC: 2, Audience.Access.MEMBERS: 1, Audience.Access.GRANTED: 0}


@dataclass(frozen=True, kw_only=True)
class Thing:
    """A page in one language, or a file."""

    kind: Kind
    number: int
    address: str
    title: str
    language: str = ""
    audience: int | None
    # Whether it is there for anybody: published and below what is published, or not shut.
    is_out: bool
    # The audience of the front door by which its readers come in.
    door: int | None = None
    faults: tuple[Code, ...] = ()
    belongings: tuple[Belonging, ...] = ()

    @property
    def is_front_door(self) -> bool:
        """Whether everybody comes in by it."""
        return self.kind == Kind.PAGE and self.door is None

    def is_for(self, reader: Reader) -> bool:
        """Whether it should open to them."""
        ways = {self.audience} if self.door is None else {self.audience, self.door}
        return self.is_out and ways <= reader.reads

    def find(self, code: Code, *who: Reader, place: str = "") -> Finding:
        """That something is the matter with it."""
        return Finding(
            code=code,
            kind=self.kind,
            number=self.number,
            language=self.language,
            who=tuple(each.code for each in who),
            place=place,
        )


@dataclass(frozen=True)
class Row:
    """All that is read of a page."""

    pk: int
    path: str
    depth: int
    title: str
    live: bool
    expire_at: datetime | None
    audience_id: int | None
    access: str | None
    url_path: str
    language: str
    pair: UUID


FIELDS = (
    "pk",
    "path",
    "depth",
    "title",
    "live",
    "expire_at",
    "audience_id",
    "audience__access",
    "url_path",
    "locale__language_code",
    "translation_key",
)


def get_batches(*, now: datetime, today: date, some: int) -> Iterator[list[Thing]]:
    """Everything, so many at a time, each by the same few queries: nothing else is kept."""
    yield from get_page_batches(now=now, some=some)
    for kind in FILES:
        yield from get_file_batches(kind, today=today, some=some)


def get_page_batches(*, now: datetime, some: int) -> Iterator[list[Thing]]:
    """Every page, from the top."""
    last, roots = "", get_roots()
    while rows := _get_rows(Q(path__gt=last), some=some):
        last = rows[-1].path
        yield _reckon(rows, now=now, roots=roots)


def get_file_batches(kind: Kind, *, today: date, some: int) -> Iterator[list[Thing]]:
    """Every file of a kind."""
    last = 0
    while files := list(FILES[kind].objects.filter(pk__gt=last).order_by("pk")[:some]):
        last = files[-1].pk
        yield _get_files(kind, files, today=today)


def get_again(kind: Kind, which: Iterable[int], *, now: datetime, today: date) -> list[Thing]:
    """Some of a kind as they are now: somebody may have changed them meanwhile."""
    numbers = Q(pk__in=set(which))
    if kind == Kind.PAGE:
        return _reckon(_get_rows(numbers), now=now, roots=get_roots())
    return _get_files(kind, FILES[kind].objects.filter(numbers), today=today)


def get_roots() -> list[str]:
    """The paths of the front doors, by which the address of a page begins."""
    doors = SitePage.objects.filter(depth=FRONT_DEPTH).values_list("path", flat=True)
    pages = Page.objects.filter(path__in=list(doors), pk__in=_get_front_doors())
    return list(pages.values_list("url_path", flat=True))


def _get_front_doors() -> set[int]:
    """The front door of the site, and its twin."""
    keys = Site.objects.values("root_page__translation_key")
    return set(Page.objects.filter(translation_key__in=keys).values_list("pk", flat=True))


def _get_rows(which: Q, *, some: int | None = None) -> list[Row]:
    rows = SitePage.objects.filter(which).order_by("path").values_list(*FIELDS)[:some]
    return [Row(*row) for row in rows]


def _reckon(rows: list[Row], *, now: datetime, roots: list[str]) -> list[Thing]:
    """What should be so of these pages. A few queries besides: what is above, and so on."""
    paths = {above for row in rows for above in _get_paths_above(row)}
    above = {row.path: row for row in _get_rows(Q(path__in=paths))}
    pairs: dict[UUID, set[int | None]] = {}
    keys = [row.pair for row in rows]
    halves = SitePage.objects.filter(translation_key__in=keys)
    for key, audience in halves.values_list("translation_key", "audience_id"):
        pairs.setdefault(key, set()).add(audience)
    belong = get_belongings((row.pk, row.language, row.pair) for row in rows)
    things = []
    for row in rows:
        way = [above[path] for path in _get_paths_above(row) if path in above]
        address = _get_address(row, roots=roots)
        if address is not None:
            faults = tuple(_find_faults(row, way=way, pair=pairs.get(row.pair, set()), now=now))
            thing = _place(row, way=way, faults=faults, address=address)
            things.append(replace(thing, belongings=belong.get(row.pk, ())))
    return things


def _place(row: Row, *, way: list[Row], faults: tuple[Code, ...], address: str) -> Thing:
    return Thing(
        kind=Kind.PAGE,
        number=row.pk,
        address=address,
        title=row.title,
        language=row.language,
        audience=row.audience_id,
        is_out=all(each.live for each in (*way, row)) and Code.ABOVE not in faults,
        door=way[0].audience_id if way else None,
        faults=faults,
    )


def _get_paths_above(row: Row) -> list[str]:
    """Of the pages above, from the front door down."""
    step = Page.steplen
    return [row.path[: step * depth] for depth in range(FRONT_DEPTH, row.depth)]


def _get_address(row: Row, *, roots: list[str]) -> str | None:
    """Where readers ask for it; nowhere, if it is below no front door."""
    for root in roots:
        if row.url_path.startswith(root):
            with override(row.language):
                return reverse("wagtail_serve", args=[row.url_path.removeprefix(root)])
    return None


def _find_faults(
    row: Row, *, way: list[Row], pair: set[int | None], now: datetime
) -> Iterator[Code]:
    if row.audience_id is None:
        yield Code.FOR_NOBODY
    if any(_is_more_open(row, than=each) for each in way):
        yield Code.ABOVE
    if len(pair) > 1:
        yield Code.HALVES_DIFFER
    if row.live and row.expire_at is not None and row.expire_at < now - GRACE:
        yield Code.OVERDUE


def _is_more_open(row: Row, *, than: Row) -> bool:
    """Whether somebody reads the one who does not read the other, as audiences go."""
    if row.audience_id in (None, than.audience_id):
        return False
    if row.access is None or than.access is None:
        return True
    mine, theirs = OPENNESS[Audience.Access(row.access)], OPENNESS[Audience.Access(than.access)]
    # Of two that are granted, neither is within the other.
    return mine >= theirs


FILES: dict[Kind, Any] = {Kind.DOCUMENT: Document, Kind.IMAGE: Image, Kind.RECORDING: Media}
ADDRESSES = {Kind.DOCUMENT: "wagtaildocs_serve", Kind.RECORDING: "media_serve"}


def _get_files(kind: Kind, files: Iterable[Any], *, today: date) -> list[Thing]:
    """A picture has no address of its own: it is looked at in one of the sizes that were made."""
    files = list(files)
    names = {file.pk: file.filename for file in files}
    if kind == Kind.IMAGE:
        sizes = (
            Rendition.objects.filter(image__in=names).order_by("-pk").values_list("image", "file")
        )
        names = {pk: name.rpartition("/")[2] for pk, name in sizes}
    return [
        Thing(
            kind=kind,
            number=file.pk,
            address=reverse(ADDRESSES.get(kind, "image_serve"), args=[file.pk, names[file.pk]]),
            title=file.title,
            audience=file.audience_id,
            is_out=file.shut_from is None or file.shut_from > today,
            faults=() if file.audience_id else (Code.FOR_NOBODY,),
        )
        for file in files
        if file.pk in names
    ]


def find_ungated() -> Iterator[Finding]:
    """Pages that are no pages of ours, and so have no gate; and copies that follow another page."""
    strangers = Page.objects.filter(depth__gt=1).filter(Q(sitepage=None) | ~Q(alias_of=None))
    for pk in strangers.order_by("pk").values_list("pk", flat=True):
        yield Finding(code=Code.NO_GATE, kind=Kind.PAGE, number=pk)
