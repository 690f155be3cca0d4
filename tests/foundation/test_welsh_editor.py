"""Who writes one half changes that half: not the other, and not what both share."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from foundation.pairs.errors import PairError
from foundation.pairs.tree import delete_pair
from tests.factories.accounts import make_staff
from tests.factories.forms import send_form
from tests.factories.halves import draft_of, make_information, make_resource, make_staff_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def welsh_editor(client):
    person = make_staff()
    person.groups.add(Group.objects.get(name="Welsh editor"))
    client.force_login(person)
    return person


def get_edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_her_words_are_a_draft_of_the_welsh_half_and_what_both_share_stays(client, welsh_editor):
    pair = make_resource()

    send_form(client, get_edit(pair.cy), title="Canllaw newydd", kind="template")

    assert draft_of(pair.cy).title == "Canllaw newydd"
    assert [draft_of(half).kind for half in pair] == ["guide", "guide"]
    assert pair.refresh().cy.title == "Canllaw"


def test_she_is_told_what_stays_and_shown_the_other_half_beside_it(client, welsh_editor):
    pair = make_information()

    editor = client.get(get_edit(pair.cy)).text
    abreast = client.get(reverse("abreast", args=[pair.cy.pk])).text

    assert "You write one of the two, so they stay as they are:" in editor
    assert reverse("abreast", args=[pair.cy.pk]) in editor
    assert "Who we are." in abreast
    assert get_edit(pair.cy) in abreast
    assert get_edit(pair.en) not in abreast


def test_the_english_half_is_not_hers_and_neither_goes(client, welsh_editor):
    pair = make_information(is_live=False)

    refused = client.get(get_edit(pair.en))

    assert refused.status_code == 302
    with pytest.raises(PairError):
        delete_pair(page=pair.cy, by=welsh_editor)


def test_who_writes_both_halves_still_changes_what_they_share(client):
    pair = make_resource()
    client.force_login(make_staff_of(*pair, rights=["change"]))

    send_form(client, get_edit(pair.cy), kind="template")

    assert [draft_of(half).kind for half in pair] == ["template", "template"]
