"""What should have been looked at again: lists put it lower; its keepers are told, readers not."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.users.models import UserProfile

from accounts.access import Reader
from home.search.asking import Search
from resources.models import ResourcePage
from resources.ranking import Standing
from tests.english import asked_in_vain, find_english_in_cms
from tests.factories.accounts import OrganisationFactory, audience, make_staff
from tests.factories.closed import PREVENT, make_manager
from tests.factories.library import LIBRARY, make_library, make_resource, titles
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db

REVIEWS = "/cms/library/"
DUE = date(2026, 11, 16)
LAST_MINUTE = datetime(2026, 11, 16, 23, 59, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def library():
    return make_library()


@pytest.fixture
def three(library):
    """One resource that nobody has looked at in time, one that is due, one without a day."""
    today, day = timezone.localdate(), timedelta(days=1)
    newest = date(2026, 9, 9)
    make_resource(library, en="Overdue", number=1, review_by=today - day, published_on=newest)
    make_resource(library, en="Due", number=2, review_by=today)
    make_resource(library, en="Unset", number=3)


def listed(response):
    return [(page.title, page.standing) for page in response.context["pages"]]


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        (LAST_MINUTE, Standing.HOLDS),
        (LAST_MINUTE + timedelta(minutes=1), Standing.OVERDUE),
    ],
)
def test_a_review_is_overdue_when_its_last_day_is_over(library, now, standing):
    make_resource(library, review_by=DUE)
    resources = ResourcePage.objects.in_library(language="en", now=now)

    assert resources.annotate(told=F("standing")).get().told == standing


def test_a_call_that_is_closed_is_past_being_overdue(library):
    make_resource(library, kind="funding", review_by=DUE, closes_at=LAST_MINUTE)
    now = LAST_MINUTE + timedelta(days=9)
    resources = ResourcePage.objects.in_library(language="en", now=now)

    assert resources.annotate(told=F("standing")).get().told == Standing.CLOSED


def test_what_is_overdue_comes_after_the_rest_and_readers_are_not_told(client, three):
    pages = [client.get(LIBRARY["en"])]
    pages += [client.get(page.url) for page in ResourcePage.objects.filter(title="Overdue")]

    assert titles(pages[0]) == ["Unset", "Due", "Overdue"]
    due = f"{timezone.localdate() - timedelta(days=1):%Y-%m-%d}"
    assert [due in page.text for page in pages] == [False, False]


def test_the_search_puts_it_lower_too(library):
    make_resource(library, en="Knife one", review_by=DUE, published_on=date(2026, 9, 9))
    make_resource(library, en="Knife two", number=2)
    enter_everything()
    reader = Reader.anonymous(today=DUE)

    def search(now):
        hits = Search("knife", reader=reader, language="en", now=now).hits
        return [ResourcePage.objects.get(pk=hit.page_id).title for hit in hits]

    assert search(LAST_MINUTE) == ["Knife one", "Knife two"]
    assert search(LAST_MINUTE + timedelta(minutes=1)) == ["Knife two", "Knife one"]


def test_a_resource_says_whose_it_is_and_when_somebody_last_checked_it(client, library):
    owner = OrganisationFactory(name_cy="Heddlu Sampl", name_en="Sample Police")
    theirs = make_resource(library, number=1, owned_by=owner, checked_on=DUE)
    ours = make_resource(library, number=2)

    assert "<dt>Owner</dt><dd>Sample Police</dd>" in client.get(theirs.en.url).text
    assert "<dt>Perchennog</dt><dd>Heddlu Sampl</dd>" in client.get(theirs.cy.url).text
    assert client.get(theirs.cy.url).text.count("16 Tachwedd 2026") == 1
    network = "<dt>Owner</dt><dd>Wales Safer Communities Network</dd>"
    assert network in client.get(ours.en.url).text
    assert "Last checked" not in client.get(ours.en.url).text


# In the CMS


def test_the_library_in_the_cms_begins_with_what_is_due_and_says_what_is_overdue(client, three):
    client.force_login(make_manager())

    response = client.get(f"{REVIEWS}?locale=en")

    assert listed(response) == [
        ("Overdue", Standing.OVERDUE),
        ("Due", Standing.HOLDS),
        ("Unset", Standing.HOLDS),
    ]
    marked = re.findall(r'w-status--primary">\s*(Overdue)\s*<', response.text)
    assert marked == ["Overdue"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"review": "overdue"}, ["Overdue"]),
        ({"review": "unset"}, ["Unset"]),
        ({"kind": "survey"}, []),
        ({"ordering": "-review_by"}, ["Due", "Overdue", "Unset"]),
        ({"ordering": "-title"}, ["Unset", "Overdue", "Due"]),
        ({"ordering": "dragons"}, ["Overdue", "Due", "Unset"]),
        ({"q": "overdue", "review": "overdue"}, ["Overdue"]),
        ({"q": "due", "review": "overdue"}, []),
    ],
)
def test_it_can_be_narrowed_ordered_and_searched(client, three, query, found):
    client.force_login(make_manager())

    response = client.get(REVIEWS, {"locale": "en", **query})

    assert [title for title, _ in listed(response)] == found


def test_whoever_may_not_read_a_resource_does_not_meet_it_there(client, library):
    make_resource(library, en="Open")
    make_resource(library, en="Shut", number=2, audience=audience(PREVENT))
    client.force_login(make_manager())
    seen = client.get(REVIEWS, {"locale": "en"})

    client.force_login(make_manager(PREVENT))
    shown = client.get(REVIEWS, {"locale": "en"})

    assert [title for title, _ in listed(seen)] == ["Open"]
    assert sorted(title for title, _ in listed(shown)) == ["Open", "Shut"]


@pytest.mark.parametrize("query", ["review=dragons", "kind=%00", "p=999", "p=x", "locale=de"])
def test_what_it_does_not_know_is_no_reason_to_break_down(client, three, query):
    client.force_login(make_manager())

    assert client.get(f"{REVIEWS}?{query}").status_code in {200, 404}


@pytest.mark.parametrize(
    ("role", "is_in_menu"),
    [("Communications manager", True), ("Editor", True), ("Membership manager", False)],
)
def test_it_is_for_those_who_write(client, library, role, is_in_menu):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)

    assert (f'"{REVIEWS}"' in client.get("/cms/").text) is is_in_menu
    assert (client.get(REVIEWS).status_code == 200) is is_in_menu


def test_it_asks_as_often_for_many_as_for_few(client, library):
    client.force_login(make_manager())
    asked = []
    for number in range(1, 13):
        make_resource(library, number=number, owned_by=OrganisationFactory(), review_by=DUE)
        if number in {3, 12}:
            client.get(REVIEWS)
            with CaptureQueriesContext(connection) as queries:
                client.get(REVIEWS)
            asked.append(len(queries))

    assert asked[0] == asked[1]


def test_it_is_in_welsh(client, library):
    manager = make_manager()
    UserProfile.objects.create(user=manager, preferred_language="cy")
    client.force_login(manager)
    make_resource(library, en="Sampl", review_by=DUE, owned_by=OrganisationFactory())

    with asked_in_vain() as missing:
        html = client.get(REVIEWS, {"review": "overdue"}).text

    assert '<html lang="cy"' in html
    assert (find_english_in_cms(html), missing) == ([], set())
