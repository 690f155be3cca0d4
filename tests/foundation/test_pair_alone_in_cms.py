"""One language alone, as an editor meets it: what it means, why, the desk and the report."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile

from foundation.models import Debt
from tests.english import asked_in_vain, find_english_in_cms
from tests.factories.accounts import audience
from tests.factories.briff import make_briff, make_issue
from tests.factories.halves import (
    WHY,
    get_states,
    go_alone,
    make_information,
    make_resource,
    make_staff_of,
    publish,
    rewrite,
)
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

NEITHER, WELSH = (False, False), (True, False)
FUTURE = timezone.localdate() + timedelta(days=9)


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


def alone(page):
    return reverse("publish_alone", args=[page.pk])


def fill_in(client, page, **more):
    """What she sends after she has looked at the screen."""
    seen = client.get(alone(page)).context["seen"]
    return {"reason": "safety", "words": WHY, "promised_on": FUTURE, "seen": seen, **more}


def get(client, address):
    return client.get(address).content.decode()


def test_the_editor_leads_to_it_and_it_says_what_it_means_before(client, editor):
    drafts = make_information(is_live=False)

    html = get(client, reverse("wagtailadmin_pages:edit", args=[drafts.cy.pk]))
    screen = get(client, alone(drafts.cy))

    assert alone(drafts.cy) in html
    assert "Publish in Welsh alone" in html
    assert "Everybody who may read the page meets it in Welsh only." in screen
    assert "English stands as owed until both are published together." in screen


def test_of_two_that_are_live_it_says_which_stays_and_what_both_share_that_will_differ(
    client, editor
):
    pair = make_resource()
    rewrite(pair.en, published_on=timezone.localdate())

    screen = get(client, alone(pair.en))

    assert "The English page changes; the Welsh page stays as it is now." in screen
    assert "Until then these are not the same in the two languages: Published on" in screen


def test_where_both_share_the_same_nothing_is_said_of_it(client, editor):
    pair = make_information()

    assert "these are not the same" not in get(client, alone(pair.cy))


def test_she_gives_a_reason_and_it_is_out(client, editor):
    drafts = make_information(is_live=False)

    response = client.post(alone(drafts.cy), fill_in(client, drafts.cy), follow=True)

    assert response.redirect_chain[0][0] == reverse("wagtailadmin_pages:edit", args=[drafts.cy.pk])
    told = [str(message) for message in response.context["messages"]]
    assert told[0].startswith("Published in Welsh alone. English stands as owed")
    debt = Debt.objects.get()
    assert (debt.by, debt.promised_on, debt.words) == (editor, FUTURE, WHY)
    assert get_states(drafts) == WELSH
    html = response.content.decode()
    assert "Published in Welsh alone. English is owed." in html
    assert WHY in html


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"reason": ""}, "This field is required."),
        ({"words": ""}, "This field is required."),
        ({"words": "Because."}, "at least 20 characters"),
        ({"promised_on": ""}, "Say by which day the other language will be out"),
        ({"promised_on": "2020-01-01"}, "That day has passed."),
    ],
)
def test_without_a_reason_it_is_not(client, editor, sent, told):
    drafts = make_information(is_live=False)

    html = client.post(alone(drafts.cy), fill_in(client, drafts.cy, **sent)).content.decode()

    assert told in html
    assert get_states(drafts) == NEITHER


def test_what_is_missing_is_said_with_the_way_to_it_and_nothing_is_asked(client, editor):
    drafts = make_information(is_live=False)
    rewrite(drafts.cy, title="")

    screen = get(client, alone(drafts.cy))

    assert "The Welsh page is not complete: Title" in screen
    assert "Edit the Welsh page" in screen
    assert 'name="words"' not in screen


def test_a_page_that_goes_out_in_both_only_says_so(client, editor):
    issue = make_issue(make_briff())

    html = get(client, reverse("wagtailadmin_pages:edit", args=[issue.cy.pk]))
    screen = get(client, alone(issue.cy))

    assert alone(issue.cy) not in html
    assert "This kind of page goes out in both languages only" in screen


def test_what_a_colleague_works_on_says_so(client, editor):
    drafts = make_information(is_live=False)
    drafts.cy.locked, drafts.cy.locked_by = True, make_staff_of()
    drafts.cy.save(update_fields=["locked", "locked_by"])

    assert "The Welsh page is locked" in get(client, alone(drafts.cy))


def test_of_two_at_once_the_second_is_told_and_what_she_wrote_is_kept(client, editor):
    drafts = make_information(is_live=False)
    sent = fill_in(client, drafts.cy, words="Words that nobody wants to type twice.")
    publish(drafts.en)

    response = client.post(alone(drafts.cy), sent)

    html = response.content.decode()
    assert "Somebody changed or published this page while you were looking." in html
    assert "Words that nobody wants to type twice." in html
    assert "Both stay public." in html
    assert not Debt.objects.exists()
    # She may still want it, now that she has seen.
    again = client.post(alone(drafts.cy), {**sent, "seen": response.context["seen"]})
    assert again.status_code == 302
    assert Debt.objects.get().language == "cy"


def test_who_may_not_publish_both_is_not_led_to_it_and_does_not_do_it(client):
    drafts = make_information(is_live=False)
    client.force_login(make_staff_of(get_site().cy))

    html = get(client, reverse("wagtailadmin_pages:edit", args=[drafts.cy.pk]))
    answers = [client.get(alone(drafts.cy)), client.post(alone(drafts.cy), {"reason": "safety"})]

    assert alone(drafts.cy) not in html
    assert {answer.status_code for answer in answers} == {302}
    assert get_states(drafts) == NEITHER


def test_what_is_no_page_of_ours_or_not_for_her_is_absent(client, editor):
    drafts = make_information(is_live=False, audience=audience("iom-cymru"))
    root = Page.objects.get(depth=1)

    assert client.get(alone(drafts.cy)).status_code == 404
    assert client.get(alone(root)).status_code == 404


def test_all_of_it_is_in_welsh(client, editor):
    UserProfile.objects.create(user=editor, preferred_language="cy")
    pair = make_information(cy={"title": "Sampl"}, en={"title": "Sampl", "summary": "Sampl."})
    drafts = make_information(
        is_live=False, cy={"title": "Sampl"}, en={"title": "Sampl", "summary": "Sampl."}
    )
    go_alone(pair.cy, words="Geiriau sydd yn ddigon hir i'w darllen.")

    with asked_in_vain() as missing:
        pages = [client.get(alone(page)) for each in (pair, drafts) for page in each]
        pages.append(client.get(reverse("debts")))
        pages.append(client.get(reverse("wagtailadmin_home")))
        pages.append(client.get(reverse("wagtailadmin_pages:history", args=[pair.cy.pk])))

    left = {text for page in pages for text in find_english_in_cms(page.text)}
    assert (left, missing) == (set(), set())
