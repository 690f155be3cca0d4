"""A stamp on every page of a PDF: the file written anew, one object after the other.

Nothing is kept of what has been written, so that a large file takes little memory. It is not added
to the end of the file, for then the whole file without a stamp would still be the beginning of it.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import groupby
from typing import IO, Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
)

from foundation.stamp import Stamp, draw_stamp, place_stamp

Key = tuple[int, int]
NAME = "/NetworkStamp"
# Screen readers pass over what is no part of the text.
BEFORE = b"q\n"
AFTER = b"\nQ\n/Artifact <</Type /Pagination>> BDC\nq %s cm %s Do Q\nEMC\n"
# Of what a file may hold besides its pages, what is looked at by itself.
ENCLOSED = {"/EF", "/XFA"}


class Reason(StrEnum):
    """Why a file cannot be stamped."""

    LOCKED = "locked"
    BROKEN = "broken"
    ENCLOSES = "encloses"


class CannotBeStamped(Exception):
    """There is no stamped copy of this file. What has been written of one is no use."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason)


def stamp_pages(source: IO[bytes], *, lines: list[str], to: IO[bytes]) -> None:
    """Write the PDF with these lines at the foot of each page.

    Refuses what is encrypted, for its author locked it; what cannot be read; and what has other
    files inside it, or a form that is drawn in place of its pages: they would bear no stamp.
    """
    try:
        _Copy(PdfReader(source), to=to).write(stamp=draw_stamp(lines))
    except CannotBeStamped:
        raise
    except (DependencyError, FileNotDecryptedError) as locked:
        raise CannotBeStamped(Reason.LOCKED) from locked
    except Exception as broken:
        # A stranger's file breaks a reader in any way it likes.
        raise CannotBeStamped(Reason.BROKEN) from broken


