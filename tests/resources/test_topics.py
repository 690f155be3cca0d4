"""A theme has sub-topics: what is filed under one of them is the theme's as well."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.utils import translation

from accounts.models import Audience
from resources.models import Theme, ThemePage
from resources.models.themes import ThemeBoxes, ThemeSelect
from tests.factories.accounts import make_member, make_staff
from tests.factories.acts import make_act
from tests.factories.library import LIBRARY, boxes, make_library, make_resource, titles
from tests.factories.podcasts import make_episode, make_show
from tests.factories.search import enter_everything
from tests.factories.themes import make_theme_index, make_theme_page, make_topic

pytestmark = pytest.mark.django_db

VAWDASV_EN = "Violence against Women, Domestic Abuse and Sexual Violence"


@pytest.fixture
def stalking():
    return make_topic("vawdasv")


@pytest.fixture
def library():
    return make_library()


@pytest.fixture
def pages(stalking):
    """The page of a theme, and of its sub-topic below it."""
    theme_page = make_theme_page(make_theme_index(), stalking.parent)
    return theme_page, make_theme_page(theme_page, stalking)


def get(slug):
    return Theme.objects.get(slug=slug)


def test_what_is_filed_under_a_sub_topic_is_on_both_pages_and_on_each_once(
    client, library, pages, stalking
):
    make_resource(library, stalking, stalking.parent, number=1)
    make_resource(library, stalking.parent, number=2)
    make_act(stalking, stalking.parent)
    make_episode(make_show(), themes=[stalking, stalking.parent])

    above, below = (client.get(page.en.url).context for page in pages)

    assert [each.title for each in above["resources"]] == ["Resource 2", "Resource 1"]
    assert [each.title for each in below["resources"]] == ["Resource 1"]
    assert [len(context["acts"]) for context in (above, below)] == [1, 1]
    assert [len(context["episodes"]) for context in (above, below)] == [1, 1]


@pytest.mark.parametrize(
    ("language", "heading", "count"),
    [("cy", "Is-bynciau", "2 adnodd"), ("en", "Sub-topics", "2 resources")],
    ids=("cy", "en"),
)
def test_a_theme_lists_its_sub_topics_and_how_much_the_reader_may_open_there(
    client, pages, language, heading, count
):
    library, stalking = make_library(), get("stalking")
    members = Audience.objects.get(access="members")
    make_resource(library, stalking, number=1)
    make_resource(library, stalking, number=2)
    make_resource(library, stalking, number=3, audience=members)
    theme_page, topic_page = (page.in_language(language) for page in pages)

    said = client.get(theme_page.url).text
    client.force_login(make_member())
    members_said = client.get(theme_page.url).text

    assert f"<h2>{heading}</h2>" in said
    assert f'<a href="{topic_page.url}">{topic_page.title}</a> <span>{count}</span>' in said
    assert count not in members_said


def test_a_sub_topic_that_is_not_for_the_reader_is_not_listed(client, stalking):
    theme_page = make_theme_page(make_theme_index(), stalking.parent)
    make_theme_page(theme_page, stalking, audience=Audience.objects.get(access="members"))

    assert client.get(theme_page.en.url).context["topics"] == []


def test_the_page_of_a_sub_topic_says_where_it_stands_and_can_be_left_as_its_theme_can(
    client, pages
):
    theme_page, topic_page = pages

    response = client.get(topic_page.en.url)

    trail = [link.url for link in response.context["shell"].breadcrumb]
    assert trail == ["/en/", "/en/themes/", theme_page.en.url]
    assert "data-quick-exit" in response.text
    assert '<p class="kind">Sub-topic</p>' in response.text
    assert "icons.svg#vawdasv" in response.text


def test_a_sub_topic_can_offer_a_way_out_that_its_theme_does_not():
    topic = make_topic("asb", has_quick_exit=True)

    assert topic.offers_quick_exit
    assert not topic.parent.offers_quick_exit


def test_the_list_of_themes_and_the_front_door_show_themes_alone(client, pages):
    theme_page, _ = pages

    for address in ("/en/", "/en/themes/"):
        shown = client.get(address).context["themes"]
        assert [page.pk for page in shown] == [theme_page.en.pk]


def test_the_library_counts_a_resource_once_for_its_theme(client, library, stalking):
    make_resource(library, stalking, stalking.parent, number=1)
    make_resource(library, stalking, number=2)
    make_resource(library, get("asb"), number=3)

    shown = boxes(client.get(LIBRARY["en"]))
    narrowed = client.get(LIBRARY["en"], {"theme": "vawdasv"})

    assert (VAWDASV_EN, 2, False) in shown["Theme"]
    assert "Sub-topic" not in shown
    assert titles(narrowed) == ["Resource 2", "Resource 1"]
    assert boxes(narrowed)["Sub-topic"] == [("Stalking", 2, False)]


def test_the_library_is_narrowed_to_a_sub_topic_of_the_chosen_theme(client, library, stalking):
    make_resource(library, stalking, number=1)
    make_resource(library, stalking.parent, number=2)
    make_resource(library, stalking.parent, number=3, kind="template")

    response = client.get(LIBRARY["en"], {"theme": "vawdasv", "topic": "stalking"})
    without_theme = client.get(LIBRARY["en"], {"theme": "asb", "topic": "stalking"})

    assert titles(response) == ["Resource 1"]
    assert boxes(response)["Kind"][:2] == [("Guide", 1, False), ("Template", 0, False)]
    assert [chip.label for chip in response.context["filters"].chosen] == [VAWDASV_EN, "Stalking"]
    assert titles(without_theme) == []


def test_a_resource_leads_to_what_else_is_filed_under_its_sub_topic(client, library, stalking):
    pair = make_resource(library, stalking)

    said = client.get(pair.cy.url).text

    assert '<a href="/cy/adnoddau/?theme=vawdasv&amp;topic=stalking">Stelcio</a>' in said


def test_the_search_is_narrowed_by_sub_topic_too(client, library, stalking):
    make_resource(library, stalking, stalking.parent, number=1)
    make_resource(library, stalking.parent, number=2)
    enter_everything()

    whole = client.get("/en/search/?q=resource")
    theme = client.get("/en/search/?q=resource&theme=vawdasv")
    topic = client.get("/en/search/?q=resource&theme=vawdasv&topic=stalking")

    assert "Sub-topic" not in boxes(whole)
    assert boxes(whole)["Theme"] == [(VAWDASV_EN, 2, False)]
    assert boxes(theme)["Sub-topic"] == [("Stalking", 1, False)]
    assert [result.title for result in topic.context["results"]] == ["Resource 1"]


def test_sub_topics_go_one_step_down_and_no_further(stalking):
    deeper = Theme(parent=stalking, slug="x", name_cy="X", name_en="Y", position=1)
    itself = Theme.objects.get(pk=stalking.pk)
    itself.parent = itself
    theme = get("vawdasv")
    theme.parent = get("asb")

    for wrong in (deeper, itself, theme):
        with pytest.raises(ValidationError, match="no sub-topics of their own"):
            wrong.full_clean()
    stalking.full_clean()


def test_a_theme_needs_an_icon_and_a_place_of_its_own(stalking):
    theme = Theme(slug="x", name_cy="X", name_en="Y", position=1)

    with pytest.raises(ValidationError) as refused:
        theme.full_clean()

    assert theme.shown_icon == ""
    assert set(refused.value.messages) == {
        "A theme needs an icon.",
        "Another theme has this position.",
    }


def test_the_page_of_a_sub_topic_stands_below_the_page_of_its_theme(pages):
    theme_page, topic_page = pages

    assert ThemePage.can_exist_under(theme_page.en)
    assert not ThemePage.can_exist_under(topic_page.en)
    topic_page.en.theme = get("asb")
    with pytest.raises(ValidationError, match="those of its own sub-topics"):
        topic_page.en.full_clean()


def test_who_files_something_sees_which_are_sub_topics_and_of_what(stalking):
    field = ThemePage._meta.get_field("theme").formfield

    select, boxes_ = (
        field(widget=widget).widget.render("theme", None) for widget in (ThemeSelect, ThemeBoxes)
    )

    after = select.index("Violence against Women"), select.index("– Stalking")
    assert list(after) == sorted(after)
    assert select.index("– Stalking") < select.index("Terrorism")
    assert "– Stalking" in boxes_


@pytest.mark.parametrize(
    ("role", "may"), [("Communications manager", True), ("Editor", False)], ids=("may", "may not")
)
def test_the_communications_manager_makes_sub_topics(client, role, may):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)
    words = {"parent": get("slavery").pk, "slug": "county-lines", "position": 1}
    names = {"name_cy": "Llinellau Sirol", "name_en": "County lines"}

    client.post("/cms/themes/new/", words | names)

    made = Theme.objects.filter(parent__slug="slavery")
    assert [theme.name_en for theme in made] == ["County lines"] * may
    assert not person.has_perm("resources.delete_theme")
    with translation.override("cy"):
        assert [theme.name for theme in made] == ["Llinellau Sirol"] * may
