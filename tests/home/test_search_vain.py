"""What the public looks for in vain is counted, without anybody's traces, and editors read it."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from home.models import VainSearch
from home.search import vain
from home.search.vain import note
from tests.factories.accounts import make_member, make_staff
from tests.factories.search import make_page

pytestmark = pytest.mark.django_db

REPORT = "/cms/reports/vain-searches/"


def ask(words, *, client=None, address="/en/search/"):
    assert (client or Client()).get(address, {"q": words}).status_code == 200


def get_kept():
    return {(one.language, one.words): one.times for one in VainSearch.objects.all()}


def sign_in(client, role):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)


def test_what_found_nothing_is_counted_in_its_language():
    make_page(cy="Cyllyll", en="Knives")

    ask("Zebras!")
    ask("zebras")
    ask("zebras", address="/cy/chwilio/")
    ask("knives")

    assert get_kept() == {("en", "zebras"): 2, ("cy", "zebras"): 1}
    assert str(VainSearch.objects.get(language="cy")) == "zebras"


@pytest.mark.parametrize(
    "words",
    [
        "somebody@network.example",
        "02920 123456",
        "07700-900-123",
        "my neighbour plays loud music nightly",
        "z" * 39 + " " + "y" * 39,
    ],
)
def test_what_may_be_about_somebody_is_not_kept(words):
    ask(words)

    assert get_kept() == {}


def test_a_year_or_an_act_s_number_is_no_telephone_number():
    ask("census 2021")

    assert get_kept() == {("en", "census 2021"): 1}


def test_nothing_is_kept_of_who_has_signed_in(client):
    client.force_login(make_member())

    ask("zebras", client=client)

    assert get_kept() == {}


def test_who_only_asks_for_the_headers_has_not_searched():
    Client().head("/en/search/", {"q": "zebras"})

    assert get_kept() == {}


def test_what_nobody_asked_for_in_a_while_is_forgotten(reader):
    note("zebras", language="en", reader=reader, today=date(2026, 1, 1))
    note("lions", language="en", reader=reader, today=date(2026, 1, 1) + vain.KEPT_FOR)
    both = get_kept()
    note("lions", language="en", reader=reader, today=date(2026, 1, 2) + vain.KEPT_FOR)

    assert set(both) == {("en", "zebras"), ("en", "lions")}
    assert get_kept() == {("en", "lions"): 2}


def test_who_sends_nonsense_fills_nobodys_disk(monkeypatch, reader):
    monkeypatch.setattr(vain, "MOST_KEPT", 1)
    for words in ("zebras", "lions", "zebras"):
        note(words, language="en", reader=reader, today=timezone.localdate())

    assert get_kept() == {("en", "zebras"): 2}


@pytest.fixture
def reader():
    return vain.Reader.anonymous(today=timezone.localdate())


@pytest.mark.parametrize("role", ["Communications manager", "Editor"])
def test_those_who_write_read_what_was_asked_for_more_than_once(client, role):
    sign_in(client, role)
    for words in ("zebras", "zebras", "lions"):
        ask(words)

    shown = client.get(REPORT).content.decode()
    told = client.get(REPORT, {"export": "csv"}).getvalue().decode()

    assert "zebras" in shown
    assert "lions" not in shown + told
    assert told.splitlines()[1].startswith("zebras,English,2,")
    assert client.get(f"{REPORT}results/", {"q": "lion"}).status_code == 200
    assert REPORT in client.get("/cms/").content.decode()


def test_the_report_is_for_those_who_write(client):
    sign_in(client, "Membership manager")

    assert client.get(REPORT).status_code == 302
    assert REPORT not in client.get("/cms/").content.decode()
