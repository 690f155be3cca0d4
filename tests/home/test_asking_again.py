"""Who has to show again that it is she: what is done of what she sent, and what is not."""

from time import time

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY as RECORDS
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.users.models import UserProfile

from accounts import proposals
from accounts.models import Audience, Proposal, User
from tests.factories.accounts import PersonFactory, audience, make_manager, make_member

pytestmark = pytest.mark.django_db
PASSWORD = "tri-chynnig-i-gymro"


def sit_down(client, person, *, language="en"):
    """Signed in with both steps, an hour ago; the CMS is in this language."""
    UserProfile.objects.create(user=person, preferred_language=language)
    person.set_password(PASSWORD)
    person.save()
    client.force_login(person)
    session, an_hour_ago = client.session, time() - 3600
    session[RECORDS] = [{"method": how, "at": an_hour_ago} for how in ("password", "mfa")]
    session.save()


def show(client, asked):
    """Give the password where she is asked for it, and go on from there."""
    return client.post(asked.url, {"password": PASSWORD}, follow=True)


@pytest.fixture
def promoted(client):
    """Somebody whom an administrator is about to make another one: her screen, and what it says."""
    sit_down(client, PersonFactory(is_staff=True, is_superuser=True))
    other = PersonFactory(is_staff=True, email="other@sample.example", name="Other")
    said = {"email": other.email, "name": other.name, "is_active": "on", "is_superuser": "on"}
    return other, reverse("wagtailusers_users:edit", args=[other.pk]), said


def test_what_she_sent_is_done_once_she_has_shown_it(client, promoted):
    other, address, said = promoted

    show(client, client.post(address, said))

    assert User.objects.get(pk=other.pk).is_superuser


def test_what_she_sent_and_left_is_not_done_when_she_comes_back_to_look(client, promoted):
    other, address, said = promoted
    client.post(address, said)

    screen = show(client, client.get(address))

    assert screen.status_code == 200
    assert not User.objects.get(pk=other.pk).is_superuser


def erase_herself(client, language):
    person = PersonFactory()
    sit_down(client, person)
    return (
        reverse("own_data"),
        {"do": "erase"},
        lambda: User.objects.get(pk=person.pk).erased_at is None,
    )


def erase_somebody(client, language):
    person = make_member()
    sit_down(client, make_manager(), language=language)
    address = reverse("member:delete", args=[person.pk])
    return address, {}, lambda: User.objects.get(pk=person.pk).erased_at is None


def agree(client, language):
    Audience.objects.filter(code="iom-cymru").update(needs_two=True)
    asked = {"audience": audience("iom-cymru"), "by": make_manager(), "now": timezone.now()}
    proposal = proposals.ask(to=make_member(), reason="She was cleared.", **asked)
    sit_down(client, make_manager(), language=language)
    address = reverse("proposal:edit", args=[proposal.pk])
    still_open = Proposal.objects.filter(pk=proposal.pk, state=Proposal.State.OPEN)
    return address, {"decision": "agree"}, still_open.exists


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize(
    ("begin", "said"),
    [
        (erase_herself, {"cy": "Ni chawsoch eich dileu", "en": "You have not been erased"}),
        (erase_somebody, {"cy": "Ni wnaed dim eto", "en": "Nothing has been done yet"}),
        (agree, {"cy": "Ni wnaed dim eto", "en": "Nothing has been done yet"}),
    ],
)
def test_what_cannot_be_taken_back_is_pressed_again(client, begin, said, language):
    with override(language):
        address, form, is_as_it_was = begin(client, language)
        there = client.post(address, form)
        screen = show(client, client.get(there.url))
        later = client.get(address)

    assert there.url == address
    assert said[language] in screen.text
    assert said[language] not in later.text
    assert is_as_it_was()
    client.post(address, form)
    assert not is_as_it_was()
