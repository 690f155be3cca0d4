"""What an editor sees and does in the CMS: her buttons, her refusals, the other half in reach."""

from datetime import date

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import Translation, TranslationSource

from accounts.models import User
from foundation.pairs.halves import get_twin
from home.models import InformationPage
from resources.models import Theme
from tests.factories.halves import get_states, make_information, make_resource, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

BOTH, NEITHER = (True, True), (False, False)


@pytest.fixture
def editor(client):
    home = get_site()
    person = make_staff_of(home.cy, home.en)
    client.force_login(person)
    return client


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def draft_of(page):
    return Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()


def form(page, **changes):
    """What the browser sends for a page of information."""
    draft = draft_of(page)
    fields = {"title": draft.title, "slug": draft.slug, "summary": draft.summary}
    return nested_form_data({**fields, "checked_on": "", "body": streamfield([]), **changes})


def words_of(response):
    return [str(message) for message in response.context["messages"]]


# ---- writing and publishing


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


# ---- her buttons


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


# ---- the other pages of the CMS


def test_unpublishing_says_what_goes_and_takes_both(editor):
    above = make_information()
    below = make_information(under=above, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})
    address = reverse("wagtailadmin_pages:unpublish", args=[above.cy.pk])

    seen = editor.get(address).content.decode()
    editor.post(address)

    assert "in both languages at once" in seen
    assert "1 published page stands below it" in seen
    assert get_states(above) + get_states(below) == NEITHER + NEITHER


def test_deleting_says_what_goes_and_takes_both(editor):
    pair = make_information()
    address = reverse("wagtailadmin_pages:delete", args=[pair.cy.pk])

    seen = editor.get(address)
    editor.post(address)

    assert "The English page is deleted with it: About us" in words_of(seen)[0]
    assert not InformationPage.objects.exists()


def test_moving_says_what_goes_and_takes_both(editor):
    pair = make_information()
    place = make_information(cy={"title": "Arall"}, en={"title": "Other"})
    address = reverse("wagtailadmin_pages:move_confirm", args=[pair.en.pk, place.en.pk])

    seen = editor.get(address)
    editor.post(address)

    assert "The Welsh page moves with it: Amdanom ni" in words_of(seen)[0]
    assert Page.objects.get(pk=pair.cy.pk).get_parent().pk == place.cy.pk


def test_a_move_that_is_refused_leads_back_to_the_list(editor):
    pair = make_information()
    place = make_information(cy={"title": "Arall"}, en={"title": "Other"}, is_live=False)

    response = editor.post(
        reverse("wagtailadmin_pages:move_confirm", args=[pair.en.pk, place.en.pk]), follow=True
    )

    home = get_site()
    assert response.redirect_chain == [(reverse("wagtailadmin_explore", args=[home.en.pk]), 302)]
    assert "cannot stand below" in words_of(response)[0]


def test_an_order_of_pages_is_one_for_both_languages(editor):
    pair = make_information()
    other = make_information(cy={"title": "Arall"}, en={"title": "Other"})

    editor.post(reverse("wagtailadmin_pages:set_page_position", args=[other.cy.pk]) + "?position=0")

    assert [page.pk for page in get_site().en.get_children()] == [other.en.pk, pair.en.pk]


def test_a_copy_is_offered_as_a_draft_and_made_in_both_languages(editor):
    pair = make_information()
    address = reverse("wagtailadmin_pages:copy", args=[pair.cy.pk])

    offered = editor.get(address).context["form"].fields
    editor.post(
        address,
        {"new_title": "Copi", "new_slug": "copi", "new_parent_page": pair.cy.get_parent().pk},
    )

    copy = InformationPage.objects.get(slug="copi")
    assert offered.keys() == {"new_title", "new_slug", "new_parent_page"}
    assert get_twin(copy).draft_title == "About us"


@pytest.mark.parametrize(("action", "expected"), [("publish", BOTH), ("unpublish", NEITHER)])
def test_a_bulk_action_means_both(action, expected, editor):
    pair = make_information(is_live=action == "unpublish")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])

    editor.post(f"{address}?id={pair.cy.pk}")

    assert get_states(pair) == expected


