"""What an editor sees and does in the CMS: her buttons, her refusals, the other half in reach."""

import re

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import Translation, TranslationSource

from accounts.models import User
from foundation.pairs.halves import get_twin
from home.models import InformationPage
from tests.factories.halves import get_states, make_information, make_staff_of
from tests.factories.pages import get_site
from tests.foundation.at_the_desk import BOTH, NEITHER, draft_of, edit, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    home = get_site()
    person = make_staff_of(home.cy, home.en)
    client.force_login(person)
    return client


def form(page, **changes):
    """What the browser sends for a page of information."""
    draft = draft_of(page)
    fields = {"title": draft.title, "slug": draft.slug, "summary": draft.summary}
    return nested_form_data({**fields, "checked_on": "", "body": streamfield([]), **changes})


def test_she_writes_one_half_finds_the_other_writes_it_and_publishes_both(editor):
    home = get_site()
    add = reverse("wagtailadmin_pages:add", args=["home", "informationpage", home.cy.pk])
    written = {"summary": "Pwy ydym ni.", "body": streamfield([]), "checked_on": ""}
    editor.post(add, nested_form_data({"title": "Amdanom ni", "slug": "amdanom-ni", **written}))
    welsh = InformationPage.objects.get(slug="amdanom-ni", locale=home.cy.locale)
    english = get_twin(welsh)
    seen = editor.get(edit(welsh)).content.decode()
    assert edit(english) in seen
    assert "Edit the English page" in seen

    editor.post(edit(english), form(english, title="About us", summary="Who we are."))
    editor.post(edit(welsh), form(welsh, **{"action-publish": "action-publish"}))

    assert get_states([welsh, english]) == BOTH
    english.refresh_from_db()
    assert english.slug == "about-us"


def read_twin(editor, page):
    """What her screen remembers of the other half, as she opens it."""
    html = editor.get(edit(page)).content.decode()
    (read,) = re.findall(r'<input type="hidden" name="twin_read" value="(\d+)">', html)
    return {"twin_read": read}


def write_other(page, by, **words):
    draft = draft_of(page)
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision(user=by)


PUBLISH = {"action-publish": "action-publish"}


def test_what_goes_out_of_the_other_half_is_what_was_there_to_be_read(editor):
    pair = make_information(is_live=False)
    opened = read_twin(editor, pair.en)
    colleague = make_staff_of(*get_site())
    write_other(pair.cy, colleague, summary="Heb ei ddarllen.")
    sent = form(pair.en, summary="Read and right.", **PUBLISH)

    refused = editor.post(edit(pair.en), {**sent, **opened}, follow=True)

    assert refused.redirect_chain == [(edit(pair.en), 302)]
    assert "The Welsh page has changed since you opened this screen." in words_of(refused)[0]
    assert edit(pair.cy) in words_of(refused)[0]
    assert get_states(pair) == NEITHER
    assert draft_of(pair.en).summary == "Read and right."

    editor.post(edit(pair.en), {**sent, **read_twin(editor, pair.en)})

    assert get_states(pair) == BOTH
    assert InformationPage.objects.get(pk=pair.cy.pk).summary == "Heb ei ddarllen."


def test_what_she_wrote_in_the_other_half_herself_she_has_read(editor):
    pair = make_information(is_live=False)
    opened = read_twin(editor, pair.en)
    editor.post(edit(pair.cy), form(pair.cy, summary="Gennyf i."))

    editor.post(edit(pair.en), {**form(pair.en, **PUBLISH), **opened})

    assert get_states(pair) == BOTH


@pytest.mark.parametrize(
    ("sent", "accept"), [({"title": "", **PUBLISH}, "text/html"), ({}, "application/json")]
)
def test_a_form_that_comes_back_or_is_saved_by_itself_is_as_old_as_it_was(editor, sent, accept):
    pair = make_information(is_live=False)
    opened = read_twin(editor, pair.en)
    write_other(pair.cy, make_staff_of(*get_site()), summary="Newydd.")

    back = editor.post(
        edit(pair.en), {**form(pair.en, **sent), **opened}, headers={"accept": accept}
    )

    said = back.json()["html"] if accept == "application/json" else back.text
    assert f'name="twin_read" value="{opened["twin_read"]}"' in said


def test_publishing_a_new_page_at_once_saves_it_and_says_what_is_missing(editor):
    home = get_site()
    add = reverse("wagtailadmin_pages:add", args=["home", "informationpage", home.en.pk])
    written = {"title": "About us", "slug": "about-us", "summary": "Who we are."}
    sent = nested_form_data(
        {**written, "checked_on": "", "body": streamfield([]), "action-publish": "action-publish"}
    )

    response = editor.post(add, sent, follow=True)

    page = InformationPage.objects.get(slug="about-us", locale=home.en.locale)
    assert response.redirect_chain == [(edit(page), 302)]
    assert "The Welsh page has not been written yet" in words_of(response)[0]
    assert edit(get_twin(page)) in words_of(response)[0]
    assert page.summary == "Who we are."
    assert get_states([page, get_twin(page)]) == NEITHER


