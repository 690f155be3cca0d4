"""Finding a resource: by theme, by kind, by year, page by page."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from accounts.models import Audience
from resources.models import Theme
from tests.factories.accounts import make_member
from tests.factories.library import LIBRARY, boxes, make_library, make_resource, titles

pytestmark = pytest.mark.django_db

ASB_CY, ASB_EN = "Ymddygiad Gwrthgymdeithasol ac Anrhefn", "Anti-social Behaviour and Disorder"
CRIME_CY, CRIME_EN = "Troseddau ac Atal Troseddu", "Crime and Crime Prevention"


@pytest.fixture
def library():
    return make_library()


@pytest.fixture
def themes():
    return {theme.slug: theme for theme in Theme.objects.filter(slug__in=["asb", "crime"])}


def test_the_library_shows_the_newest_first_in_the_language_of_the_page(client, library):
    make_resource(library, number=1, published_on=date(2026, 1, 1))
    make_resource(library, number=2, published_on=date(2026, 2, 1))

    assert titles(client.get(LIBRARY["en"])) == ["Resource 2", "Resource 1"]
    assert titles(client.get(LIBRARY["cy"])) == ["Adnodd 2", "Adnodd 1"]


def test_boxes_of_one_question_widen_and_of_two_questions_narrow(client, library, themes):
    make_resource(library, themes["asb"], number=1, kind="guide")
    make_resource(library, themes["crime"], number=2, kind="guide")
    make_resource(library, themes["crime"], number=3, kind="template")

    either = client.get(LIBRARY["en"], {"theme": ["asb", "crime"]})
    both = client.get(LIBRARY["en"], {"theme": "crime", "kind": "guide"})

    assert either.context["total"] == 3
    assert titles(both) == ["Resource 2"]


def test_a_resource_of_two_chosen_themes_is_one_resource(client, library, themes):
    make_resource(library, *themes.values())

    response = client.get(LIBRARY["en"], {"theme": ["asb", "crime"]})

    assert titles(response) == ["Resource 1"]
    assert response.context["total"] == 1


def test_counts_say_what_each_box_would_show_beside_the_other_questions(client, library, themes):
    make_resource(library, themes["asb"], number=1, kind="guide", published_on=date(2025, 1, 1))
    make_resource(library, themes["crime"], number=2, kind="guide")
    make_resource(library, themes["crime"], number=3, kind="template")

    shown = boxes(client.get(LIBRARY["cy"], {"kind": "template"}))

    assert {(ASB_CY, 0, False), (CRIME_CY, 1, False)} < set(shown["Thema"])
    assert shown["Math"][:2] == [("Canllaw", 2, False), ("Templed", 1, True)]
    assert shown["Blwyddyn"] == [("2026", 1, False), ("2025", 0, False)]


def test_counts_are_true_for_the_reader(client, library, themes):
    make_resource(library, themes["asb"], number=1)
    make_resource(library, themes["asb"], number=2, audience=Audience.objects.get(access="members"))

    visitors = boxes(client.get(LIBRARY["en"]))
    client.force_login(make_member())
    members = boxes(client.get(LIBRARY["en"]))

    assert visitors["Theme"][0] == (ASB_EN, 1, False)
    assert members["Theme"][0] == (ASB_EN, 2, False)


def test_a_chosen_filter_can_be_taken_off_and_all_of_them_cleared(client, library, themes):
    make_resource(library, themes["asb"])

    filters = client.get(
        LIBRARY["en"], {"theme": ["asb", "crime"], "kind": "guide", "page": "2"}
    ).context["filters"]

    assert filters.is_active
    assert filters.clear_url == LIBRARY["en"]
    assert [(chip.label, chip.remove_url) for chip in filters.chosen] == [
        (ASB_EN, "/en/resources/?theme=crime&kind=guide"),
        (CRIME_EN, "/en/resources/?theme=asb&kind=guide"),
        ("Guide", "/en/resources/?theme=asb&theme=crime"),
    ]


def test_the_last_filter_taken_off_leaves_the_plain_address(client, library, themes):
    make_resource(library, themes["asb"])

    [chip] = client.get(LIBRARY["en"], {"theme": "asb"}).context["filters"].chosen

    assert chip.remove_url == LIBRARY["en"]


@pytest.mark.parametrize(
    "query",
    [
        "theme=nonsense",
        "kind=%00",
        "year=abc",
        "sort=-pk;drop",
        "letter=r",
        "page=0",
        "page=999",
        "page=x",
        pytest.param(f"page={'9' * 10_000}", id="a page of 10,000 digits"),
        pytest.param(f"theme={'x' * 10_000}", id="a theme of 10,000 letters"),
    ],
)
def test_a_question_that_the_library_does_not_know_is_left_out(client, library, query):
    make_resource(library)

    response = client.get(f"{LIBRARY['en']}?{query}")

    assert response.status_code == 200
    assert titles(response) == ["Resource 1"]


def test_filters_and_order_are_in_the_address_and_do_not_lose_each_other(client, library):
    make_resource(library)

    response = client.get(LIBRARY["en"], {"kind": "guide", "sort": "title", "page": "2"})

    [chip] = response.context["filters"].chosen
    links = [(link.label, link.url, link.is_current) for link in response.context["sorting"].links]
    assert chip.remove_url == "/en/resources/?sort=title"
    assert links == [
        ("Newest first", "/en/resources/?kind=guide", False),
        ("A to Z", "/en/resources/?kind=guide&sort=title", True),
        ("Closing soonest", "/en/resources/?kind=guide&sort=closing", False),
    ]
    assert '<input type="hidden" name="sort" value="title">' in response.text


def test_a_page_of_the_library_holds_twelve(client, library):
    for number in range(13):
        make_resource(library, number=number)

    first, second = client.get(LIBRARY["en"]), client.get(LIBRARY["en"], {"page": 2})

    assert (len(titles(first)), len(titles(second))) == (12, 1)


def test_related_resources_share_a_theme_and_are_three_at_most(client, library, themes):
    pair = make_resource(library, themes["asb"], number=0)
    make_resource(library, themes["crime"], number=9)
    for number in range(1, 5):
        published_on = timezone.localdate() - timedelta(days=number)
        make_resource(library, *themes.values(), number=number, published_on=published_on)

    related = client.get(pair.en.url).context["related"]

    assert [page.title for page in related] == ["Resource 1", "Resource 2", "Resource 3"]
