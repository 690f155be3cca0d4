"""A page of each type, in each of its states, of which the Welsh half is looked at."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from accounts.models import Audience
from briff.models import BriffIndexPage, IssuePage
from home.models import DirectoryPage, HomePage, InformationPage, NewsPage
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    ConsultationIndexPage,
    ConsultationPage,
    MaterialIndexPage,
    MaterialPage,
    MembersHomePage,
)
from resources.models import (
    Act,
    ActIndexPage,
    Duty,
    EpisodePage,
    PartnershipIndexPage,
    PartnershipPage,
    PodcastPage,
    Readership,
    ResourceIndexPage,
    ResourcePage,
    Theme,
    ThemeIndexPage,
    ThemePage,
)
from tests.factories.accounts import OrganisationFactory
from tests.factories.acts import make_act
from tests.factories.briff import make_briff, make_issue, words_item
from tests.factories.consultations import make_questions
from tests.factories.files import make_document
from tests.factories.materials import make_material, make_materials, make_seminar, ready_words
from tests.factories.pages import get_site, make_pair
from tests.factories.partnerships import make_area, make_index
from tests.factories.podcasts import make_episode, make_people, make_show, make_sound
from tests.factories.telling import make_about, make_telling_pages

ENGLISH = {"title": "Sample"}


@pytest.fixture
def theme():
    return Theme.objects.get(slug="safety")


@pytest.fixture
def document():
    """A file in one language, for everybody."""
    return make_document(name="canllaw.pdf", language="cy")


@pytest.fixture
def body(document):
    """One block of each kind."""
    return [
        ("heading", "Pennawd"),
        ("subheading", "Is-bennawd"),
        ("paragraph", "<p>Geiriau.</p>"),
        ("quotation", {"text": "<p>Geiriau.</p>", "said_by": "Preswylydd"}),
        ("call_out", {"title": "Cofiwch", "text": "<p>Geiriau.</p>"}),
        ("documents", [document]),
    ]


@pytest.fixture
def files(document):
    """The same to the letter on both pages of a pair."""
    value = {"document_cy": document.pk, "document_en": document.pk}
    return json.dumps([{"type": "file", "id": str(uuid4()), "value": value}])


@pytest.fixture
def home():
    return get_site()


@pytest.fixture
def library(home, theme, body, files):
    """The library with two resources of one kind and theme in it, and three calls."""
    index = make_pair(ResourceIndexPage, under=home, cy={"title": "Adnoddau"}, en=ENGLISH)
    for number in (1, 2):
        make_pair(
            ResourcePage,
            under=index,
            cy={"title": f"Canllaw {number}", "body": body},
            en={"title": f"Guide {number}"},
            kind="guide",
            published_on=timezone.localdate(),
            files=files,
            themes=[theme],
            readerships=Readership.objects.all(),
        )
    now = timezone.now()
    for number, closes_at in enumerate((None, now, now + timedelta(days=9))):
        make_pair(
            ResourcePage,
            under=index,
            cy={"title": f"Galwad {number}"},
            en={"title": f"Call {number}"},
            kind="funding",
            closes_at=closes_at,
            published_on=timezone.localdate(),
            themes=[theme],
        )
    return index


@pytest.fixture
def acts(home, theme):
    """The page of the law, with a law of each kind in it."""
    for kind in Act.Kind:
        make_act(
            theme,
            kind=kind,
            duties=[(body, "Paratoi cynllun.", "Prepare a plan.") for body in Duty.Body],
            in_force_note_cy="Fesul cam.",
            in_force_note_en="In stages.",
            law_url_en="https://www.legislation.gov.uk/ukpga/1998/37",
            guidance_url_en="https://www.gov.uk/guidance",
        )
    return make_pair(ActIndexPage, under=home, cy={"title": "Deddfau"}, en=ENGLISH)


@pytest.fixture
def theme_page(home, theme, body, acts):
    index = make_pair(ThemeIndexPage, under=home, cy={"title": "Themâu"}, en=ENGLISH)
    return make_pair(
        ThemePage,
        under=index,
        cy={
            "title": "Diogelwch y cyhoedd",
            "body": body,
            "help_lines": [
                ("help_line", {"name": "Yr heddlu", "number": "101", "url": "", "about": ""})
            ],
        },
        en=ENGLISH,
        theme=theme,
        checked_on=timezone.localdate(),
    )


@pytest.fixture
def members_home(home):
    return make_pair(
        MembersHomePage,
        under=home,
        audience=Audience.objects.get(access="members"),
        cy={"title": "Ardal yr aelodau"},
        en=ENGLISH,
    )


@pytest.fixture
def briefing(members_home, body, files):
    index = make_pair(BriefingIndexPage, under=members_home, cy={"title": "Briffio"}, en=ENGLISH)
    return make_pair(
        BriefingPage,
        under=index,
        audience=Audience.objects.get(code="prevent-contest"),
        cy={"title": "Papur sampl", "body": body},
        en=ENGLISH,
        briefed_on=timezone.localdate(),
        files=files,
    )


@pytest.fixture
def consultation(members_home, body, files):
    index = make_pair(ConsultationIndexPage, under=members_home, cy={"title": "Holi"}, en=ENGLISH)
    return make_pair(
        ConsultationPage,
        under=index,
        cy={
            "title": "Ymgynghoriad sampl",
            "body": body,
            "asked_by": "Llywodraeth Cymru",
        },
        en={"title": "Sample", "asked_by": "Welsh Government"},
        closes_at=timezone.now() + timedelta(days=7),
        devolution="partly",
        url_cy="https://www.llyw.cymru/",
        url_en="https://www.gov.wales/",
        questions=make_questions("Beth?", "What?"),
        files=files,
    )


@pytest.fixture
def area():
    return make_area(
        "Caerdydd",
        "Cardiff",
        under=make_index(),
        council={"website_cy": "https://www.caerdydd.gov.uk/"},
        places_cy="Y Rhath",
        places_en="Roath",
        cy={"partnership_name": "Partneriaeth sampl"},
    )


@pytest.fixture
def episode(theme, body):
    """Spoken in one language, as the list and the page say."""
    show = make_show(apple_url="https://apple.example/")
    people = make_people(("Mari Sampl", "host"), ("Huw Sampl", "producer"))
    sound = make_sound(language="cy")
    return make_episode(show, recording=sound, season=1, people=people, themes=[theme], body=body)


@pytest.fixture
def public_pages(home, library, area, theme_page, *, episode, body):
    information = make_pair(
        InformationPage, under=home, cy={"title": "Amdanom ni", "body": body}, en=ENGLISH
    )
    directory = make_pair(DirectoryPage, under=information, cy={"title": "Cyrff"}, en=ENGLISH)
    OrganisationFactory(place_cy="Ynys Môn", place_en="Anglesey")
    return {
        HomePage: home.cy,
        InformationPage: information.cy,
        DirectoryPage: directory.cy,
        ThemeIndexPage: theme_page.cy.get_parent(),
        ThemePage: theme_page.cy,
        PodcastPage: episode.cy.get_parent(),
        EpisodePage: episode.cy,
        ResourceIndexPage: library.cy,
        ActIndexPage: ActIndexPage.objects.child_of(home.cy).first(),
        PartnershipIndexPage: area.cy.get_parent(),
        PartnershipPage: area.cy,
        ResourcePage: ResourcePage.objects.child_of(library.cy).first(),
    }


@pytest.fixture
def telling_pages(theme, body, files):
    return make_telling_pages(make_about(), theme, body=body, files=files)


@pytest.fixture
def briff_pages(telling_pages):
    """An issue with something in each of its states."""
    news = telling_pages[NewsPage]
    half = {"title_cy": "", "url_cy": "https://example.org/", "title_en": "Sample"}
    items = ("page", news.pk), words_item(), words_item(**half)
    briff = make_briff()
    issue = make_issue(briff, ("", *items), ("asb", *items))
    make_issue(briff, number=2)
    return {BriffIndexPage: briff.cy, IssuePage: issue.cy}


@pytest.fixture
def materials(members_home, theme, body, files):
    """One of each kind, with all that it can have. The last is a recording."""
    index = make_materials(members_home)
    told = {"cy": {"body": body}, "files": files, "readerships": Readership.objects.all()}
    make_material(index, "template", theme, **told)
    ready = ready_words(("Neges fer", "Clowch y drws.", "A message", "Lock the door."))
    kit = make_material(index, "campaign", theme, ready_words=ready, **told)
    return kit, make_seminar(index, theme)


@pytest.fixture
def members_pages(members_home, briefing, consultation, materials):
    return {
        MaterialIndexPage: materials[1].cy.get_parent(),
        MaterialPage: materials[1].cy,
        MembersHomePage: members_home.cy,
        BriefingIndexPage: briefing.cy.get_parent(),
        BriefingPage: briefing.cy,
        ConsultationIndexPage: consultation.cy.get_parent(),
        ConsultationPage: consultation.cy,
    }