def test_a_bulk_action_that_is_refused_for_one_changes_none(editor):
    ready = make_information(is_live=False)
    page = get_site().en.add_child(instance=InformationPage(title="Not ready"))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    response = editor.post(
        f"{address}?id={ready.en.pk}&id={page.pk}&next={reverse('wagtailadmin_home')}", follow=True
    )

    assert response.redirect_chain == [(reverse("wagtailadmin_home"), 302)]
    assert get_states(ready) == NEITHER


def test_a_mirror_between_the_languages_is_refused(client):
    person = User.objects.create_superuser("super@sample.example", "x")
    client.force_login(person)
    welsh, english = (Locale.objects.get(language_code=code) for code in ("cy", "en"))

    response = client.post(
        reverse("wagtaillocales:edit", args=[welsh.pk]),
        {
            "language_code": "cy",
            "component-wagtail_localize_localesynchronization-enabled": "on",
            "component-wagtail_localize_localesynchronization-sync_from": english.pk,
        },
        follow=True,
    )

    assert response.redirect_chain == [(reverse("wagtailadmin_home"), 302)]
    assert "neither follows the other" in words_of(response)[-1]


# ---- a form that was left open


def resource_form(page, *, themes=None, **changes):
    draft = draft_of(page)
    words = nested_form_data(
        {
            "title": draft.title,
            "slug": draft.slug,
            "summary": draft.summary,
            "kind": draft.kind,
            "published_on": draft.published_on.isoformat(),
            "checked_on": "",
            "body": streamfield([]),
            "files": streamfield([]),
            "loaded_revision_id": draft.latest_revision_id,
            **changes,
        }
    )
    return {**words, "themes": themes or [theme.pk for theme in draft.themes.all()]}


def test_a_form_that_was_left_open_does_not_bring_back_what_was_changed_meanwhile(editor):
    pair = make_resource()
    left_open = resource_form(pair.en, summary="What to do now.")
    editor.post(edit(pair.cy), resource_form(pair.cy, published_on="2026-04-02", kind="toolkit"))

    editor.post(edit(pair.en), left_open)

    for half in pair:
        assert draft_of(half).published_on == date(2026, 4, 2)
        assert draft_of(half).kind == "toolkit"
    assert draft_of(pair.en).summary == "What to do now."


def test_what_she_did_change_in_a_form_that_was_left_open_counts(editor):
    pair = make_resource()
    left_open = resource_form(pair.en, published_on="2026-05-03")
    editor.post(edit(pair.cy), resource_form(pair.cy, published_on="2026-04-02"))

    editor.post(edit(pair.en), left_open)

    assert draft_of(pair.cy).published_on == date(2026, 5, 3)


@pytest.mark.parametrize("number", ["999999", "9" * 5_000])
def test_a_form_that_tells_of_a_draft_that_is_not_there_is_taken_as_it_is(editor, number):
    pair = make_resource()

    editor.post(edit(pair.en), resource_form(pair.en, kind="toolkit", loaded_revision_id=number))

    assert draft_of(pair.cy).kind == "toolkit"


def test_themes_that_were_not_touched_follow_the_other_half(editor):
    pair = make_resource()
    left_open = resource_form(pair.en)
    crime = Theme.objects.get(slug="crime")
    editor.post(edit(pair.cy), resource_form(pair.cy, themes=[crime.pk]))

    editor.post(edit(pair.en), left_open)

    assert list(draft_of(pair.en).themes.all()) == [crime]


# ---- addresses


def test_an_address_that_she_wrote_herself_is_kept(editor):
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    twin = get_twin(page)

    editor.post(edit(twin), form(twin, title="About us", slug="who-we-are"))

    assert draft_of(twin).slug == "who-we-are"


def test_the_address_of_a_published_page_does_not_follow_its_title(editor):
    pair = make_information()

    editor.post(edit(pair.en), form(pair.en, title="Who we are"))

    assert draft_of(pair.en).slug == "about-us"