class _Copy:
    """A PDF as it is written: which objects are there, and where."""

    def __init__(self, reader: PdfReader, *, to: IO[bytes]) -> None:
        self._reader = reader
        self._to = to
        self._made: dict[Key, PdfObject] = {}
        self._places: dict[Key, int] = {}
        known = [number for numbers in reader.xref.values() for number in numbers]
        self._last = max([*known, *reader.xref_objStm])

    def write(self, *, stamp: Stamp) -> None:
        if self._reader.is_encrypted:
            raise CannotBeStamped(Reason.LOCKED)
        pages = list(self._reader.pages)
        self._stamp(pages, stamp=stamp)
        stamped = {_key(page.indirect_reference) for page in pages}
        self._to.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        trailer = self._reader.trailer
        ends = {name: trailer.raw_get(name) for name in ("/Root", "/Info") if name in trailer}
        self._write_objects(list(ends.values()), stamped=stamped)
        if not pages or not stamped <= self._places.keys():
            raise CannotBeStamped(Reason.BROKEN)
        self._write_end(DictionaryObject({NameObject(name): ends[name] for name in ends}))

    def _stamp(self, pages: list[PageObject], *, stamp: Stamp) -> None:
        before = self._make(_stream(BEFORE))
        form = self._make(self._get_form(stamp))
        after: dict[bytes, IndirectObject] = {}
        for page in pages:
            resources = _copy(page, "/Resources")
            drawn = _copy(resources, "/XObject")
            name = NameObject(NAME + "-" * sum(each.startswith(NAME) for each in drawn))
            drawn[name] = form
            resources[NameObject("/XObject")] = drawn
            laid = AFTER % (place_stamp(stamp, on=page), name.encode())
            if laid not in after:
                after[laid] = self._make(_stream(laid))
            copy = _copy({"page": page}, "page")
            copy[NameObject("/Resources")] = resources
            copy[NameObject("/Contents")] = ArrayObject([before, *_contents(page), after[laid]])
            self._made[_key(page.indirect_reference)] = copy

    def _get_form(self, stamp: Stamp) -> StreamObject:
        """The stamp as something that a page can draw."""
        form = _stream(stamp.drawing).flate_encode()
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        corners = (0.0, 0.0, stamp.width, stamp.height)
        form[NameObject("/BBox")] = ArrayObject(map(FloatObject, corners))
        form[NameObject("/Resources")] = self._adopt(stamp.resources)
        return form

    def _adopt(self, thing: Any) -> Any:
        """Something of the stamp's own PDF, and all that it leads to, as objects of this one."""
        match thing:
            case IndirectObject():
                return self._make(self._adopt(thing.get_object()))
            case DictionaryObject():
                for name in list(thing):
                    thing[name] = self._adopt(thing.raw_get(name))
                return thing
            case ArrayObject():
                return ArrayObject(self._adopt(each) for each in list(thing))
            case _:
                return thing

    def _make(self, thing: PdfObject) -> IndirectObject:
        self._last += 1
        self._made[0, self._last] = thing
        return IndirectObject(self._last, 0, self._reader)

    def _write_objects(self, wanted: list[PdfObject], *, stamped: set[Key]) -> None:
        """All that can be reached from these, each once. What is superseded stays behind."""
        while wanted:
            thing = wanted.pop()
            if isinstance(thing, IndirectObject):
                key = _key(thing)
                if key in self._places:
                    continue
                thing = self._take(thing)
                if _is_page(thing) and key not in stamped:
                    # A page that is not in the tree of pages is shown by nobody.
                    thing = NullObject()
                self._places[key] = self._to.tell()
                self._to.write(b"%d %d obj\n" % (key[1], key[0]))
                thing.write_to_stream(self._to)
                self._to.write(b"\nendobj\n")
            wanted.extend(_parts(thing))

    def _take(self, reference: IndirectObject) -> PdfObject:
        """An object, of which the reader then keeps nothing."""
        key = _key(reference)
        if key in self._made:
            return self._made.pop(key)
        generation, number = key
        is_there = number in self._reader.xref.get(generation, {})
        if not is_there and (generation or number not in self._reader.xref_objStm):
            # Otherwise it would be looked for in the whole of the file.
            return NullObject()
        thing = self._reader.get_object(reference)
        self._reader.resolved_objects.pop(key, None)
        return NullObject() if thing is None else thing

    def _write_end(self, trailer: DictionaryObject) -> None:
        begin = self._to.tell()
        self._to.write(b"xref\n0 1\n0000000000 65535 f \n")
        numbered = sorted((number, generation) for generation, number in self._places)
        runs = groupby(enumerate(numbered), key=lambda each: each[1][0] - each[0])
        for run in (list(run) for _, run in runs):
            self._to.write(b"%d %d\n" % (run[0][1][0], len(run)))
            for _, (number, generation) in run:
                place = self._places[generation, number]
                self._to.write(b"%010d %05d n \n" % (place, generation))
        self._to.write(b"trailer\n<</Size %d\n" % (self._last + 1))
        for name in trailer:
            self._to.write(name.encode() + b" ")
            trailer.raw_get(name).write_to_stream(self._to)
            self._to.write(b"\n")
        self._to.write(b">>\nstartxref\n%d\n%%%%EOF\n" % begin)


def _key(reference: IndirectObject | None) -> Key:
    if reference is None:
        raise CannotBeStamped(Reason.BROKEN)
    return reference.generation, reference.idnum


def _stream(data: bytes) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.set_data(data)
    return made


def _copy(owner: Mapping[str, Any], name: str) -> DictionaryObject:
    """A dictionary of its own with what the owner has under that name, whether or not it has it."""
    found = owner.get(name)
    found = found.get_object() if found is not None else None
    if not isinstance(found, DictionaryObject):
        return DictionaryObject()
    return DictionaryObject({key: found.raw_get(key) for key in found})


def _contents(page: PageObject) -> list[PdfObject]:
    """What a page draws: one stream, several, or none."""
    if "/Contents" not in page:
        return []
    contents = page.raw_get("/Contents")
    drawn = contents.get_object()
    if isinstance(drawn, ArrayObject):
        return list(drawn)
    return [contents] if isinstance(drawn, StreamObject) else []


def _is_page(thing: PdfObject) -> bool:
    return isinstance(thing, DictionaryObject) and thing.get("/Type") == "/Page"


def _parts(thing: PdfObject) -> Iterator[PdfObject]:
    """What is inside a thing, or that it leads to."""
    inside: Iterator[PdfObject]
    if isinstance(thing, DictionaryObject):
        if ENCLOSED & thing.keys():
            raise CannotBeStamped(Reason.ENCLOSES)
        inside = (thing.raw_get(name) for name in thing)
    elif isinstance(thing, ArrayObject):
        inside = iter(thing)
    else:
        return
    yield from (
        each for each in inside if isinstance(each, IndirectObject | DictionaryObject | ArrayObject)
    )
