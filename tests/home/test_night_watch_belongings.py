"""Captions, transcripts, chapters and an issue as PDF are asked for by their own addresses."""

from types import SimpleNamespace

import pytest
from django.http import Http404, HttpResponse
from django.utils.translation import override

from briff.models import IssuePage
from briff.views import papers
from home.night_watch.belongings import get_belongings
from home.night_watch.findings import Finding
from home.night_watch.words import get_told
from members_area.models import MaterialPage
from members_area.views import recordings
from resources import views
from resources.models import EpisodePage
from tests.factories.accounts import audience
from tests.factories.briff import make_briff, make_issue
from tests.factories.closed import PREVENT
from tests.factories.materials import make_material, make_materials, make_seminar
from tests.factories.nights import find, make_ordered
from tests.factories.podcasts import make_episode, make_show
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard():
    """For members, for few and for everybody: what has something that belongs to it."""
    make_ordered()
    shelf, show, briff = make_materials(), make_show(), make_briff()
    pairs = SimpleNamespace(
        seminar=make_seminar(shelf),
        template=make_material(shelf),
        episode=make_episode(show),
        closed=make_episode(show, number=2, audience=audience(PREVENT)),
        issue=make_issue(briff),
        few=make_issue(briff, number=2, audience=audience(PREVENT)),
    )
    enter_everything()
    return pairs


def test_what_each_page_has_is_known_in_each_language(heard):
    pages = [*heard.seminar, *heard.template, *heard.episode, *heard.issue]

    belong = get_belongings((each.pk, each.language, each.translation_key) for each in pages)

    addresses = {pk: [each.address for each in all_of_it] for pk, all_of_it in belong.items()}
    en, key = heard.seminar.en, heard.episode.cy.translation_key
    assert addresses[en.pk] == [en.get_address("recording_captions", language="en")]
    assert [each.rpartition("/")[2] for each in addresses[heard.episode.cy.pk]] == [
        "trawsgrifiad.vtt",
        "rhannau.json",
    ]
    assert all(str(key) in each for each in addresses[heard.episode.cy.pk])
    assert addresses[heard.issue.cy.pk][0].startswith("/cy/")
    assert heard.template.en.pk not in addresses


def test_where_each_door_asks_the_gate_there_is_nothing_to_find(heard):
    assert find() == []


def test_doors_that_ask_nobody_are_found(monkeypatch, heard):
    """The page, the list and the rule are as they should be: what belongs to it is not."""
    by_name = f"by name:{audience(PREVENT).pk}"

    def get(model):
        def get_any(request, *, key):
            return model.objects.get(translation_key=key, locale__language_code=request)

        return get_any

    def get_recording(request, *, key):
        return get(MaterialPage)(request.LANGUAGE_CODE, key=key)

    def get_episode(key):
        return EpisodePage.objects.filter(translation_key=key).first()

    def make_paper(key, *, reader):
        issue = IssuePage.objects.filter(translation_key=key).first()
        return issue, HttpResponse("paper")

    monkeypatch.setattr(recordings, "_get_recording", get_recording)
    monkeypatch.setattr(views, "_get_episode", get_episode)
    monkeypatch.setattr(papers, "_make", make_paper)

    found = {(each.code, each.number, each.place[-4:], each.who) for each in find()}

    outside, everybody = ("visitor", "lapsed"), ("visitor", "lapsed", by_name)
    assert found == {
        *(("opens", page.pk, ".vtt", outside) for page in heard.seminar),
        *(("opens", page.pk, ".vtt", everybody) for page in heard.closed),
        *(("opens", page.pk, "json", everybody) for page in heard.closed),
        *(("opens", page.pk, ".pdf", outside) for page in heard.few),
    }


def test_a_door_that_lets_nobody_in_and_one_that_breaks_are_found(monkeypatch, heard):
    def refuse(request, *, key):
        raise Http404

    monkeypatch.setattr(recordings, "_get_recording", refuse)
    monkeypatch.setattr(views, "_get_episode", lambda key: 1 / 0)

    found = find()

    shut = {(each.number, each.who) for each in found if each.code == "shut"}
    assert shut == {(page.pk, (f"by name:{audience(PREVENT).pk}",)) for page in heard.seminar}
    broken = {each.number for each in found if each.code == "broke" and each.number}
    assert broken == {page.pk for page in (*heard.episode, *heard.closed)}


def test_it_is_said_by_what_it_was_found_at():
    kept = Finding(
        code="opens", kind="page", number=7, language="cy", who=("visitor",), place="/cy/a.vtt"
    )
    night = SimpleNamespace(findings=[kept.as_kept()])

    with override("en"):
        (told,) = get_told(night)

    assert told.what == "Page 7, in Welsh: /cy/a.vtt"
    assert told.sentence == "Opens to some for whom it is not: a visitor."
