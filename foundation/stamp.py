"""The stamp itself: a strip with a few lines of words, to be laid on any page of a PDF."""

from dataclasses import dataclass
from io import BytesIO
from typing import cast

from pypdf import PageObject, PdfReader
from pypdf.generic import PdfObject, RectangleObject, StreamObject
from reportlab.lib.colors import HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from accounts.paper.typeface import register

FONT = "Atkinson"
SIZE, LEADING, PADDING = 7.5, 9.5, 3.0
INK = HexColor(0x2A2F5B)
# Of the page: no stamp is wider or higher than this.
WIDEST, HIGHEST = 0.96, 0.5
FROM_EDGE = 4.0


@dataclass(frozen=True)
class Stamp:
    """A drawn stamp: what draws it and with what, in the words of PDF; and how large it is."""

    drawing: bytes
    resources: PdfObject
    width: float
    height: float


class NoRoom(ValueError):
    """A page that has no area."""


def draw_stamp(lines: list[str]) -> Stamp:
    """Words as they are laid on a page: dark on a light strip, so that they are read on anything.

    The font has the letters of Welsh and its neighbours.
    """
    register()
    width = max(stringWidth(line, FONT, SIZE) for line in lines) + 2 * PADDING
    height = len(lines) * LEADING + 2 * PADDING
    drawn = BytesIO()
    canvas = Canvas(drawn, pagesize=(width, height), pageCompression=1)
    canvas.setFillColor(white)
    canvas.setFillAlpha(0.85)
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    canvas.setFillAlpha(1)
    canvas.setFillColor(INK)
    canvas.setFont(FONT, SIZE)
    for number, line in enumerate(lines, 1):
        canvas.drawString(PADDING, height - PADDING - number * LEADING + 2, line)
    canvas.save()
    sheet = PdfReader(drawn).pages[0]
    return Stamp(
        drawing=cast("StreamObject", sheet["/Contents"]).get_data(),
        resources=sheet.raw_get("/Resources"),
        width=width,
        height=height,
    )


def place_stamp(stamp: Stamp, *, on: PageObject) -> bytes:
    """Where it is laid, as the six numbers of a matrix: at the foot of what is seen, upright.

    What is seen of a page is its crop box, turned clockwise by its rotation.
    """
    left, bottom, right, top = _get_seen(on)
    turn = int(on.get("/Rotate") or 0) % 360
    is_on_its_side = turn in (90, 270)
    across, up = right - left, top - bottom
    width, height = (up, across) if is_on_its_side else (across, up)
    scale = min(1.0, WIDEST * width / stamp.width, HIGHEST * height / stamp.height)
    along = (width - scale * stamp.width) / 2
    above = min(FROM_EDGE, (height - scale * stamp.height) / 2)
    matrix: tuple[float, ...]
    match turn:
        case 90:
            matrix = (0, scale, -scale, 0, right - above, bottom + along)
        case 180:
            matrix = (-scale, 0, 0, -scale, right - along, top - above)
        case 270:
            matrix = (0, -scale, scale, 0, left + above, top - along)
        case _:
            matrix = (scale, 0, 0, scale, left + along, bottom + above)
    return b" ".join(b"%.4f" % number for number in matrix)


def _get_seen(page: PageObject) -> tuple[float, float, float, float]:
    """The part of the page that is shown: of its crop box, what is on the sheet."""
    sheet, crop = _get_corners(page.mediabox), _get_corners(page.cropbox)
    seen = (*map(max, sheet[:2], crop[:2]), *map(min, sheet[2:], crop[2:]))
    # A crop box beside the sheet shows all of it.
    left, bottom, right, top = seen if seen[0] < seen[2] and seen[1] < seen[3] else sheet
    if not (left < right and bottom < top):
        raise NoRoom
    return left, bottom, right, top


def _get_corners(box: RectangleObject) -> tuple[float, float, float, float]:
    """Two opposite corners, of which the first is the lower left."""
    xs, ys = sorted((float(box[0]), float(box[2]))), sorted((float(box[1]), float(box[3])))
    return xs[0], ys[0], xs[1], ys[1]
