"""Whoever writes the Briff is offered what is new, by theme, and ticks what shall be in it."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from accounts.access import Reader, set_audience
from briff.gathering import get_proposals, get_since
from briff.issues import Chosen, add
from briff.models import IssuePage
from resources.models import ActIndexPage, Theme
from tests.factories.accounts import audience, make_member, make_staff, today
from tests.factories.acts import make_act
from tests.factories.briefings import make_briefing, make_section
from tests.factories.briff import make_issue, page_item
from tests.factories.library import make_library, make_resource
from tests.factories.pages import get_site, make_pair
from tests.factories.readers import make_editor
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def issue(briff):
    """An empty draft for today, after one of a week ago."""
    make_issue(briff, number=1, published_on=today() - timedelta(days=7))
    return make_issue(briff, number=2, published_on=today(), is_live=False)


@pytest.fixture
def editor(client):
    editor = make_editor()
    client.force_login(editor)
    return editor


def get_offered(client, issue, **asked):
    """What is offered, by theme."""
    answer = client.get(reverse("briff_gather", args=[issue.en.pk]), asked)
    return {
        group.theme.slug if group.theme else "": [one.titles["en"] for one in group.proposals]
        for group in answer.context["groups"]
    }


def close(pair):
    set_audience(
        thing=pair.en, audience=audience("members"), by=None, now=timezone.now(), along=[pair.cy]
    )


def test_what_is_new_and_in_no_issue_yet_is_offered_newest_first(client, briff, issue, editor):
    library = make_library()
    crime = Theme.objects.get(slug="crime")
    for number, days in ((1, 3), (2, 1), (3, 20)):
        at = timezone.now() - timedelta(days=days)
        pair = make_resource(library, crime, number=number)
        Page.objects.filter(pk__in=[page.pk for page in pair]).update(first_published_at=at)
    news, told, closed = (
        make_news(make_news_index() if number == 1 else news_index(), en={"title": f"N{number}"})
        for number in (1, 2, 3)
    )
    close(closed)
    before = today() - timedelta(days=7)
    make_issue(briff, ("", page_item(told)), number=3, published_on=before)
    make_pair(ActIndexPage, under=get_site(), cy={"title": "D"}, en={"title": "Acts"})
    make_act(crime, title_en="New Act", in_force_from=today())
    make_act(crime, title_en="Old Act", in_force_from=date(1999, 1, 1))

    week = get_offered(client, issue)
    longer = get_offered(client, issue, since=(today() - timedelta(days=30)).isoformat())
    unread = get_offered(client, issue, since="nonsense")

    assert week == {"": ["N1"], "crime": ["New Act", "Resource 2", "Resource 1"]}
    assert unread == week
    assert longer["crime"] == [*week["crime"], "Resource 3"]
    assert news.en.title == "N1"


def news_index():
    halves = Page.objects.filter(slug__in=("newyddion", "news")).specific()
    found = {page.language: page for page in halves}
    return type("Halves", (), found)


def test_what_is_ticked_goes_into_the_draft_in_its_order_once(client, issue, editor):
    index = make_news_index()
    pairs = [make_news(index, en={"title": title}) for title in ("A", "B", "C")]
    names = [f"page-{pair.en.pk}" for pair in pairs]
    asked = {
        "chosen": [*names[:2], "page-999999", "x"],
        f"theme-{names[0]}": "asb",
        f"place-{names[0]}": "2",
        f"theme-{names[1]}": "asb",
        f"place-{names[1]}": "1",
        f"theme-{names[2]}": "asb",
    }
    address = reverse("briff_gather", args=[issue.en.pk])

    client.post(address, asked)
    client.post(address, {**asked, "chosen": names, f"theme-{names[2]}": "no such theme"})
    client.post(address, {})

    sections = {
        page.language: [
            (section["value"]["theme"], [item["value"] for item in section["value"]["items"]])
            for section in draft_of(page).sections.raw_data
        ]
        for page in issue
    }
    first, second, third = (pair.en.pk for pair in pairs)
    assert sections["cy"] == sections["en"] == [("asb", [second, first]), ("", [third])]
    assert get_offered(client, issue) == {}
    assert not IssuePage.objects.get(pk=issue.en.pk).sections


def test_what_is_over_is_not_offered(issue):
    section = make_section()
    make_briefing(section, name="A", holds_until=today() - timedelta(days=1))
    make_briefing(section, name="B")
    reader = Reader(make_member(), today=today())

    [group] = get_proposals(issue=issue.en, since=today() - timedelta(days=7), reader=reader)

    assert [one.titles["en"] for one in group.proposals] == ["Paper B"]


def test_what_somebody_else_has_added_in_the_meantime_is_not_added_again(issue, editor):
    news = make_news(make_news_index())
    chosen = [Chosen(kind="page", number=news.en.pk)]

    added = [add(issue=issue.en, chosen=chosen, by=editor) for _ in range(2)]

    assert added == [1, 0]


def draft_of(page):
    return IssuePage.objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_an_issue_is_begun_in_both_languages(client, briff, editor, language):
    address = reverse("briff_begin", args=[briff.in_language(language).pk])
    offered = client.get(address).context["form"].initial

    answer = client.post(address, {"number": offered["number"], "on": "2026-11-27"})
    again = client.post(address, {"number": "1", "on": ""})

    drafts = {page.language: draft_of(page) for page in IssuePage.objects.all()}
    assert answer["Location"] == reverse("briff_gather", args=[drafts[language].pk])
    assert {code: (draft.title, draft.slug) for code, draft in drafts.items()} == {
        "cy": ("Y Briff, rhifyn 1", "rhifyn-1"),
        "en": ("The Briff, issue 1", "issue-1"),
    }
    assert {draft.published_on for draft in drafts.values()} == {date(2026, 11, 27)}
    assert set(again.context["form"].errors) == {"number", "on"}


def test_the_first_issue_looks_back_a_week(briff):
    issue = make_issue(briff, is_live=False, published_on=date(2026, 11, 20))

    assert get_since(issue.en) == date(2026, 11, 13)


def test_who_may_not_edit_finds_nothing(client, briff, issue):
    client.force_login(make_staff())
    addresses = [
        reverse("briff_gather", args=[issue.en.pk]),
        reverse("briff_begin", args=[briff.en.pk]),
    ]
    editor = make_editor()

    refused = [client.get(address).status_code for address in addresses]
    client.force_login(editor)
    shown = [client.get(address).status_code for address in addresses]
    listed = client.get(reverse("wagtailadmin_explore", args=[briff.en.pk])).text

    assert set(refused) <= {302, 403, 404}
    assert shown == [200, 200]
    assert addresses[0] in listed
    assert addresses[1] in listed