def test_what_she_typed_is_kept_when_publishing_is_refused(editor):
    page = get_site().en.add_child(instance=InformationPage(title="About us"))

    response = editor.post(
        edit(page),
        form(page, summary="Who we are now.", **{"action-publish": "action-publish"}),
        follow=True,
    )

    assert "has not been written yet" in words_of(response)[0]
    assert response.context["form"]["summary"].value() == "Who we are now."


def test_a_refusal_is_in_her_language(editor):
    page = get_site().en.add_child(instance=InformationPage(title="About us"))
    person = User.objects.get()
    person.preferred_language = "cy"
    person.save()

    response = editor.post(
        edit(page),
        form(page, **{"action-publish": "action-publish"}),
        headers={"accept-language": "cy"},
        follow=True,
    )

    assert "Nid yw'r dudalen Gymraeg wedi'i hysgrifennu eto" in words_of(response)[0].replace(
        "&#x27;", "'"
    )


def test_a_program_in_the_browser_gets_the_refusal_as_data(editor):
    page = get_site().en.add_child(instance=InformationPage(title="About us"))
    act = reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"])

    response = editor.post(act, headers={"accept": "application/json"})

    assert response.status_code == 400
    assert "has not been written yet" in response.json()["error_message"]


def test_a_page_that_is_ready_is_published_by_a_program_in_the_browser(editor):
    drafts = make_information(is_live=False)

    editor.post(
        reverse("wagtailadmin_api:pages:action", args=[drafts.cy.pk, "publish"]),
        headers={"accept": "application/json"},
    )

    assert get_states(drafts) == BOTH


def test_the_buttons_say_that_they_mean_both(editor):
    pair = make_information()

    seen = editor.get(edit(pair.cy)).content.decode()

    assert "Publish both languages" in seen
    assert "Unpublish both languages" in seen


def test_whoever_may_publish_one_half_is_not_offered_to_publish(client):
    pair = make_information()
    client.force_login(make_staff_of(get_site().cy))

    seen = client.get(edit(pair.cy)).content.decode()

    assert "action-publish" not in seen


def test_whoever_may_publish_below_one_half_is_not_offered_to_publish(client):
    home = get_site()
    client.force_login(make_staff_of(home.cy))

    seen = client.get(
        reverse("wagtailadmin_pages:add", args=["home", "informationpage", home.cy.pk])
    ).content.decode()

    assert "action-save" in seen
    assert "action-publish" not in seen


def test_whoever_may_publish_one_half_publishes_neither_by_sending_the_button_anyway(client):
    drafts = make_information(is_live=False)
    client.force_login(make_staff_of(get_site().cy))

    response = client.post(
        edit(drafts.cy), form(drafts.cy, **{"action-publish": "action-publish"}), follow=True
    )

    assert "You may not publish the English page" in words_of(response)[0]
    assert get_states(drafts) == NEITHER


def test_nothing_of_wagtail_localize_is_offered(editor):
    pair = make_information()
    source, _ = TranslationSource.get_or_create_from_instance(pair.cy)
    Translation.objects.create(source=source, target_locale=pair.en.locale, enabled=False)

    seen = editor.get(edit(pair.en)).content.decode()

    assert "localize-" not in seen


def test_starting_a_translation_that_keeps_in_step_is_refused(editor):
    pair = make_information()
    source, _ = TranslationSource.get_or_create_from_instance(pair.cy)
    Translation.objects.create(source=source, target_locale=pair.en.locale, enabled=False)

    response = editor.post(
        edit(pair.en), form(pair.en, **{"localize-restart-translation": "1"}), follow=True
    )

    assert "neither follows the other" in words_of(response)[0]
    assert not Translation.objects.filter(enabled=True).exists()


def test_a_refusal_of_the_lock_leads_to_the_page_that_it_is_about(editor):
    pair = make_information()
    source, _ = TranslationSource.get_or_create_from_instance(pair.cy)
    Translation.objects.create(source=source, target_locale=pair.en.locale, enabled=False)
    Translation.objects.update(enabled=True)
    draft = draft_of(pair.cy)
    draft.title = "Ninnau"
    draft.save_revision()

    response = editor.post(edit(pair.en), {"action": "publish"})

    (refusal,) = get_messages(response.wsgi_request)
    assert "What is published changes only by publishing both" in str(refusal)
    assert edit(pair.en) in str(refusal)


def test_an_address_that_she_wrote_herself_is_kept(editor):
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    twin = get_twin(page)

    editor.post(edit(twin), form(twin, title="About us", slug="who-we-are"))

    assert draft_of(twin).slug == "who-we-are"


def test_the_address_of_a_published_page_does_not_follow_its_title(editor):
    pair = make_information()

    editor.post(edit(pair.en), form(pair.en, title="Who we are"))

    assert draft_of(pair.en).slug == "about-us"
