"""Every issue is found by its year and its themes, and each kind of thing says what it is."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from accounts.access import Reader
from accounts.models import Organisation
from briff import mailing as act
from briff.models import IssuePage, Mailing, Mention, Subscriber
from briff.telling import tell
from members_area.models import ConsultationIndexPage, ConsultationPage, MembersHomePage
from tests.factories.accounts import audience, make_member, make_staff, today
from tests.factories.briff import (
    make_briff,
    make_issue,
    make_subscriber,
    page_item,
    words_item,
)
from tests.factories.library import make_library, make_resource
from tests.factories.pages import get_site, make_pair
from tests.factories.podcasts import make_episode, make_show
from tests.factories.telling import make_about, make_survey, make_survey_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def briff():
    """Three issues of two years."""
    briff = make_briff()
    for number, year, theme in ((1, 2025, "asb"), (2, 2026, "asb"), (3, 2026, "crime")):
        on = date(year, 3, number)
        make_issue(briff, (theme, words_item()), number=number, published_on=on)
    return briff


def look(client, briff, query=""):
    """The numbers of the issues that are shown, the boxes with their counts, and the chips."""
    context = client.get(f"{briff.en.url}{query}").context
    archive = context["archive"]
    counts = {option.value: option.count for group in archive.groups for option in group.options}
    counted = {value: count for value, count in counts.items() if count}
    return [issue.number for issue in context["issues"]], counted, archive.chosen


def test_issues_are_narrowed_by_year_and_theme_with_counts_that_are_true(client, briff):
    whole = look(client, briff)
    narrowed = look(client, briff, "?year=2026&theme=asb&theme=nothing&page=1")

    assert whole == ([3, 2, 1], {"2026": 2, "2025": 1, "asb": 2, "crime": 1}, [])
    assert narrowed[:2] == ([2], {"2026": 1, "2025": 1, "asb": 1, "crime": 1})
    assert [(chip.label, chip.remove_url) for chip in narrowed[2]] == [
        ("2026", f"{briff.en.url}?theme=asb&theme=nothing"),
        ("Anti-social Behaviour and Disorder", f"{briff.en.url}?year=2026&theme=nothing"),
    ]


def test_what_nothing_is_under_leads_back_to_all(client, briff):
    answer = client.get(f"{briff.en.url}?year=2025&theme=crime")

    assert answer.context["archive"].is_active
    assert f'href="{briff.en.url}"' in answer.text


def test_one_goes_from_an_issue_to_those_beside_it(client, briff):
    issues = {page.number: page for page in IssuePage.objects.child_of(briff.en)}

    seen = client.get(issues[2].url).context

    assert (seen["earlier"].number, seen["later"].number) == (1, 3)


def test_each_kind_says_what_it_is_and_until_when():
    home, due = get_site(), today() + timedelta(days=9)
    closes_at = timezone.now() + timedelta(days=5)
    members = make_pair(
        MembersHomePage,
        under=home,
        audience=audience("members"),
        cy={"title": "Ardal"},
        en={"title": "Area"},
    )
    index = make_pair(
        ConsultationIndexPage, under=members, cy={"title": "Y"}, en={"title": "Consultations"}
    )
    owner = Organisation.objects.create(name_cy="Corff", name_en="Body", kind="council")
    consultation = make_pair(
        ConsultationPage,
        under=index,
        closes_at=closes_at,
        cy={"title": "Holi", "asked_by": "Neb"},
        en={"title": "Asked", "asked_by": "Nobody"},
    )
    told = {
        "Consultation": consultation,
        "Survey": make_survey(make_survey_index(make_about()), closes_on=due),
        "Episode": make_episode(make_show()),
        "Funding call": make_resource(
            make_library(), kind="funding", closes_at=closes_at, owned_by=owner
        ),
    }
    issue = make_issue(make_briff(), ("", *map(page_item, told.values())))
    reader = Reader(make_member(), today=today())

    ((section,),) = tell([issue.en], reader=reader, language="en")

    assert [item.kind for item in section.items] == list(told)
    assert [item.source for item in section.items] == ["Nobody", "", "", "Body"]
    closes_on = timezone.localdate(closes_at)
    assert [item.due_on for item in section.items] == [closes_on, due, None, closes_on]


def test_rows_say_what_they_are(monkeypatch):
    monkeypatch.setattr(act, "ROWS", 2)
    issue = make_issue(make_briff(), ("", words_item()))
    readers = [make_subscriber("asb", email=f"{one}@sample.example") for one in range(5)]

    mailing = act.begin(issue=issue.en, by=make_staff(), now=timezone.now())

    rows = [mailing.deliveries.first(), readers[0].themes.through.objects.first()]
    assert str(Mailing.objects.get()) == "1"
    assert [":" in str(row) for row in (*rows, Mention.objects.first())] == [True] * 3
    assert mailing.deliveries.count() == Subscriber.objects.count() == 5
