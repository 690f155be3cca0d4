"""The membership manager gives seats to a list of people, from the screen of an organisation."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.urls import reverse
from wagtail.users.models import UserProfile

from accounts import people_imports
from accounts.models import AuditEntry, Letter, Seat
from tests.english import asked_in_vain, find_english_in_cms
from tests.factories.accounts import MembershipFactory, make_staff
from tests.factories.people_lists import get_sealed, make_file

pytestmark = pytest.mark.django_db

LIST = "Siân,sian@sample.example,reader,Welsh\nHuw Sampl,nowhere,,\n"


@pytest.fixture(autouse=True)
def nobody_was_added_yet():
    cache.clear()


@pytest.fixture
def organisation():
    return MembershipFactory().organisation


def get_address(organisation):
    return reverse("organisation:people", args=[organisation.pk])


def test_she_looks_presses_and_mends(client, membership_manager, organisation):
    address = get_address(organisation)

    looked = client.post(address, {"file": make_file(LIST)})
    done = client.post(address, {"list": get_sealed(looked), "do": "give"})
    mended = client.post(address, {"list": get_sealed(done), "do": "mend"})

    assert "Get a seat: 1" in looked.text
    assert "Have a seat now: 1" in done.text
    assert "nowhere" in mended.content.decode()
    assert Seat.objects.get().organisation == organisation
    assert Letter.objects.get().to == "sian@sample.example"
    assert AuditEntry.objects.get(verb="seat.given").actor_id == membership_manager.pk


def test_she_is_not_held_back_for_an_hour_as_she_is_not_by_hand(
    client, membership_manager, organisation, settings
):
    settings.ACCOUNT_RATE_LIMITS = {"seat": "1/h/user"}
    address = get_address(organisation)
    looked = client.post(address, {"file": make_file(f"{LIST}Nia,nia@sample.example,,\n")})

    done = client.post(address, {"list": get_sealed(looked), "do": "give"})

    assert "Have a seat now: 2" in done.text


def test_what_one_press_leaves_is_given_at_the_next(
    client, membership_manager, organisation, monkeypatch
):
    monkeypatch.setattr(people_imports, "SECONDS_A_PRESS", -1)
    address = get_address(organisation)
    looked = client.post(address, {"file": make_file(f"{LIST}Nia,nia@sample.example,,\n")})

    done = client.post(address, {"list": get_sealed(looked), "do": "give"})
    again = client.post(address, {"list": get_sealed(done), "do": "give"})

    assert "Wait, for one press takes only so long: 1. Press the button again" in done.text
    assert "Have a seat now: 1" in again.text


def test_what_is_no_list_is_refused_in_words(client, membership_manager, organisation):
    response = client.post(get_address(organisation), {"file": make_file(b"%PDF-1.7")})

    assert (response.status_code, "This file is no list" in response.text) == (422, True)


def test_she_finds_it_from_the_organisation(client, membership_manager, organisation):
    screen = client.get(reverse("organisation:edit", args=[organisation.pk])).text

    assert f'href="{get_address(organisation)}"' in screen


def test_whoever_gives_no_seats_neither_finds_nor_opens_it(client, organisation):
    editor = make_staff()
    editor.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(editor)
    address = get_address(organisation)

    answers = [client.get(address), client.post(address, {"file": make_file(LIST)})]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert not Seat.objects.exists()


def test_what_is_not_there_is_absent(client, membership_manager):
    assert client.get(reverse("organisation:people", args=[999])).status_code == 404


def test_the_screen_is_in_welsh(client, membership_manager, organisation):
    UserProfile.objects.create(user=membership_manager, preferred_language="cy")
    address = get_address(organisation)

    with asked_in_vain() as missing:
        looked = client.post(address, {"file": make_file(LIST)})
        done = client.post(address, {"list": get_sealed(looked), "do": "give"})
        pages = [client.get(address), looked, done, client.post(address, {"list": "x"})]

    left = {text for page in pages for text in find_english_in_cms(page.text)}
    assert (left, missing) == (set(), set())


def test_whoever_only_keeps_the_directory_is_not_led_to_it(client, organisation):
    keeper = make_staff()
    names = ["access_admin", "change_organisation"]
    keeper.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(keeper)

    screen = client.get(reverse("organisation:edit", args=[organisation.pk]))

    assert (screen.status_code, get_address(organisation) in screen.text) == (200, False)
