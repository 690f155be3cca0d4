"""The boards and networks: what each is for, who is in it, who leads it, how to join."""

import pytest

from home.models import NetworkPage
from resources.models import Theme
from tests.factories.telling import make_about, make_network, make_network_index

pytestmark = pytest.mark.django_db

ADDRESS = "/en/about-us/networks/"


@pytest.fixture
def about():
    return make_about()


@pytest.fixture
def index(about):
    return make_network_index(about)


def titles(response):
    return [page.title for page in response.context["networks"]]


def test_the_networks_stand_in_the_order_of_the_editors(client, index):
    for name in ("WACSO", "Board", "IOM Cymru"):
        make_network(index, en={"title": name})

    assert titles(client.get(ADDRESS)) == ["WACSO", "Board", "IOM Cymru"]


@pytest.mark.parametrize(("asked", "shown"), [("x", 12), ("0", 1), ("2", 1), ("9", 1)])
def test_a_long_list_goes_on_over_the_page(client, index, asked, shown):
    for number in range(13):
        make_network(index, en={"title": f"Network {number}"})

    assert len(titles(client.get(ADDRESS, {"page": asked}))) == shown


def test_a_list_with_nothing_in_it_says_so(client, index):
    assert "There is nothing here yet." in client.get(ADDRESS).text


def test_a_network_says_who_is_in_it_who_leads_it_and_how_to_join(client, index):
    pair = make_network(
        index,
        Theme.objects.get(slug="asb"),
        kind="board",
        email="board@network.example",
        en={
            "led_by": "Two Co-Chairs",
            "how_to_join": "Ask\n\nthe chair.",
            "website": "https://example.org/board",
        },
    )

    shown = client.get(pair.en.url).text

    assert [
        words
        for words in (
            "<span>Board</span>",
            "<p>Officers.</p>",
            "<dd>Two Co-Chairs</dd>",
            "<dd>Anti-social Behaviour and Disorder</dd>",
            "<p>Ask</p>\n\n<p>the chair.</p>",
            '<a href="mailto:board@network.example">board@network.example</a>',
            '<a href="https://example.org/board">https://example.org/board</a>',
        )
        if words not in shown
    ] == []


def test_without_an_address_of_its_own_one_writes_to_the_network(client, index):
    pair = make_network(index)

    response = client.get(pair.en.url)

    main = response.text.partition("<main")[2].partition("</main>")[0]
    assert f'href="mailto:{response.context["shell"].contact_email}"' in main
    assert "Chaired or hosted by" not in main
    assert "Website:" not in main


def test_about_us_and_the_footer_lead_to_the_networks(client, about, index):
    response = client.get("/en/about-us/")

    assert [page.title for page in response.context["subpages"]] == ["Networks"]
    [group, *_] = response.context["shell"].footer
    assert (group.title, [link.title for link in group.links]) == ("About us", ["Networks"])


def test_only_networks_stand_below_the_list_of_networks(index):
    assert index.en.allowed_subpage_models() == [NetworkPage]
