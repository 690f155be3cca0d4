"""With whom may I share this? Said before anything else, and once more at the end."""

import re

import pytest
from django.utils import timezone

from accounts.models import Audience
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from tests.factories.accounts import audience, make_member
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def briefings():
    home = make_pair(
        MembersHomePage,
        under=get_site(),
        audience=Audience.objects.get(access="members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )
    return make_pair(
        BriefingIndexPage, under=home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )


def make_briefing(briefings, code):
    return make_pair(
        BriefingPage,
        under=briefings,
        audience=audience(code),
        briefed_on=timezone.localdate(),
        cy={"title": "Testun y papur"},
        en={"title": "What it says"},
    )


def main_of(client, page):
    html = client.get(page.url).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html.split("<main")[1].split("</main>")[0]).split())


@pytest.mark.parametrize(
    ("language", "said_first"),
    [
        ("cy", ("Cyfyngedig: IOM Cymru", "Gyda phwy y caf rannu hwn?", "Rydym yn cofnodi pwy")),
        (
            "en",
            ("Restricted: IOM Cymru", "Who may I share this with?", "We record who reads this"),
        ),
    ],
)
def test_what_was_granted_says_so_first_and_last(client, briefings, language, said_first):
    briefing = make_briefing(briefings, "iom-cymru").in_language(language)
    client.force_login(make_member("iom-cymru"))

    said = main_of(client, briefing)

    mark, question, recorded = said_first
    assert said.index(mark) < said.index(question) < said.index(recorded)
    assert said.index(recorded) < said.index(briefing.title)
    assert said.endswith(mark)


def test_what_is_for_all_members_makes_no_claim_of_a_record(client, briefings):
    briefing = make_briefing(briefings, "members").en
    client.force_login(make_member())

    said = main_of(client, briefing)

    assert said.index("Members only") < said.index("Who may I share this with?")
    assert "We record" not in said


def test_the_note_of_the_audience_is_what_is_said(client, briefings):
    granted = audience("iom-cymru")
    granted.handling_en = "Not beyond your own desk."
    granted.save()
    client.force_login(make_member("iom-cymru"))

    assert "Not beyond your own desk." in main_of(client, make_briefing(briefings, "iom-cymru").en)


def test_a_list_says_of_each_briefing_who_may_read_it(client, briefings):
    make_briefing(briefings, "iom-cymru")
    client.force_login(make_member("iom-cymru"))

    assert "IOM Cymru" in main_of(client, briefings.en)
