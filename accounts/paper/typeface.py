"""The typeface of what is printed: it has every letter of Welsh, and travels inside the file."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

PLAIN, BOLD = "Atkinson", "Atkinson-Bold"
FONTS = Path(__file__).parent / "fonts"


@cache
def register() -> None:
    """Make it known to reportlab, as often as anybody asks."""
    for name, file in ((PLAIN, "Regular"), (BOLD, "Bold")):
        registerFont(TTFont(name, FONTS / f"AtkinsonHyperlegibleNext-{file}.ttf"))
    registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)
