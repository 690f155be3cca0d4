"""No leak is lost: behind trifles, because it was seen once, or where nothing could be read."""

from datetime import timedelta

import pytest
from django.core import mail

from home.models import NightWatch
from home.night_watch import letters, site, walking, watching
from home.night_watch.findings import Code, Finding
from home.night_watch.watching import is_news
from tests.factories.nights import find, make_ordered, name, overwrite, walk
from tests.home.test_night_watch_nights import TIDY, TUESDAY, find_only, make_night, manager

pytestmark = pytest.mark.django_db
__all__ = ["manager"]


@pytest.fixture
def ordered():
    return make_ordered()


def test_a_long_list_is_cut_in_the_letter(manager, monkeypatch):
    many = [Finding(code="unused seat", kind="seat", number=pk) for pk in range(1, 61)]
    monkeypatch.setattr(walking.Walk, "find", find_only(*many))
    overwrite(manager, preferred_language="en")

    walk()

    (letter,) = mail.outbox
    assert letter.body.count("- Seat") == letters.MOST_TOLD
    assert "In all, found: 60." in letter.body
    assert NightWatch.objects.get().how_many == 60


def test_of_many_trifles_no_leak_is_behind_the_cut(manager, monkeypatch):
    trifles = [Finding(code=Code.UNUSED_SEAT, kind="seat", number=pk) for pk in range(1, 61)]
    monkeypatch.setattr(watching, "MOST_KEPT", 50)
    make_night(TUESDAY, findings=[each.as_kept() for each in trifles[:50]], how_many=60)
    broken = Finding(code=Code.BROKEN_LOG, kind="line", number=4)
    overwrite(manager, preferred_language="en")
    say = {"clock": lambda: TUESDAY + timedelta(days=1), "say": lambda words: None}

    monkeypatch.setattr(walking.Walk, "find", find_only(*trifles))
    watching.watch(**say)
    assert mail.outbox == []
    monkeypatch.setattr(walking.Walk, "find", find_only(*trifles, broken))
    watching.watch(**say)

    (letter,) = mail.outbox
    assert letter.body.index("- Line 4 of the audit log: ") < letter.body.index("- Seat 1: ")


def test_one_trifle_more_behind_the_cut_is_news(db):
    make_night(findings=[TIDY], how_many=600)

    assert is_news(make_night(TUESDAY + timedelta(days=1), findings=[TIDY], how_many=601))


def look_open_once(monkeypatch, thing):
    """The first time that anybody asks for it, it opens."""
    look, asked = walking.Site.look, []

    def look_once(self, address, **more):
        if address == thing.url and not asked:
            asked.append(address)
            return site.Answer(status=200)
        return look(self, address, **more)

    monkeypatch.setattr(walking.Site, "look", look_once)


def test_what_opened_once_is_found_where_nobody_changed_it(monkeypatch, ordered):
    document = ordered.closed.document
    look_open_once(monkeypatch, document)

    assert name(find()) == {("opens", "document", document.pk)}


def test_what_opened_once_is_left_where_it_was_changed_meanwhile(monkeypatch, ordered):
    document = ordered.closed.document
    look_open_once(monkeypatch, document)
    get_again = walking.get_again

    def change_and_get(*args, **more):
        overwrite(document, title="Another")
        return get_again(*args, **more)

    monkeypatch.setattr(walking, "get_again", change_and_get)

    assert find() == []


def test_what_was_told_of_once_is_found_also_without_its_last_stroke(monkeypatch, ordered):
    secret, document = ordered.closed.briefing.cy, ordered.closed.document
    read, asked = walking.Site.read, []
    told = f'<a href="{secret.url.rstrip("/")}">?</a> <a href="{document.url}">?</a>'

    def tell_once(self, address, **more):
        if address == "/en/" and not asked:
            asked.append(address)
            return site.Answer(status=200, body=told)
        return read(self, address, **more)

    monkeypatch.setattr(walking.Site, "read", tell_once)

    assert name(find()) == {
        ("told of", "page", secret.pk),
        ("told of", "document", document.pk),
    }


@pytest.mark.parametrize(
    ("place", "status"),
    [
        ("/sitemap.xml", 404),
        ("/sitemap.xml", 200),
        ("/robots.txt", 301),
        ("/en/feeds/news/", 404),
        ("/cy/chwilio/", 302),
        ("/en/search/titles.json", 403),
    ],
)
def test_what_says_nothing_to_the_watch_was_not_looked_at(place, status, monkeypatch, ordered):
    read = walking.Site.read
    links = f'<a href="{place}">?</a> <a href="/en/no-such-page/">?</a>'

    def read_nothing(self, address, **more):
        if address == "/en/":
            return site.Answer(status=200, body=links)
        return site.Answer(status=status) if address == place else read(self, address, **more)

    monkeypatch.setattr(walking.Site, "read", read_nothing)

    assert {(each.code, each.place) for each in find()} == {("broke", place)}


DEAD = "/en/gone/feed.xml"


@pytest.mark.parametrize("status", [301, 403, 404])
@pytest.mark.parametrize("times", [1, 9])
def test_a_dead_link_is_told_and_the_rest_of_the_night_stands(monkeypatch, ordered, status, times):
    """One that was taken away meanwhile is none."""
    read, led = walking.Site.read, []
    secret = ordered.closed.briefing.en

    def read_dead_link(self, address, **more):
        if address == DEAD:
            return site.Answer(status=status)
        if address != "/en/":
            return read(self, address, **more)
        led.append(address)
        links = [secret.url, DEAD][: 1 + (len(led) <= times)]
        return site.Answer(status=200, body="".join(f'<a href="{link}">?</a>' for link in links))

    monkeypatch.setattr(walking.Site, "read", read_dead_link)

    found = find()

    dead = Finding(code="leads nowhere", kind="place", place=DEAD, led_by="/en/")
    assert [each for each in found if each.code == "leads nowhere"] == [dead][: times > 1]
    assert ("told of", "page", secret.pk) in name(found)
    assert "broke" not in {each.code for each in found}


def test_a_night_with_a_dead_link_has_looked(manager, monkeypatch):
    dead = Finding(code=Code.LEADS_NOWHERE, kind="place", place=DEAD, led_by="/en/a-page/")
    overwrite(manager, preferred_language="en")
    monkeypatch.setattr(walking.Walk, "find", find_only(dead))

    walk()

    assert NightWatch.objects.get().outcome == NightWatch.Outcome.FOUND
    (letter,) = mail.outbox
    told = " ".join(letter.body.split())
    assert f"An address: {DEAD}" in told
    assert "One is led to it from /en/a-page/, and there is nothing to look at." in told


def test_every_outlet_is_a_sign_of_life(monkeypatch):
    said = []
    addresses = walking.Addresses(waiting=["/sitemap.xml", "/robots.txt"])

    list(walking.find_in_outlets(walking.Site(), addresses, say=said.append))

    assert said[0] == "/robots.txt"
    assert len(said) == len(addresses.known) > 2
