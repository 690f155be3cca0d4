"""The members' library: found as in the public one, and nothing of it without a seat."""

import pytest
from django.urls import reverse

from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair
from home.search.reading import get_body, get_facts
from members_area.models import MaterialPage
from resources.models import Theme
from tests.factories.accounts import audience, make_member, today
from tests.factories.files import make_document
from tests.factories.library import boxes, titles
from tests.factories.materials import (
    make_material,
    make_materials,
    make_seminar,
    make_talk,
    ready_words,
)
from tests.factories.search import enter_everything
from tests.factories.streams import stream

pytestmark = pytest.mark.django_db


@pytest.fixture
def theme():
    return Theme.objects.get(slug="crime")


@pytest.fixture
def materials():
    return make_materials()


@pytest.fixture
def member(client):
    member = make_member()
    client.force_login(member)
    return member


def in_both_languages(document):
    return stream(("file", {"document_cy": document.pk, "document_en": document.pk}))


def test_it_is_narrowed_searched_and_sorted_and_counts_what_she_may_open(
    client, materials, theme, member
):
    file = make_document("members", language="cy", name="a.pdf")
    hidden = make_document("prevent-contest", language="en", name="b.pdf")
    make_material(materials, "template", number=2, files=in_both_languages(file))
    make_material(materials, "campaign", theme, files=in_both_languages(hidden))
    make_seminar(materials, theme)
    make_material(materials, "template", number=3, audience=audience("iom-cymru"))
    enter_everything()
    url = materials.en.url

    whole, narrowed, heard, sought, sorted_ = (
        client.get(f"{url}{query}")
        for query in ("", "?theme=crime&kind=campaign", "?language=en", "?q=lamps", "?sort=title")
    )

    assert titles(whole) == ["Seminar in English", "Material 1", "Material 2"]
    assert boxes(whole)["Kind"] == [
        ("Template", 1, False),
        ("Campaign kit", 1, False),
        ("Recording", 1, False),
    ]
    assert boxes(whole)["Language of the files"] == [
        ("Welsh and English", 0, False),
        ("Welsh only", 1, False),
        ("English only", 1, False),
    ]
    assert boxes(whole)["Year"] == [(str(today().year), 3, False)]
    assert titles(narrowed) == ["Material 1"]
    assert titles(heard) == titles(sought) == ["Seminar in English"]
    assert titles(sorted_) == ["Material 1", "Material 2", "Seminar in English"]
    assert "40 seconds" in whole.text


def test_one_search_finds_public_and_members_material_for_her_alone(client, materials, member):
    make_seminar(materials)
    make_material(
        materials, "campaign", number=9, ready_words=ready_words(("A", "B", "For", "A bolt"))
    )
    enter_everything()
    url, queries = reverse("search"), ("lamps", "bolt")

    found = [client.get(url, {"q": query}).text for query in queries]
    client.logout()
    hidden = [client.get(url, {"q": query}).text for query in queries]

    assert "Seminar in English" in found[0]
    assert "Material 9" in found[1]
    assert not [text for text in hidden if "Seminar in" in text or "Material 9" in text]


def test_a_kit_has_its_words_in_both_languages_its_own_first(client, materials, member):
    texts = ready_words(
        ("Neges", "Clowch y drws.", "Message", "Lock the door."), ("Dim", "", "None", "")
    )
    kit = make_material(materials, "campaign", ready_words=texts)

    welsh, english = (client.get(page.url).text for page in kit)

    assert 0 < welsh.index("Clowch y drws.") < welsh.index("Lock the door.")
    assert 0 < english.index("Lock the door.") < english.index("Clowch y drws.")
    assert english.count("data-copy=") == 2
    assert 'id="transcript"' not in english


def test_it_says_what_is_missing_before_it_is_published_and_what_does_not_belong(materials):
    pair = make_material(materials, "recording", is_live=False)
    template = MaterialPage(kind="template", recording=make_talk())
    draft = pair.en.get_latest_revision_as_object()
    draft.save_revision()

    with pytest.raises(PairError) as refused:
        publish_pair(page=pair.en, by=None, now=draft.latest_revision_created_at)

    assert "Choose the recording." in str(refused.value)
    assert "Write down what is said" in str(refused.value)
    assert template.get_refused().keys() == {"recording"}
    assert template.get_missing() == {}
    assert make_seminar(materials, number=3).en.get_missing() == {}


def test_the_search_and_the_briff_are_told_what_it_is(materials, theme):
    seminar = make_seminar(materials, theme).en

    assert get_facts(seminar).kind == "recording"
    assert get_facts(seminar).themes == (theme.pk,)
    assert "Two lamps." in get_body(seminar)
    assert seminar.get_told().kind == "Recording"


def test_a_library_with_nothing_in_it_says_so(client, materials, member):
    assert "There is nothing here yet." in client.get(materials.en.url).text
