"""Who sends work to a translator and who ends it, and what is shut to whom."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from foundation.errands.actions import ErrandRefused, finish, may_send, take_back
from foundation.models import Errand
from tests.factories.accounts import PersonFactory, audience, grant, make_staff
from tests.factories.errands import make_translator, send_page
from tests.factories.halves import make_information, make_staff_of
from tests.foundation.sending_out import get_edit, post, send_it, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return make_information()


@pytest.fixture
def editor(client):
    person = make_staff("prevent-contest", name="Editor", preferred_language="en")
    person.groups.add(Group.objects.get(name="Editor"))
    client.force_login(person)
    return person


@pytest.fixture
def translator():
    return make_translator(name="Cyfieithydd")


@pytest.mark.parametrize("end", [finish, take_back])
def test_what_is_ended_is_shut_at_the_next_request(editor, translator, pair, end):
    errand = send_page(pair.cy, to=translator, by=editor)
    browser = sign_in(translator)
    before = browser.get(get_edit(pair.cy)).status_code

    end(errand=errand, by=translator if end is finish else editor, now=timezone.now())

    assert (before, browser.get(get_edit(pair.cy)).status_code) == (200, 404)
    assert "Amdanom" not in browser.get(reverse("wagtailadmin_home")).text


def test_what_she_may_not_read_is_not_sent_and_says_why(client, editor, translator):
    pair = make_information(audience=audience("prevent-contest"))

    refused = post(client, pair, to=translator.pk)
    grant(translator, "prevent-contest")
    sent = post(client, pair, to=translator.pk)

    assert "She may not read this page. It is not sent." in refused.text
    assert "Sent. She has been written to." in sent.text
    assert Errand.objects.count() == 1


def test_what_she_may_read_no_more_is_shut_and_is_nowhere_said(editor, translator):
    pair = make_information(audience=audience("prevent-contest"))
    errand = send_page(pair.cy, to=translator, by=editor)
    browser = sign_in(translator)

    answers = [
        browser.get(get_edit(pair.cy)).status_code,
        browser.post(reverse("errand_done", args=[errand.pk])).status_code,
        browser.post(reverse("errand_done", args=[999_999])).status_code,
    ]

    assert answers == [404, 404, 404]
    assert "Amdanom" not in browser.get(reverse("wagtailadmin_home")).text
    with pytest.raises(ErrandRefused):
        finish(errand=errand, by=translator, now=timezone.now())


def test_it_is_sent_to_translators_by_those_who_write_both_languages(editor, translator, pair):
    half = make_staff_of(pair.cy)

    assert not may_send(half, pair.cy)
    assert not may_send(translator, pair.cy)
    with pytest.raises(ErrandRefused, match="both languages"):
        send_it(pair.cy, to=translator, by=half)
    with pytest.raises(ErrandRefused, match="not a translator"):
        send_it(pair.cy, to=PersonFactory(), by=editor)


def test_nobody_else_ends_it(client, editor, translator, pair):
    errand = send_page(pair.cy, to=translator, by=editor)
    welsh = make_staff_of(pair.cy)

    answers = [
        client.post(reverse("errand_done", args=[errand.pk]), follow=True).text,
        sign_in(welsh).post(reverse("errand_take_back", args=[errand.pk]), follow=True).text,
    ]

    assert "This has been ended already." in answers[0]
    assert "Only somebody who may write both languages" in answers[1]
    assert Errand.objects.open().exists()


def test_what_is_ended_is_not_ended_again(editor, translator, pair):
    errand = send_page(pair.cy, to=translator, by=editor, done_at=timezone.now())

    with pytest.raises(ErrandRefused, match="ended already"):
        take_back(errand=errand, by=editor, now=timezone.now())
