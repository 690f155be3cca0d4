"""What is read of a list of people, and what is said of the rest."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts import people_imports
from accounts.models import User
from accounts.people_list_forms import LARGEST
from tests.factories.accounts import SeatFactory, make_member
from tests.members_area.bringing import LIST, bring, get_address, press

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_was_added_yet():
    cache.clear()


@pytest.fixture
def lead(client):
    """Signed in."""
    lead = make_member(role="lead")
    client.force_login(lead)
    return lead


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n" + LIST.encode(), "This file is no list"),
        (b"Si\xc3\xa2n,sian@sample.example\n", "The first line must name the columns"),
        (b"name,email\n" + b"x" * LARGEST, "This file is too large"),
    ],
)
def test_what_is_no_list_is_refused_in_words(client, lead, content, why):
    response = client.post(get_address(lead), {"file": SimpleUploadedFile("people.csv", content)})

    assert response.status_code == 422
    assert why in response.text
    assert "<title>Error:" in response.text


def test_a_list_is_never_on_the_disk():
    assert LARGEST * 4 < settings.FILE_UPLOAD_MAX_MEMORY_SIZE


def test_nothing_chosen_is_said(client, lead):
    assert "This field is required" in client.post(get_address(lead), {}).text


def test_a_list_is_good_for_a_day_for_whoever_looked_at_it_and_where(client, lead, monkeypatch):
    address = get_address(lead)
    looked = bring(client, address)
    other = SeatFactory(organisation=lead.seats.get().organisation, role="lead").person
    SeatFactory(person=other, role="lead")
    elsewhere = SeatFactory(person=lead, role="lead").organisation

    answers = [client.post(address, {"list": "x", "do": "give"})]
    there = f"/en/membership/{elsewhere.pk}/colleagues/list/"
    answers.append(press(client, there, looked, "give"))
    client.force_login(other)
    answers.append(press(client, address, looked, "mend"))
    client.force_login(lead)
    monkeypatch.setattr(people_imports, "SECONDS_HELD", -1)
    answers.append(press(client, address, looked, "give"))

    assert [answer.status_code for answer in answers] == [422] * 4
    assert all("nothing was done" in answer.text for answer in answers)
    assert not User.objects.filter(email="sian@sample.example").exists()


def test_what_is_typed_is_shown_and_not_run(client, lead):
    address = get_address(lead)
    text = f"<script>alert(1)</script>,a@sample.example,,\n{'x' * 10_000},b@sample.example,,\n"

    page = bring(client, address, text).text

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert "x" * 200 not in page


def test_columns_that_are_not_read_are_named(client, lead):
    page = bring(client, get_address(lead), b"name,email,Telephone\nA,a@sample.example,1\n")

    assert "These columns are not read: Telephone" in page.text
