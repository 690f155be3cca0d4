"""What is left to do, on the screen where both halves are side by side."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from foundation.models import LastRight, PairStanding
from home.models import InformationPage
from tests.factories.accounts import audience, make_staff
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site
from tests.factories.parity import get_standing, write, write_body, write_information
from tests.foundation.board import SENTENCE

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    person = make_staff_of(*get_site())
    client.force_login(person)
    return person


@pytest.fixture
def manager(client):
    person = make_staff()
    person.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(person)
    return person


def press(client, pair, half, digest):
    page = pair.in_language(half)
    return client.post(reverse("say_right", args=[page.pk]), {"digest": digest}, follow=True)


def test_what_is_left_is_shown_and_somebody_says_that_it_is_right(client, editor):
    pair = write_information()
    write(pair.en, summary="Three new words.")
    for half in pair:
        write_body(half, ("a", "paragraph", f"<p>{SENTENCE}</p>"))
    screen = client.get(reverse("abreast", args=[pair.en.pk]))

    answer = press(client, pair, "cy", screen.context["digest"])

    assert '<del lang="en">Who we are.</del>' in screen.text
    assert '<ins lang="en">Three new words.</ins>' in screen.text
    assert f'<span lang="en">{SENTENCE}</span>' in screen.text
    assert "Kept: the Welsh page says what the English page says." in answer.text
    assert "The Welsh page is right as it is" not in answer.text
    assert get_standing(pair).trouble == PairStanding.Trouble.NONE


def test_whoever_says_so_of_something_else_than_there_is_hears_it(client, editor):
    pair = write_information()
    write(pair.cy, summary="Tri gair newydd.")

    answer = press(client, pair, "en", "of yesterday")

    assert "Please look again." in answer.text
    assert get_standing(pair).behind_en == 3


def test_what_is_not_for_her_she_cannot_say_is_right(client, editor):
    pair = make_information(audience=audience("prevent-contest"))

    assert press(client, pair, "cy", "").status_code == 404
    assert client.post(reverse("say_right", args=[999_999])).status_code == 404


def test_whoever_writes_one_half_is_shown_what_waits_and_does_not_say_that_it_is_right(client):
    pair = write_information()
    write(pair.en, summary="Three new words.")
    write(pair.cy, title="Pwy ydym ni")
    client.force_login(make_staff_of(pair.cy))
    screen = client.get(reverse("abreast", args=[pair.en.pk]))

    answers = [press(client, pair, half, screen.context["digest"]).text for half in ("cy", "en")]

    assert '<ins lang="en">Three new words.</ins>' in screen.text
    assert '<ins lang="cy">Pwy ydym ni</ins>' in screen.text
    assert "is right as it is" not in screen.text
    assert all("Only somebody who may write both languages" in answer for answer in answers)
    assert (get_standing(pair).behind_cy, get_standing(pair).behind_en) == (3, 2)


def test_a_page_of_which_nothing_is_known_yet_is_shown_all_the_same(client, editor):
    pair = make_information()
    LastRight.objects.all().delete()

    assert client.get(reverse("abreast", args=[pair.cy.pk])).status_code == 200
    assert LastRight.objects.count() == 0


def test_of_what_nobody_has_written_it_is_said_and_somebody_may_say_that_it_is_right(
    client, editor
):
    page = get_site().en.add_child(instance=InformationPage(title="Cardiff Bay", summary="Cardiff"))
    screen = client.get(reverse("abreast", args=[page.pk])).text

    assert "<p>Not written yet.</p>" in screen
    assert "The Welsh page is right as it is" in screen


def test_whoever_publishes_hears_what_one_language_has_left_to_do(client, manager):
    pair = write_information()
    write(pair.en, summary="Three new words.")

    told = publish_in_cms(client, pair.en)
    write(pair.cy, summary="Tri gair newydd.")
    quiet = publish_in_cms(client, pair.en)

    assert "The Welsh page: Behind. Words: 3. Days: 0." in told
    assert "The Welsh page:" not in quiet


def publish_in_cms(client, page):
    form = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    data = {
        **form.context["form"].initial,
        "checked_on": "",
        "go_live_at": "",
        "expire_at": "",
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "body-count": 0,
        "action-publish": "action-publish",
    }
    data = {name: value for name, value in data.items() if value is not None}
    answer = client.post(form.request["PATH_INFO"], data, follow=True)
    assert answer.redirect_chain
    return answer.context["messages"] and " ".join(
        str(message) for message in answer.context["messages"]
    )
