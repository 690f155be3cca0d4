"""A member watches a recording, leaves, and comes back to where she left it."""

import re

import pytest
from playwright.sync_api import expect

from foundation.models import Media
from members_area.models import Place
from tests.journeys.people import sign_in

pytestmark = pytest.mark.journey

SEMINAR = {
    "cy": "/cy/ardal-yr-aelodau/templedi-a-recordiadau/darllen-eich-ffigurau-eich-hun/",
    "en": "/en/members-area/templates-and-recordings/reading-your-own-figures/",
}
HOME = "/cy/ardal-yr-aelodau/"
CAPTIONS = "[...document.querySelector('video').textTracks].map((track) => track.language)"
# Done when so many seconds have been played.
PLAYED = """(seconds) => new Promise((done) => {
  const video = document.querySelector('video');
  const look = () => video.currentTime > seconds && done();
  video.addEventListener('timeupdate', look);
  look();
})"""

# Done when it has come to its end.
PLAY_THE_END = """() => new Promise((done) => {
  const video = document.querySelector('video');
  video.addEventListener('ended', done);
  video.play().then(() => { video.currentTime = video.duration - 3; });
})"""
LEFT = re.compile("/recordings/.*/place/$")


def test_she_goes_on_in_the_other_language_where_she_left_it(visit):
    page = visit()
    sign_in(page, "member@paid.example", language="cy")
    page.goto(SEMINAR["cy"])
    assert page.evaluate(CAPTIONS) == ["cy", "en"]

    # The second chapter begins after eleven seconds.
    with page.expect_response(re.compile(r"/media/")) as heard:
        page.locator(".chapters a").nth(1).click()
    page.evaluate(PLAYED, 11.5)
    with page.expect_response(re.compile("/recordiadau/.*/man/$")) as kept:
        page.evaluate("document.querySelector('video').pause()")
    assert heard.value.status in (200, 206)
    assert kept.value.status == 204

    page.goto(HOME)
    page.goto(SEMINAR["en"])
    expect(page.locator(".player__place")).to_contain_text("You left it at 0:1")
    page.evaluate("document.querySelector('video').play()")
    page.evaluate(PLAYED, 11)
    page.get_by_role("link", name="Begin at the beginning").click()
    assert "#t=" not in page.locator("video").get_attribute("src")


def test_what_was_played_to_its_end_begins_again_though_nobody_knows_its_length(visit):
    Media.objects.update(duration=0)
    page = visit()
    sign_in(page, "member@paid.example", language="en")
    page.goto(SEMINAR["en"])
    with page.expect_response(LEFT):
        page.evaluate("document.querySelector('video').currentTime = 6")
        page.evaluate("document.querySelector('video').play()")
        page.evaluate(PLAYED, 6.5)
        page.evaluate("document.querySelector('video').pause()")
    page.goto(SEMINAR["en"])
    assert "#t=6" in page.locator("video").get_attribute("src")

    with page.expect_response(LEFT):
        page.evaluate(PLAY_THE_END)
    page.goto(HOME)
    page.goto(SEMINAR["en"])

    assert "#t=" not in page.locator("video").get_attribute("src")
    expect(page.locator(".player__place")).to_have_count(0)
    assert not Place.objects.exists()


def test_without_a_script_it_is_played_and_read(visit):
    page = visit(javascript=False)
    sign_in(page, "member@paid.example", language="en")

    page.goto(SEMINAR["en"])

    expect(page.locator("video track")).to_have_count(2)
    expect(page.locator("#transcript")).to_contain_text("Take the figures for one ward")
    expect(page.locator("[data-copy]")).to_have_count(0)
