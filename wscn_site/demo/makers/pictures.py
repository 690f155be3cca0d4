"""Drawings without a word in them, so that one serves both languages. The same every time, and small."""

import math
from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 675
SQUARE = 1400
FINE = 2  # drawn at twice the size, then made smaller, so that lines are smooth

PAPER = "#eef4f1"
WHITE = "#ffffff"
INK = "#14212b"
GREEN = "#0b4f49"
SOFT = "#8fbdb6"
PALE = "#cfe2dd"
YELLOW = "#f5c02c"
INDIGO = "#2a2f5b"

Pen = ImageDraw.ImageDraw


@cache
def draw(name: str) -> bytes:
    """The drawing of that name, as a PNG."""
    return _pack(_draw_fine(name), size=(WIDTH, HEIGHT))


@cache
def draw_square(name: str) -> bytes:
    """The middle of the drawing of that name, as a square PNG."""
    margin = (WIDTH - HEIGHT) * FINE // 2
    middle = _draw_fine(name).crop((margin, 0, margin + HEIGHT * FINE, HEIGHT * FINE))
    return _pack(middle, size=(SQUARE, SQUARE))


def _draw_fine(name: str) -> Image.Image:
    sheet = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), PAPER)
    DRAWINGS[name](ImageDraw.Draw(sheet))
    return sheet


