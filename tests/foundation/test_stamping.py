"""A stamp is on every page of a PDF, upright at the foot of what is seen; or there is no copy."""

import io
import re

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NullObject,
    NumberObject,
    RectangleObject,
)
from reportlab.pdfgen.canvas import Canvas

from foundation import stamping
from foundation.stamping import CannotBeStamped, Reason, stamp_pages
from tests.factories.files import pdf, pdf_saying

LAID = re.compile(rb"q ([-.\d ]+) cm /NetworkStamp")
LINES = ["Copi i: Siân Ŵyn <sian@sample.example>, Tŷ Sampl", "Cyfyngedig · 22 Tachwedd 2026, 14:05"]


def stamp(content, *, lines=LINES):
    copy = io.BytesIO()
    stamp_pages(io.BytesIO(content), lines=lines, to=copy)
    return PdfReader(copy, strict=True)


def refuse(content):
    with pytest.raises(CannotBeStamped) as refused:
        stamp(content)
    return refused.value.reason


def write(change):
    """A PDF of one page, changed by hand."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf_saying("Words")))
    change(writer)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def turned(turn, *, box=(0, 0, 842, 595), crop=None):
    """A page of this size, turned clockwise when it is shown."""

    def change(writer):
        page = writer.pages[0]
        page.mediabox = RectangleObject(box)
        page.cropbox = RectangleObject(crop or box)
        page[NameObject("/Rotate")] = NumberObject(turn)

    return write(change)


def where_it_is_read(page):
    """The corners of the stamp as parts of what is seen of the page; and which way it reads."""
    numbers = LAID.findall(page.get_contents().get_data())[-1].split()
    a, b, c, d, e, f = map(float, numbers)
    _, _, width, height = page["/Resources"]["/XObject"]["/NetworkStamp"]["/BBox"]
    left, bottom, right, top = map(float, page.cropbox)
    turn = page.rotation % 360
    corners = []
    for x, y in ((e, f), (a * width + c * height + e, b * width + d * height + f)):
        across, up = (x - left) / (right - left), (y - bottom) / (top - bottom)
        seen = {0: (across, up), 90: (up, 1 - across), 180: (1 - across, 1 - up)}
        corners.append(seen.get(turn, (1 - up, across)))
    upright = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[turn]
    size = abs(a) + abs(b)
    return *corners, (round(a / size), round(b / size)) == upright


def is_within(*corners):
    return all(0 <= part <= 1 for corner in corners for part in corner)


def test_every_page_says_for_whom_it_is_and_what_it_said_before():
    pages = stamp(pdf_saying("First", "Second", "Third")).pages

    assert [page.extract_text().split("\n")[0] for page in pages] == ["First", "Second", "Third"]
    for page in pages:
        assert all(line in page.extract_text() for line in LINES)


@pytest.mark.parametrize("crop", [None, (200, 150, 700, 500), (900, 900, 1000, 1000)])
@pytest.mark.parametrize("turn", [0, 90, 180, 270, -90, 450])
def test_it_is_upright_at_the_foot_of_what_is_seen(turn, crop):
    [page] = stamp(turned(turn, crop=crop)).pages
    if crop and crop[0] == 900:
        page.cropbox = page.mediabox  # beside the sheet: all of the sheet is seen

    first, last, is_upright = where_it_is_read(page)

    assert is_upright
    assert is_within(first, last)
    assert first[0] + last[0] == pytest.approx(1)
    assert first < last
    assert last[1] < 0.12


@pytest.mark.parametrize("box", [(0, 0, 60, 40), (-300, -300, -200, -290), (0, 0, 14000, 9)])
def test_a_page_of_any_size_has_it_within_its_edges(box):
    [page] = stamp(turned(0, box=box)).pages

    first, last, is_upright = where_it_is_read(page)

    assert is_upright
    assert is_within(first, last)


def test_a_page_without_words_or_with_words_in_parts_has_it_too():
    parts = write(
        lambda writer: writer.pages[0].__setitem__(
            NameObject("/Contents"), ArrayObject([writer.pages[0].raw_get("/Contents")])
        )
    )
    nothing = write(
        lambda writer: writer.pages[0].__setitem__(NameObject("/Contents"), NullObject())
    )

    for content in (pdf(), parts, nothing):
        [page] = stamp(content).pages
        assert LINES[0] in page.extract_text()


def test_what_a_page_does_to_its_own_drawing_does_not_move_it():
    drawn = io.BytesIO()
    canvas = Canvas(drawn)
    canvas.translate(5000, 5000)
    canvas.scale(0.01, 0.01)
    canvas.drawString(0, 0, "Far away")
    canvas.save()

    [page] = stamp(drawn.getvalue()).pages

    drawing = page.get_contents().get_data()
    assert drawing.index(b"q\n") < drawing.index(b"5000") < drawing.rindex(b"\nQ\n/Artifact")


def test_what_was_stamped_for_somebody_is_stamped_again_for_the_next():
    first = io.BytesIO()
    stamp_pages(io.BytesIO(pdf_saying("Words")), lines=["First reader"], to=first)

    [page] = stamp(first.getvalue()).pages

    assert "First reader" in page.extract_text()
    assert LINES[0] in page.extract_text()


def test_a_file_that_was_added_to_is_written_as_it_is_now():
    changed = io.BytesIO(pdf_saying("Words"))
    writer = PdfWriter(changed, incremental=True)
    writer.add_blank_page(200, 200)
    writer.write(changed)

    pages = stamp(changed.getvalue()).pages

    assert [LINES[0] in page.extract_text() for page in pages] == [True, True]


def test_a_page_that_is_in_no_list_of_pages_is_not_in_the_copy():
    def change(writer):
        hidden = writer.add_blank_page(100, 100)
        writer.root_object[NameObject("/Hidden")] = hidden.indirect_reference
        kids = writer.root_object["/Pages"]["/Kids"]
        kids.pop()
        writer.root_object["/Pages"][NameObject("/Count")] = NumberObject(1)

    copy = stamp(write(change))

    assert len(copy.pages) == 1
    assert isinstance(copy.root_object["/Hidden"], NullObject)


def test_what_leads_to_nothing_leads_to_nothing():
    content = write(
        lambda writer: writer.root_object.__setitem__(
            NameObject("/Gone"), writer._add_object(NullObject())
        )
    )
    broken = content.replace(b"/Gone ", b"/Gone 99999 0 R /G ")

    assert len(stamp(broken).pages) == 1


@pytest.mark.parametrize("password", ["", "cyfrinair"])
def test_what_its_author_has_locked_is_refused(password):
    content = write(lambda writer: writer.encrypt(password, "owner", algorithm="RC4-128"))

    assert refuse(content) == Reason.LOCKED


def test_what_is_locked_in_a_way_that_is_not_known_here_is_refused(monkeypatch):
    def read(source):
        raise DependencyError

    monkeypatch.setattr(stamping, "PdfReader", read)

    assert refuse(pdf()) == Reason.LOCKED


def enclose(writer):
    writer.add_attachment("inside.txt", b"another file")


def draw_by_form(writer):
    form = DictionaryObject({NameObject("/XFA"): ArrayObject([FloatObject(1)])})
    writer.root_object[NameObject("/AcroForm")] = form


@pytest.mark.parametrize("change", [enclose, draw_by_form])
def test_what_has_something_inside_that_would_bear_no_stamp_is_refused(change):
    assert refuse(write(change)) == Reason.ENCLOSES


def in_kids(writer):
    kids = writer.root_object["/Pages"]["/Kids"]
    kids[0] = DictionaryObject(writer.pages[0])


BROKEN = {
    "nothing": b"",
    "words": b"No PDF at all",
    "only a head": b"%PDF-1.7\n%%EOF",
    "cut off": pdf_saying("Words")[:300],
    "no pages": write(lambda writer: writer.remove_page(0)),
    "a page without an area": turned(0, box=(10, 10, 10, 10)),
    "a page that is no object": write(in_kids),
    "a turn that is none": turned(0).replace(b"/Rotate 0", b"/Rotate /"),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_refused(content):
    assert refuse(content) == Reason.BROKEN
