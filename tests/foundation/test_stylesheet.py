import re
from pathlib import Path
from unicodedata import normalize

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from fontTools.ttLib import TTFont

from foundation.static import SHEET, SheetFinder, integrity, join_sheet
from tests.architecture.house import ROOT

STATIC = ROOT / "static"
PARTS = sorted((STATIC / "css").rglob("*.css"))
NOT_TOKENS = [path for path in PARTS if path.name not in ("tokens.css", "site.css")]
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(", re.IGNORECASE)
TOKENS = (STATIC / "css/tokens.css").read_text()
# The font that every page has, its file and the letters that it is fetched for.
FIRST_FACE = re.search(
    r'src: url\("\.\./(?P<file>[^"]+)"\).*?range: (?P<range>[^;]+);', TOKENS, re.DOTALL
)
# Each vowel of Welsh with each mark that it may have.
WELSH = {
    normalize("NFC", vowel + mark)
    for vowel in "aeiouwyAEIOUWY"
    for mark in ("", "\u0302", "\u0301", "\u0300", "\u0308")
}
FONT = re.compile(r"font-family|@font-face")


@pytest.fixture
def finder(settings, tmp_path):
    """The finder over a sheet of three lines."""
    settings.BASE_DIR = settings.VAR_DIR = tmp_path
    css = tmp_path / "static/css"
    (css / "components").mkdir(parents=True)
    (css / "site.css").write_text(
        '/* order */\n@layer tokens, components;\n@import url("tokens.css") layer(tokens);\n'
        '@import url("components/card.css") layer(components);\n'
    )
    (css / "tokens.css").write_text('a { src: url("../fonts/a.woff2"); }\n')
    (css / "components/card.css").write_text("/* a card */ .card { color: var(--ink); }\n")
    return SheetFinder()


def parts_of(finder):
    return finder.source / "css"


def test_every_part_is_in_its_layer():
    sheet = join_sheet(STATIC)

    assert "@import" not in sheet
    assert "/*" not in sheet
    assert len(re.findall(r"^@layer \w+ \{", sheet, re.MULTILINE)) == len(PARTS) - 1


def test_the_order_of_the_layers_comes_first():
    assert join_sheet(STATIC).startswith("@layer tokens, base, layout, components;")


def test_the_sheet_is_found_whole(finder):
    sheet = Path(finder.find(SHEET)).read_text()

    assert sheet == (
        "@layer tokens, components;\n"
        '@layer tokens {\na { src: url("../fonts/a.woff2"); }\n}\n'
        "@layer components {\n.card { color: var(--ink); }\n}\n"
    )


def test_a_change_to_a_part_shows_at_once(finder):
    finder.find(SHEET)

    (parts_of(finder) / "components/card.css").write_text(".card { margin: 0; }\n")

    assert ".card { margin: 0; }" in Path(finder.find(SHEET)).read_text()


def test_nothing_is_written_when_nothing_has_changed(finder):
    (path,) = finder.find(SHEET, find_all=True)
    before = finder.storage.get_modified_time(SHEET)

    finder.find(SHEET)

    assert path == finder.storage.path(SHEET)
    assert finder.storage.get_modified_time(SHEET) == before


def test_a_deployment_collects_the_whole_sheet(finder):
    ((name, storage),) = finder.list([])

    assert name == SHEET
    assert storage.exists(SHEET)


def test_other_files_are_for_the_other_finders(finder):
    assert finder.find("js/quick-exit.js") == []
    assert finder.check() == []


def test_a_part_in_a_folder_may_not_name_a_file(finder):
    (parts_of(finder) / "components/card.css").write_text('.card { src: url("../img/a.svg"); }')

    with pytest.raises(ValueError, match=r"card\.css names a file"):
        finder.find(SHEET)


def test_the_site_asks_this_finder_first():
    assert "@import" not in Path(finders.find(SHEET)).read_text()


def test_a_checksum_follows_the_file():
    assert integrity("js/quick-exit.js").startswith("sha384-")
    assert integrity("js/quick-exit.js") != integrity("js/show-password.js")


@pytest.mark.parametrize("path", NOT_TOKENS, ids=lambda path: path.name)
def test_only_the_tokens_hold_colours_and_fonts(path):
    css = path.read_text()

    assert COLOUR.findall(css) == []
    assert FONT.findall(css) == []


def test_every_token_that_is_used_is_there():
    sheet = join_sheet(STATIC)

    assert set(re.findall(r"var\((--[\w-]+)", sheet)) <= set(re.findall(r"(--[\w-]+):", sheet))


def test_every_icon_that_is_asked_for_is_in_the_sprite():
    sprite = (STATIC / "img/icons.svg").read_text()
    templates = [path.read_text() for path in ROOT.glob("*/templates/**/*.html")]
    asked = {
        name
        for template in templates
        # The CMS has a sprite of its own.
        if "wagtailadmin_tags" not in template
        for name in re.findall(r'(?:icon name|icon)="([a-z]+)"', template)
    }

    assert [name for name in asked if f'id="{name}"' not in sprite] == []


def test_what_welsh_needs_comes_with_the_font_that_english_needs():
    spans = re.findall(r"U\+(\w+)(?:-(\w+))?", FIRST_FACE["range"])
    announced = {
        chr(code)
        for first, last in spans
        for code in range(int(first, 16), int(last or first, 16) + 1)
    }
    drawn = {chr(code) for code in TTFont(STATIC / FIRST_FACE["file"]).getBestCmap()}

    assert announced & WELSH == WELSH
    assert drawn & WELSH == WELSH


def test_what_a_first_visit_fetches_beside_its_page_weighs_little():
    scripts = [path.read_bytes() for path in STATIC.glob("js/*.js")]
    pictures = [path.read_bytes() for path in STATIC.glob("img/*.svg")]
    sheet, letters = join_sheet(STATIC).encode(), (STATIC / FIRST_FACE["file"]).read_bytes()

    assert len(brotli.compress(sheet)) < 12_000
    assert sum(len(brotli.compress(script)) for script in scripts) < 6_000
    assert sum(len(brotli.compress(picture)) for picture in pictures) < 12_000
    assert len(letters) < 36_000


def test_the_font_has_its_licence_beside_it():
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts/LICENSE").read_text()


def test_the_pages_for_a_broken_site_name_files_that_are_there():
    pages = [ROOT / "foundation/templates" / name for name in ("400.html", "500.html")]
    named = {name for page in pages for name in re.findall(r'"/static/([^"]+)"', page.read_text())}

    assert named
    assert all(finders.find(name) for name in named)
    assert staticfiles_storage.base_url == "/static/"
