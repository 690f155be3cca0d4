"""A consultation that is out in one language alone: what belongs to it is found from the other."""

import pytest

from tests.factories.consultations import make_consultation
from tests.factories.desk import Desk
from tests.factories.halves import go_alone

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return make_consultation(is_live=False)


def find_language_link(page, code):
    link = page.context["shell"].language_link
    assert link.code == code
    return link.page_url


def test_the_change_of_language_below_it_leads_to_where_that_is_said(client, pair, member):
    go_alone(pair.en)
    client.force_login(member)
    desk = Desk(client, pair).begin()

    in_english = desk.get()
    asked = client.get(find_language_link(in_english, "cy"))

    assert in_english.status_code == 200
    told = client.get(asked.url)
    assert asked.status_code == 302
    assert told.status_code == 200
    assert pair.en.title in told.text
    assert client.get(desk.address("consultation_deadline", language="cy")).url == asked.url


def test_nobody_is_led_to_a_consultation_that_is_not_for_them(client, pair, member):
    go_alone(pair.en)
    desk = Desk(client, pair)

    assert client.get(desk.address("response", language="cy")).status_code == 404
    assert client.get(desk.address("consultation_deadline", language="cy")).status_code == 404


def test_nothing_is_led_to_what_is_out_in_neither(client, pair, member):
    client.force_login(member)

    assert Desk(client, pair).get(language="cy").status_code == 404
