"""Finding the law: by whom it binds, by theme, by kind, by date, in each language's alphabet."""

import pytest
from django.contrib.auth.models import Group

from resources.models import ActIndexPage, Theme, ThemeIndexPage, ThemePage
from tests.factories.accounts import make_staff
from tests.factories.acts import ActFactory, make_act
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db

LAWS = {"cy": "/cy/deddfau/", "en": "/en/acts/"}
COUNCIL = ("council", "Cynllunio.", "Plan.")
POLICE = ("police", "Cynllunio.", "Plan.")


@pytest.fixture(autouse=True)
def page():
    return make_pair(
        ActIndexPage,
        under=get_site(),
        cy={"title": "Deddfau", "slug": "deddfau"},
        en={"title": "Acts"},
    )


@pytest.fixture
def asb():
    return Theme.objects.get(slug="asb")


@pytest.fixture
def crime():
    return Theme.objects.get(slug="crime")


@pytest.fixture
def three(asb, crime):
    """Three laws that differ in everything by which they can be found."""
    make_act(asb, title_en="Bikes Act", title_cy="Deddf Dd", year=1998, duties=[COUNCIL, POLICE])
    make_act(crime, title_en="Cars Act", title_cy="Deddf D", year=2015, duties=[POLICE])
    make_act(
        asb, crime, title_en="Alarms Act", title_cy="Deddf E", year=2011, kind="anaw", number=3
    )


def titles(response):
    return [act.title for act in response.context["acts"]]


def boxes(response, legend):
    """What the form shows under a question: each box with its count."""
    groups = {group.legend: group.options for group in response.context["filters"].groups}
    return [(box.label, box.count) for box in groups[legend]]


def test_the_newest_come_first(client, three):
    assert titles(client.get(LAWS["en"])) == ["Cars Act", "Alarms Act", "Bikes Act"]


def test_each_language_is_sorted_by_its_own_alphabet(client, three):
    welsh = client.get(LAWS["cy"], {"sort": "title"})
    english = client.get(LAWS["en"], {"sort": "title"})

    assert [act.title_cy for act in welsh.context["acts"]] == ["Deddf D", "Deddf Dd", "Deddf E"]
    assert titles(english) == ["Alarms Act", "Bikes Act", "Cars Act"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"body": "police"}, ["Cars Act", "Bikes Act"]),
        ({"body": ["council", "police"]}, ["Cars Act", "Bikes Act"]),
        ({"body": "council", "theme": "asb"}, ["Bikes Act"]),
        ({"theme": ["asb", "crime"]}, ["Cars Act", "Alarms Act", "Bikes Act"]),
        ({"kind": "anaw"}, ["Alarms Act"]),
        ({"from": "2010"}, ["Cars Act", "Alarms Act"]),
        ({"from": "1990", "sort": "title"}, ["Bikes Act"]),
        ({"body": "school"}, []),
    ],
)
def test_the_law_is_found_by_whom_it_binds_by_theme_by_kind_and_by_date(
    client, three, query, found
):
    response = client.get(LAWS["en"], query)

    assert titles(response) == found
    assert response.context["total"] == len(found)


def test_counts_say_what_each_box_would_show_beside_the_other_questions(client, three):
    response = client.get(LAWS["cy"], {"body": "police"})

    assert boxes(response, "Pwy y mae'n eu rhwymo")[:2] == [
        ("Cynghorau", 1),
        ("Heddlu", 2),
    ]
    assert boxes(response, "Blwyddyn") == [("2010–2019", 1), ("1990–1999", 1)]
    assert boxes(response, "Math")[:2] == [
        ("Deddf gan Senedd y DU", 2),
        ("Mesur gan Gynulliad Cenedlaethol Cymru", 0),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "body=dragons",
        "theme=%00",
        "from=x",
        "from=1066",
        "kind=%F0%9F%90%89",
        "sort=-pk;drop",
        "page=0",
        "page=999",
        "page=x",
        pytest.param(f"page={'9' * 10_000}", id="a page of 10,000 digits"),
        pytest.param(f"body={'x' * 10_000}", id="a body of 10,000 letters"),
    ],
)
def test_a_question_that_the_list_does_not_know_is_left_out(client, three, query):
    response = client.get(f"{LAWS['en']}?{query}")

    assert response.status_code == 200
    assert titles(response) == ["Cars Act", "Alarms Act", "Bikes Act"]


def test_filters_and_order_are_in_the_address_and_do_not_lose_each_other(client, three):
    response = client.get(LAWS["en"], {"body": "police", "sort": "title", "page": "2"})

    [chip] = response.context["filters"].chosen
    links = [(link.label, link.url, link.is_current) for link in response.context["sorting"].links]

    assert chip.remove_url == "/en/acts/?sort=title"
    assert links == [
        ("Newest first", "/en/acts/?body=police", False),
        ("A to Z", "/en/acts/?body=police&sort=title", True),
    ]
    assert '<input type="hidden" name="sort" value="title">' in response.content.decode()


