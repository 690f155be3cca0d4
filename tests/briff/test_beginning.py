"""An issue is begun where another has its name, and a draft that somebody keeps is left alone."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from accounts.access import Reader
from briff import issues
from briff.forms import BeginForm
from briff.gathering import get_proposals, get_since
from briff.issues import NumberTaken
from briff.mailing import summarise
from briff.models import IssuePage
from briff.telling import tell
from resources.models import ActIndexPage
from tests.factories.accounts import today
from tests.factories.briff import make_briff, make_issue
from tests.factories.pages import get_site, make_pair
from tests.factories.readers import make_editor
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def briff():
    return make_briff()


@pytest.fixture
def editor(client):
    editor = make_editor()
    client.force_login(editor)
    return editor


def test_an_issue_that_another_has_its_address_has_one_of_its_own(client, briff, editor):
    make_issue(briff, number=9, cy={"slug": "rhifyn-2"}, en={"slug": "issue-2"})
    make_issue(briff, number=10, cy={"slug": "rhifyn-22"}, en={"slug": "issue-2-2"})

    answer = client.post(reverse("briff_begin", args=[briff.en.pk]), {"number": 2, "on": today()})

    begun = IssuePage.objects.filter(number=2)
    slugs = {half.language: half.get_latest_revision_as_object().slug for half in begun}
    assert answer.status_code == 302
    assert slugs == {"cy": "rhifyn-2-2", "en": "issue-2-3"}


def test_of_two_who_begin_the_same_number_at_once_one_is_told(client, briff, editor, monkeypatch):
    make_issue(briff, number=2)
    # As it was when the form looked, a moment before the other was there.
    monkeypatch.setattr(BeginForm, "clean_number", lambda form: form.cleaned_data["number"])

    answer = client.post(reverse("briff_begin", args=[briff.en.pk]), {"number": 2, "on": today()})

    assert answer.context["form"].errors.keys() == {"number"}
    with pytest.raises(NumberTaken):
        issues.begin(index=briff.en, number=2, on=today(), by=editor)


def test_the_issue_before_is_one_of_an_earlier_day(briff):
    for number, days in ((1, 14), (3, -7), (4, 0)):
        make_issue(briff, number=number, published_on=today() - timedelta(days=days))
    issue = make_issue(briff, number=2, published_on=today(), is_live=False)

    assert get_since(issue.en) == today() - timedelta(days=14)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_draft_that_somebody_has_locked_in_either_language_is_left_alone(
    client, briff, editor, language
):
    issue = make_issue(briff, number=2, published_on=today(), is_live=False)
    news = make_news(make_news_index())
    half = issue.in_language(language)
    Page.objects.filter(pk=half.pk).update(
        locked=True, locked_by=make_editor(), locked_at=timezone.now()
    )
    address = reverse("briff_gather", args=[issue.en.pk])

    answer = client.post(address, {"chosen": [f"page-{news.en.pk}"]}, follow=True)

    draft = IssuePage.objects.get(pk=issue.en.pk).get_latest_revision_as_object()
    assert "Somebody has locked the draft." in answer.text
    assert not draft.sections


def test_a_law_that_is_not_chosen_yet_tells_nothing_and_breaks_nothing(briff):
    make_pair(ActIndexPage, under=get_site(), cy={"title": "Deddfau"}, en={"title": "Acts"})
    issue = make_issue(briff, ("crime", ("act", "")), published_on=today(), is_live=False).en
    reader = Reader.anonymous(today=today())

    assert tell([issue], reader=reader, language="en") == [[]]
    assert get_proposals(issue=issue, since=today(), reader=reader) == []
    assert summarise(issue).total == 0
