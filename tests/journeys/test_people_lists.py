"""A lead contact takes the sample, brings it as it is, and has her colleagues seated."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

OFFICE = {"cy": "/cy/aelodaeth/", "en": "/en/membership/"}
SAY = {
    "cy": {
        "way": "Rhoi seddi i restr o bobl",
        "sample": "penawdau yn Gymraeg",
        "read": "Darllen y rhestr",
        "will get": "Yn cael sedd: 3",
        "give": "Rhoi'r seddi",
        "got": "Â sedd nawr: 3",
        "mend": "Cymryd y llinellau i'w cywiro",
    },
    "en": {
        "way": "Give seats to a list of people",
        "sample": "headings in English",
        "read": "Read the list",
        "will get": "Get a seat: 3",
        "give": "Give the seats",
        "got": "Have a seat now: 3",
        "mend": "Take the lines to mend",
    },
}


def begin(page, language):
    say = SAY[language]
    sign_in(page, "lead@paid.example", language=language)
    page.goto(OFFICE[language])
    page.get_by_role("link", name=say["way"]).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=say["sample"]).click()
    return say, Path(download.value.path())


def bring(page, content, say):
    file = {"name": "list.csv", "mimeType": "text/csv", "buffer": content}
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name=say["read"]).click()


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without"])
@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_sample_is_brought_as_it_is_and_its_people_have_seats(visit, language, javascript):
    page = visit(javascript=javascript)
    say, sample = begin(page, language)

    bring(page, sample.read_bytes(), say)
    expect(page.locator("main")).to_contain_text(say["will get"])
    page.get_by_role("button", name=say["give"], exact=True).click()

    expect(page.locator("main")).to_contain_text(say["got"])
    page.goto(OFFICE[language])
    expect(page.locator("main")).to_contain_text("sian@sample.example")


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_each_screen_of_it_can_be_used_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)
    say, sample = begin(page, language)
    found = violations(page)

    bring(page, b"%PDF-1.7", say)
    expect(page.get_by_role("alert")).to_be_visible()
    found += violations(page)
    long = f"{'x' * 10_000},long@sample.example\r\n".encode()
    bring(page, sample.read_bytes() + long + b"A,nowhere\r\n", say)
    found += violations(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    with page.expect_download() as download:
        page.get_by_role("button", name=say["mend"]).click()

    assert found == []
    assert wide <= width
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as mended:
        assert [len(row[0]) for row in csv.reader(mended)][1:] == [10_000, 1]