def test_the_usual_order_needs_no_word_in_the_address(client, three):
    response = client.get(LAWS["en"])

    assert response.context["sorting"].links[0].url == "/en/acts/"
    assert 'type="hidden"' not in response.content.decode().split("<main")[1]


def test_a_page_of_the_list_holds_twelve_and_the_next_the_rest(client):
    ActFactory.create_batch(13)

    first, second = client.get(LAWS["en"]), client.get(LAWS["en"], {"page": 2})

    assert (len(titles(first)), len(titles(second))) == (12, 1)


def test_all_that_is_known_of_a_law_is_shown(client, asb):
    make_act(
        asb,
        kind="anaw",
        number=3,
        is_title_cy_statutory=True,
        duties=[COUNCIL, POLICE],
        in_force_note_cy="Fesul cam.",
        in_force_note_en="In stages.",
        law_url_cy="https://law.example/cy",
        law_url_en="https://law.example/en",
        guidance_url_cy="https://guidance.example/cy",
    )

    html = client.get(LAWS["en"]).content.decode()

    for words in (
        "anaw 3",
        "Made in Wales",
        '<a href="https://law.example/en">',
        "<dt>Councils, Police</dt><dd>Plan.</dd>",
        "1 April 1999",
        "In stages.",
        '<a href="/en/acts/?theme=asb">',
        '<a href="https://guidance.example/cy">',
        "in Welsh only",
    ):
        assert words in html


def test_what_is_in_english_only_is_said_to_be_so_on_a_welsh_page(client, asb):
    make_act(
        asb,
        title_cy="Deddf Trosedd 1998",
        title_en="Crime Act 1998",
        law_url_cy="https://law.example/cy",
        law_url_en="https://law.example/en",
    )
    make_act(asb, is_title_cy_statutory=True, kind="anaw", law_url_en="https://law.example/anaw")

    html = client.get(LAWS["cy"]).content.decode()

    assert 'yn Saesneg fel y testun: <span lang="en">Crime Act 1998</span>' in html
    assert html.count("yn Saesneg yn unig") == 1


def test_a_law_behind_all_themes_is_on_the_list_and_on_no_theme(client, asb):
    make_act(title_en="Measure", kind="mwa", duties=[COUNCIL])

    assert titles(client.get(LAWS["en"])) == ["Measure"]
    assert "<dt>Theme</dt>" not in client.get(LAWS["en"]).content.decode()
    assert titles(client.get(LAWS["en"], {"theme": "asb"})) == []


def test_a_law_without_a_day_says_why(client):
    make_act(in_force_from=None, in_force_note_cy="Fesul cam.", in_force_note_en="In stages.")

    assert "<dt>Mewn grym</dt><dd>Fesul cam.</dd>" in client.get(LAWS["cy"]).content.decode()


def test_the_page_of_a_theme_shows_its_law_and_the_way_to_the_whole(client, three, asb):
    themes = make_pair(
        ThemeIndexPage, under=get_site(), cy={"title": "Themâu"}, en={"title": "Themes"}
    )
    theme = make_pair(
        ThemePage, under=themes, theme=asb, cy={"title": "Thema"}, en={"title": "Theme"}
    )

    response = client.get(theme.en.url)

    assert titles(response) == ["Alarms Act", "Bikes Act"]
    assert '<a href="/en/acts/?theme=asb">' in response.content.decode()


# In the CMS


FORM = {
    "title_cy": "Deddf Newydd",
    "title_en": "New Act",
    "kind": "asc",
    "year": "2026",
    "number": "1",
    "summary_cy": "Crynodeb.",
    "summary_en": "Summary.",
    "in_force_from": "2026-04-01",
    "duties-TOTAL_FORMS": "1",
    "duties-INITIAL_FORMS": "0",
    "duties-MIN_NUM_FORMS": "0",
    "duties-MAX_NUM_FORMS": "1000",
    "duties-0-body": "school",
    "duties-0-what_cy": "Dysgu.",
    "duties-0-what_en": "Teach.",
    "duties-0-ORDER": "1",
    "duties-0-id": "",
    "duties-0-DELETE": "",
}


def staff(role):
    person = make_staff()
    person.groups.add(*Group.objects.filter(name=role))
    return person


@pytest.mark.parametrize("role", ["Communications manager", "Editor"])
def test_those_who_write_keep_the_law(client, asb, role):
    client.force_login(staff(role))

    answer = client.post("/cms/acts/new/", {**FORM, "themes": [asb.pk]})

    assert answer.status_code == 302
    response = client.get(LAWS["en"], {"body": "school", "theme": "asb"})
    assert titles(response) == ["New Act"]


@pytest.mark.parametrize(
    ("role", "may_write", "may_delete"),
    [
        ("Communications manager", True, True),
        ("Editor", True, False),
        ("Membership manager", False, False),
    ],
)
def test_each_role_may_do_with_the_law_what_it_is_for(role, may_write, may_delete):
    person = staff(role)

    assert person.has_perm("resources.add_act") is may_write
    assert person.has_perm("resources.change_act") is may_write
    assert person.has_perm("resources.delete_act") is may_delete
