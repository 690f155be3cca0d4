"""An own copy of a draft: begun, written, compared with the Network's, looked back on."""

import pytest
from django.utils import timezone

from accounts.models import AuditEntry
from members_area import responses
from members_area.models import Answer, AnswerVersion, Response
from tests.english import find_english_in_page
from tests.factories.consultations import key_of, make_consultation, make_question, redraft
from tests.factories.desk import Desk
from tests.members_area.answers import answer, said

pytestmark = pytest.mark.django_db


def test_a_copy_has_every_question_in_both_languages(desk, member):
    organisation = member.seats.get().organisation

    english, welsh = desk.get().text, desk.get(language="cy").text

    assert "Answer 3" in english
    assert "Ateb 3" in welsh
    assert organisation.name_cy in welsh
    assert "As in the Network’s draft" in english
    assert Response.objects.get().organisation == organisation
    assert Answer.objects.count() == AnswerVersion.objects.count() == 6
    assert AuditEntry.objects.filter(verb="response.begun").get().organisation_id == organisation.pk


def test_a_colleague_finds_the_same_copy_and_does_not_begin_another(client, desk, colleague):
    desk.write(1, "By the first.")
    client.force_login(colleague)

    page = client.get(desk.pair.en.url).text
    response = desk.post("begin_response")

    assert "Go to our own response" in page
    assert response.url == desk.address("response")
    assert "By the first." in desk.get().text
    assert Response.objects.count() == 1


def test_whoever_begins_while_a_colleague_does_has_the_same_copy(desk, pair, member, colleague):
    organisation = member.seats.get().organisation

    same = responses.begin(
        page=pair.en, organisation=organisation, by=colleague, now=timezone.now()
    )

    assert same == Response.objects.get()
    assert Answer.objects.count() == 6


def test_an_answer_is_written_in_one_language_and_the_other_stays(desk, member):
    response = desk.write(2, "One\r\n\r\ntwo <b>", language="en")

    page = desk.client.get(response.url).text
    assert response.url.endswith(f"?saved={key_of(2)}#q-{key_of(2)}")
    assert "<p>One</p><p>two &lt;b&gt;</p>" in page
    assert str(member) in page
    assert "Saved" in page
    assert answer(2, "cy").text == "Ateb 2"
    assert said(2) == [("begun", "Answer 2"), ("written", "One\n\ntwo <b>")]
    assert AuditEntry.objects.filter(verb="answer.changed").count() == 1


def test_what_is_sent_twice_is_one_version(desk):
    desk.write(1, "Once.")

    response = desk.write(1, "Once.")

    assert response.status_code == 302
    assert len(said(1)) == 2


def test_who_saves_over_a_colleague_is_shown_both_and_loses_nothing(client, desk, colleague):
    desk.write(1, "The first colleague's text.")
    client.force_login(colleague)

    refused = desk.write(1, "The second colleague's text.")
    again = desk.write(1, "The second colleague's text.")
    merged = desk.write(1, "Both texts.", version=refused.context["form"].initial["version"])

    assert (refused.status_code, again.status_code, merged.status_code) == (409, 409, 302)
    assert "<p>The first colleague&#x27;s text.</p>" in refused.text
    assert "<ins>" in refused.text
    assert refused.context["form"]["text"].value() == "The second colleague's text."
    assert said(1) == [
        ("begun", "Answer 1"),
        ("written", "The first colleague's text."),
        ("aside", "The second colleague's text."),
        ("written", "Both texts."),
    ]


def test_a_form_that_does_not_say_what_it_saw_changes_nothing(desk):
    for version in ("", "x", "99999999999999999999", "-1"):
        assert desk.write(1, "Mine.", version=version).status_code == 409

    assert answer(1).text == "Answer 1"


def test_whoever_was_signed_out_while_writing_is_given_it_back(desk, client):
    client.logout()

    refused = desk.write(1, "An hour's <work>.")
    of_nothing = desk.post("answer", key_of(99), text="An hour's <work>.", version=1)

    assert (refused.status_code, of_nothing.status_code) == (403, 403)
    assert "An hour&#x27;s &lt;work&gt;.</textarea>" in refused.text
    assert f"?next={desk.address('answer', key_of(1))}" in refused.text
    assert refused.text.replace(str(key_of(1)), "") == of_nothing.text.replace(str(key_of(99)), "")
    assert answer(1).text == "Answer 1"