def _pack(sheet: Image.Image, *, size: tuple[int, int]) -> bytes:
    small = sheet.resize(size, Image.Resampling.LANCZOS)
    out = BytesIO()
    small.quantize(colors=48, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _disc(
    pen: Pen, *, x: float, y: float, radius: float, fill: str, line: str = "", width: int = 0
) -> None:
    box = [(x - radius) * FINE, (y - radius) * FINE, (x + radius) * FINE, (y + radius) * FINE]
    pen.ellipse(box, fill=fill, outline=line or None, width=width * FINE)


def _line(pen: Pen, *points: tuple[float, float], fill: str = GREEN, width: int = 4) -> None:
    pen.line(
        [(x * FINE, y * FINE) for x, y in points], fill=fill, width=width * FINE, joint="curve"
    )


def _box(pen: Pen, *corners: float, fill: str, line: str = "", radius: int = 4) -> None:
    scaled = [corner * FINE for corner in corners]
    pen.rounded_rectangle(
        scaled, radius=radius * FINE, fill=fill, outline=line or None, width=4 * FINE
    )


def _arrow(
    pen: Pen, *, start: tuple[float, float], end: tuple[float, float], fill: str = GREEN
) -> None:
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    _line(pen, start, end, fill=fill, width=6)
    head = [
        (end[0] - 26 * math.cos(angle + turn), end[1] - 26 * math.sin(angle + turn))
        for turn in (-0.5, 0.5)
    ]
    pen.polygon([(x * FINE, y * FINE) for x, y in (end, *head)], fill=fill)


def _hill(x: float, *, foot: float, rise: float, phase: float) -> float:
    swell = math.sin(x / 190 + phase) + 0.5 * math.sin(x / 83 + phase * 2.3)
    return foot - rise * swell


def _contours(pen: Pen) -> None:
    """Hills in contour lines."""
    for step in range(13):
        foot, rise = 130 + step * 42, 46 - step * 2.2
        ridge = [
            (x, _hill(x, foot=foot, rise=rise, phase=step * 0.16)) for x in range(-8, WIDTH + 9, 8)
        ]
        _line(pen, *ridge, fill=GREEN if step % 4 == 0 else SOFT, width=4 if step % 4 == 0 else 2)
    _disc(pen, x=930, y=96, radius=34, fill=YELLOW)


def _five(pen: Pen) -> None:
    """Five rings that share a middle."""
    for turn in range(5):
        angle = math.tau * turn / 5 - math.pi / 2
        x, y = 600 + 168 * math.cos(angle), 345 + 168 * math.sin(angle)
        pen.ellipse(
            [(x - 130) * FINE, (y - 130) * FINE, (x + 130) * FINE, (y + 130) * FINE],
            outline=GREEN,
            width=8 * FINE,
        )
    _disc(pen, x=600, y=345, radius=58, fill=YELLOW, line=INK, width=4)


def _steps(pen: Pen) -> None:
    """Four steps that rise to a flag."""
    for number in range(4):
        left = 150 + number * 210
        _box(pen, left, 520 - number * 105, left + 190, 600, fill=(PALE, SOFT, SOFT, GREEN)[number])
    _line(pen, (875, 205), (875, 90), fill=INK, width=6)
    pen.polygon(
        [(878 * FINE, 90 * FINE), (965 * FINE, 118 * FINE), (878 * FINE, 146 * FINE)], fill=YELLOW
    )


def _cycle(pen: Pen) -> None:
    """Four points on a ring, each with an arrow to the next."""
    places = [
        (600 + 235 * math.cos(angle), 338 + 235 * math.sin(angle))
        for angle in (math.tau * turn / 4 - math.pi / 2 for turn in range(4))
    ]
    for start, end in zip(places, (*places[1:], places[0]), strict=True):
        part = [(start[i] + (end[i] - start[i]) * share) for share in (0.28, 0.72) for i in (0, 1)]
        _arrow(pen, start=(part[0], part[1]), end=(part[2], part[3]))
    for number, (x, y) in enumerate(places):
        _disc(pen, x=x, y=y, radius=66, fill=YELLOW if number == 0 else WHITE, line=GREEN, width=6)


def _partners(pen: Pen) -> None:
    """Six circles, each joined to every other and to one in the middle."""
    ring = [
        (600 + 310 * math.cos(math.tau * turn / 6), 338 + 230 * math.sin(math.tau * turn / 6))
        for turn in range(6)
    ]
    for number, place in enumerate(ring):
        for other in ring[number + 1 :]:
            _line(pen, place, other, fill=PALE, width=3)
        _line(pen, place, (600, 338), fill=GREEN, width=5)
    for x, y in ring:
        _disc(pen, x=x, y=y, radius=52, fill=WHITE, line=GREEN, width=6)
    _disc(pen, x=600, y=338, radius=76, fill=GREEN)
    _disc(pen, x=600, y=338, radius=22, fill=YELLOW)


def _bars(pen: Pen) -> None:
    """Bars that go down from left to right, with a line through their tops."""
    tops = (150, 205, 190, 275, 330, 395)
    for number, top in enumerate(tops):
        left = 190 + number * 145
        _box(pen, left, top, left + 95, 580, fill=GREEN if number == len(tops) - 1 else SOFT)
    _line(
        pen,
        *((237 + number * 145, top - 40) for number, top in enumerate(tops)),
        fill=YELLOW,
        width=8,
    )
    _line(pen, (140, 582), (1080, 582), fill=INK, width=5)


def _street(pen: Pen) -> None:
    """A path at night between houses, with a lamp lit at each."""
    _box(pen, 0, 0, WIDTH, HEIGHT, fill=INDIGO, radius=0)
    pen.polygon(
        [(x * FINE, y * FINE) for x, y in ((420, 675), (780, 675), (650, 300), (575, 300))],
        fill=SOFT,
    )
    for x, y, size in (
        (300, 520, 1.0),
        (410, 430, 0.72),
        (490, 370, 0.5),
        (900, 520, 1.0),
        (795, 430, 0.72),
        (720, 370, 0.5),
    ):
        _line(pen, (x, y), (x, y - 200 * size), fill=PALE, width=int(8 * size))
        _disc(pen, x=x, y=y - 205 * size, radius=34 * size, fill=YELLOW)
    for left, top, right in ((60, 330, 220), (990, 330, 1150)):
        _box(pen, left, top, right, HEIGHT, fill=GREEN, radius=0)
        _box(pen, left + 40, top + 60, left + 90, top + 120, fill=YELLOW, radius=2)


def _doors(pen: Pen) -> None:
    """Three paths that lead to one open door."""
    for y in (150, 338, 525):
        _arrow(pen, start=(150, y), end=(690, 338 + (y - 338) * 0.28))
        _disc(pen, x=150, y=y, radius=44, fill=WHITE, line=GREEN, width=6)
    _box(pen, 740, 120, 980, 580, fill=GREEN)
    pen.polygon(
        [(x * FINE, y * FINE) for x, y in ((770, 150), (900, 205), (900, 550), (770, 550))],
        fill=YELLOW,
    )
    _disc(pen, x=880, y=380, radius=9, fill=INK)


def _papers(pen: Pen) -> None:
    """Three sheets of paper, the front one with a line marked."""
    for number, fill in enumerate((PALE, SOFT, WHITE)):
        left, top = 360 + number * 90, 70 + number * 40
        _box(pen, left, top, left + 330, top + 440, fill=fill, line=GREEN, radius=8)
    for row in range(7):
        y = 210 + row * 50
        _line(
            pen,
            (585, y),
            (825 if row % 3 else 745, y),
            fill=YELLOW if row == 2 else SOFT,
            width=14 if row == 2 else 8,
        )


def _bridge(pen: Pen) -> None:
    """A bridge with three arches from one bank to the other."""
    _box(pen, 0, 500, WIDTH, 675, fill=SOFT, radius=0)
    _box(pen, 90, 290, 1110, 500, fill=GREEN, radius=8)
    for left in (170, 475, 780):
        _disc(pen, x=left + 125, y=500, radius=125, fill=PAPER)
        _box(pen, left, 500, left + 250, 625, fill=SOFT, radius=0)
    _line(pen, (90, 270), (1110, 270), fill=YELLOW, width=12)


def _voices(pen: Pen) -> None:
    """Two voices as bars that rise and fall, over hills."""
    _box(pen, 0, 0, WIDTH, HEIGHT, fill=GREEN, radius=0)
    for step in range(6):
        ridge = [
            (x, _hill(x, foot=470 + step * 42, rise=34, phase=step * 0.3))
            for x in range(-8, WIDTH + 9, 8)
        ]
        _line(pen, *ridge, fill="#2d7a70", width=4)
    for number in range(11):
        tall = 60 + 130 * abs(math.sin(number * 0.9 + 0.5)) * (1 - abs(number - 5) / 9)
        left = 348 + number * 46
        fill = YELLOW if number in (4, 5, 6) else PALE
        _box(pen, left, 300 - tall, left + 24, 300 + tall, fill=fill, radius=12)


DRAWINGS: dict[str, Callable[[Pen], None]] = {
    "contours": _contours,
    "five": _five,
    "steps": _steps,
    "cycle": _cycle,
    "partners": _partners,
    "bars": _bars,
    "street": _street,
    "doors": _doors,
    "papers": _papers,
    "bridge": _bridge,
    "voices": _voices,
}
