"""A page is sent to a translator, who writes it, says so, and meets nothing else."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEntry
from foundation.errands.actions import ErrandRefused, finish, take_back
from foundation.models import Errand
from tests.factories.accounts import make_staff, today
from tests.factories.browsers import Browser
from tests.factories.errands import make_translator, send_page
from tests.factories.forms import send_form
from tests.factories.halves import draft_of, make_information, make_resource
from tests.factories.pages import get_site
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


def test_an_editor_sends_it_and_she_is_written_to_without_a_word_of_it(
    client, editor, translator, pair, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        answer = post(client, pair, to=translator.pk, note="Not before Monday.")

    errand = Errand.objects.get()
    (letter,) = mail.outbox
    said = letter.subject + letter.body
    assert (errand.page_id, errand.to, errand.by) == (pair.cy.pk, translator, editor)
    assert errand.words == 5
    assert "Sent. She has been written to." in answer.text
    assert letter.to == [translator.email]
    assert get_edit(pair.cy) in said
    assert not any(word in said for word in ("Amdanom", "About us", "Monday", "English below"))


def test_her_first_screen_says_what_is_wanted_of_her(editor, translator, pair):
    send_page(pair.cy, to=translator, by=editor, note="Byr, os gwelwch yn dda.")

    html = sign_in(translator).get(reverse("wagtailadmin_home")).text

    assert "Amdanom ni" in html
    assert "words: 12" in html
    assert "Byr, os gwelwch yn dda." in html
    assert get_edit(pair.cy) in html


def test_the_button_on_her_first_screen_is_answered(translator, pair):
    errand = send_page(pair.cy, to=translator)
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(translator)
    html = browser.get(reverse("wagtailadmin_home")).text
    done = reverse("errand_done", args=[errand.pk])
    (token,) = re.findall(
        rf'action="{done}".*?name="csrfmiddlewaretoken" value="(\w+)"', html, re.DOTALL
    )

    answer = browser.post(done, {"csrfmiddlewaretoken": token})

    errand.refresh_from_db()
    assert answer.status_code == 302
    assert errand.done_at is not None


def test_she_writes_that_half_as_a_draft_and_nothing_that_both_share(translator):
    pair = make_resource()
    send_page(pair.cy, to=translator)
    browser = sign_in(translator)

    send_form(browser, get_edit(pair.cy), title="Canllaw newydd", kind="template")
    send_form(browser, get_edit(pair.cy), **{"title": "Eto", "action-publish": "action-publish"})

    assert draft_of(pair.cy).title == "Eto"
    assert draft_of(pair.en).kind == "guide"
    assert pair.refresh().cy.title == "Canllaw"


def test_she_sees_the_other_half_beside_it_and_does_not_write_it(translator, pair):
    send_page(pair.cy, to=translator)
    browser = sign_in(translator)

    abreast = browser.get(reverse("abreast", args=[pair.cy.pk])).text

    assert "Who we are." in abreast
    assert get_edit(pair.en) not in abreast
    assert browser.get(get_edit(pair.en)).status_code == 302


def test_she_meets_nothing_else(translator, pair):
    other = make_information(cy={"title": "Arall", "slug": "arall"}, en={"title": "Other"})
    send_page(pair.cy, to=translator)
    browser = sign_in(translator)

    shut = [
        get_edit(other.cy),
        reverse("abreast", args=[other.cy.pk]),
        reverse("wagtailadmin_pages:history", args=[pair.cy.pk]),
        reverse("wagtailadmin_pages:preview_on_edit", args=[other.cy.pk]),
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailadmin_pages:search"),
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailimages_chooser:choose"),
        reverse("wagtaildocs_chooser:choose"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("parity_board"),
        reverse("send_to_translator", args=[pair.cy.pk]),
        "/cms/api/main/pages/",
    ]

    assert {browser.get(address).status_code for address in shut} == {404}
    html = browser.get(get_edit(pair.cy)).text + browser.get(reverse("wagtailadmin_home")).text
    assert "Arall" not in html
    assert get_site().cy.get_admin_display_title() not in html.replace("<title>", "")


def test_she_says_that_it_is_done_and_who_sent_it_is_told(
    client, editor, translator, pair, django_capture_on_commit_callbacks
):
    errand = send_page(pair.cy, to=translator, by=editor)

    with django_capture_on_commit_callbacks(execute=True):
        sign_in(translator).post(reverse("errand_done", args=[errand.pk]))

    (letter,) = mail.outbox
    html = client.get(reverse("wagtailadmin_home")).text
    assert letter.to == [editor.email]
    assert reverse("abreast", args=[pair.cy.pk]) in letter.body
    assert "Amdanom" not in letter.body
    assert "What you have sent to translators" in html
    assert "done on" in html


def test_who_sent_it_takes_it_back(
    client, editor, translator, pair, django_capture_on_commit_callbacks
):
    errand = send_page(pair.cy, to=translator, by=editor)

    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("errand_take_back", args=[errand.pk]), follow=True)

    (letter,) = mail.outbox
    assert letter.to == [translator.email]
    assert "Taken back. She has been written to." in answer.text
    assert Errand.objects.get().withdrawn_at is not None
    assert not Errand.objects.open().exists()


def test_nobody_is_told_where_who_sent_it_is_gone(translator, pair):
    errand = send_page(pair.cy, to=translator)

    finish(errand=errand, by=translator, now=timezone.now())

    assert mail.outbox == []


def test_a_page_is_with_one_translator_and_the_other_half_with_another(editor, translator, pair):
    other = make_translator()
    send_it(pair.cy, to=translator, by=editor)
    send_it(pair.en, to=other, by=editor)

    with pytest.raises(ErrandRefused, match="with a translator already"):
        send_it(pair.cy, to=other, by=editor)
    with pytest.raises(IntegrityError), transaction.atomic():
        send_page(pair.cy, to=other)


def test_a_day_that_is_over_is_not_asked_for(client, editor, translator, pair):
    yesterday = today() - timedelta(days=1)

    answer = post(client, pair, to=translator.pk, wanted_on=yesterday.isoformat())

    assert "This day is over." in answer.text
    assert not Errand.objects.exists()


def test_the_screen_says_with_whom_it_is_and_the_way_leads_there(client, editor, translator, pair):
    send_page(pair.cy, to=translator)

    page = client.get(get_edit(pair.en)).text
    screen = client.get(reverse("send_to_translator", args=[pair.en.pk])).text

    assert reverse("send_to_translator", args=[pair.en.pk]) in page
    assert "Cyfieithydd" in screen


def test_the_log_and_the_history_tell_who_did_what_in_words(client, editor, translator, pair):
    errand = send_it(pair.cy, to=translator, by=editor)
    finish(errand=errand, by=translator, now=timezone.now())
    again = send_it(pair.cy, to=translator, by=editor)
    take_back(errand=again, by=editor, now=timezone.now())

    html = client.get(reverse("wagtailadmin_pages:history", args=[pair.cy.pk])).text
    verbs = AuditEntry.objects.filter(verb__startswith="errand.").values_list("verb", flat=True)

    assert "Sent to a translator" in html
    assert "Said that it is translated" in html
    assert "Taken back from the translator" in html
    assert [*verbs] == ["errand.sent", "errand.done", "errand.sent", "errand.taken_back"]
    assert str(errand).startswith(f"{pair.cy.pk}: ")


def test_a_colleague_who_is_a_translator_too_sees_both(client, editor, translator, pair):
    editor.groups.add(Group.objects.get(name="Translator"))
    send_page(pair.cy, to=editor)

    html = client.get(reverse("wagtailadmin_home")).text
    abreast = client.get(reverse("abreast", args=[pair.cy.pk])).text

    assert "Sent to you to translate" in html
    assert "It is done" in abreast
    assert client.get(reverse("wagtailadmin_choose_page")).status_code == 200