def test_an_answer_that_is_too_long_is_kept_in_the_form(desk):
    text = "a" * 10_001

    response = desk.write(1, text)
    fits = desk.write(1, "a\r\n" * 4_999 + "b")

    assert response.status_code == 422
    assert "10001 characters" in response.text
    assert text in response.text
    assert fits.status_code == 302
    assert len(answer(1).text) == 9_999


def test_the_history_has_every_version_and_brings_one_back(desk):
    desk.write(1, "Second words.")
    desk.write(1, "Third words.", version=2)
    first = answer(1).versions.get(number=1)

    page = desk.get("answer_history", key_of(1))
    stale = desk.post("restore_answer", key_of(1), first.pk, version=2)
    restored = desk.post("restore_answer", key_of(1), first.pk, version=3)

    assert [version.text for version in page.context["versions"]] == [
        *("Third words.", "Second words.", "Answer 1")
    ]
    assert "Third" in page.text.partition("<ins>")[2]
    assert (stale.status_code, restored.status_code) == (409, 302)
    assert said(1)[-1] == ("restored", "Answer 1")


def test_after_the_deadline_it_is_read_and_not_written(desk):
    desk.write(1, "Ours.")
    page = desk.pair.en
    page.closes_at = timezone.now()
    page.save_revision().publish()
    first = answer(1).versions.get(number=1)

    written = desk.write(1, "Too late.", version=2)
    chosen = desk.choose(1, "leave_out", mark="")
    restored = desk.post("restore_answer", key_of(1), first.pk, version=2)
    begun = desk.post("begin_response")

    assert begun.url == desk.address("response")
    assert written.status_code == 422
    assert "Too late." in written.text
    assert "has closed, so nothing was changed" in written.text
    assert (chosen.status_code, restored.status_code) == (302, 302)
    assert answer(1).text == "Ours."
    assert not answer(1).is_left_out
    assert "It cannot be changed any more" in desk.get().text
    assert "Edit the answer" not in desk.get().text


def test_after_the_deadline_nobody_begins(client, pair, member):
    pair.en.closes_at = timezone.now()
    pair.en.save_revision().publish()
    client.force_login(member)

    response = Desk(client, pair).post("begin_response")

    assert response.url == pair.en.url
    assert "Your organisation did not begin one" in client.get(pair.en.url).text
    assert not Response.objects.exists()


def test_altered_ids_and_choices_are_absent(desk, member):
    other = make_consultation(type(desk.pair)(*(p.get_parent() for p in desk.pair)), name="other")
    elsewhere = Desk(desk.client, other).begin()
    version = AnswerVersion.objects.exclude(answer=answer_of(desk, 1)).first()
    own = key_of(1)

    asked = [
        desk.get("answer", key_of(99)),
        desk.get("answer_history", key_of(99)),
        desk.write(99, "x"),
        desk.choose(99, "add", mark=""),
        desk.choose(1, "add", mark=""),
        desk.choose(1, "delete", mark=""),
        desk.post("restore_answer", own, version.pk, version=1),
        desk.post("restore_answer", own, 10**18, version=1),
        desk.client.get(elsewhere.address("response").replace("-", "_")),
    ]

    assert [response.status_code for response in asked] == [404] * len(asked)


def answer_of(desk, number):
    return Answer.objects.get(
        response__consultation_key=desk.pair.en.translation_key,
        question_key=key_of(number),
        language="en",
    )


def test_a_question_that_is_not_in_the_copy_yet_is_not_written(desk):
    redraft(desk.pair, make_question(1), make_question(4))

    assert desk.get("answer", key_of(4)).status_code == 404
    assert desk.get("answer_history", key_of(4)).status_code == 404


def test_whatever_its_state_an_own_response_is_in_welsh(desk):
    first = key_of(1)
    desk.write(1, "Ein geiriau.", language="cy")
    redraft(desk.pair, make_question(1, answer="gwell"), make_question(3), make_question(4))
    desk.choose(3, "leave_out", mark="")

    pages = [
        desk.get(language="cy").text,
        desk.get("answer", first, language="cy").text,
        desk.get("answer", key_of(2), language="cy").text,
        desk.get("answer_history", first, language="cy").text,
        desk.write(1, "Geiriau eraill.", language="cy").text,
        desk.write(1, "a" * 10_001, language="cy").text,
        desk.post("choose_answer", first, language="cy", choice="keep", version=1).text,
        desk.client.get(desk.pair.cy.url).text,
    ]

    assert [find_english_in_page(page) for page in pages] == [[]] * len(pages)
