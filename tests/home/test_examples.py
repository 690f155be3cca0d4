"""Whoever begins from an example has two drafts; before, there is nothing to be met."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.users.models import UserProfile

from briff.models import IssuePage
from foundation.models import PairStanding
from foundation.pairs.halves import get_twin
from foundation.pairs.publishing import publish_pair
from home.examples.beginning import begin_from
from home.examples.shelf import FOLDER, NAMES, get_examples, get_offered
from home.models import InformationPage
from members_area.models import BriefingPage, ConsultationPage
from tests.english import asked_in_vain, find_english_in_page
from tests.factories.accounts import audience, make_staff
from tests.factories.briefings import make_section
from tests.factories.briff import make_briff
from tests.factories.browsers import Browser
from tests.factories.consultations import make_consultations
from tests.factories.halves import draft_of, make_information
from tests.factories.library import make_library
from tests.factories.pages import get_site
from tests.factories.telling import make_news_index

pytestmark = pytest.mark.django_db

PLACES = {
    "briefing": make_section,
    "consultation": make_consultations,
    "resource": make_library,
    "issue": make_briff,
    "news": make_news_index,
    "information": get_site,
}
OPEN = re.compile(r"\[[^\]\"]+\]")


@pytest.fixture
def manager(client):
    person = make_staff("members", "prevent-contest")
    person.groups.add(Group.objects.get(name="Communications manager"))
    client.force_login(person)
    return person


def get_body(half):
    return half.body.raw_data if hasattr(half, "body") else []


def get_example(slug):
    return next(each for each in get_examples() if each.slug == slug)


def get_address(page):
    return reverse("examples", args=[page.pk])


def begin_at(client, page, slug, **said):
    return client.post(get_address(page), {"example": slug, **said})


def let_a_minute_pass():
    Revision.objects.update(created_at=timezone.now() - timedelta(seconds=61))


def make_confidential_editor(*audiences):
    person = make_staff("members", *audiences)
    person.groups.add(Group.objects.get(name="Confidential editor"))
    return person


def test_each_file_is_an_example_and_each_is_offered_somewhere():
    assert {path.stem for path in FOLDER.iterdir()} == set(NAMES) == PLACES.keys()


@pytest.mark.parametrize("slug", NAMES)
def test_both_halves_of_an_example_are_whole_and_of_one_shape(slug):
    cy, en = (get_example(slug).words[language] for language in ("cy", "en"))

    assert cy.keys() == en.keys()
    assert [each["type"] for each in cy.get("body", [])] == [
        each["type"] for each in en.get("body", [])
    ]
    for name in cy:
        assert len(OPEN.findall(str(cy[name]))) == len(OPEN.findall(str(en[name]))), name
        assert cy[name] != en[name]


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("slug", NAMES)
def test_it_becomes_two_drafts_that_say_the_same_and_are_not_live(slug, language, client, manager):
    place = PLACES[slug]()
    under = getattr(place, language)

    answer = begin_at(client, under, slug)
    page = Page.objects.child_of(under).latest("pk").specific
    halves = {half.language: draft_of(half) for half in (page, get_twin(page))}

    assert answer.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.language, page.owner) == (language, manager)
    for code, half in halves.items():
        assert not half.live
        assert half.audience == under.audience
        words = get_example(slug).words[code]
        assert half.title == words.get("title", half.title)
        assert getattr(half, "introduction", None) == words.get("introduction")
        if "body" in words:
            assert [part["type"] for part in half.body.raw_data] == [
                part["type"] for part in words["body"]
            ]
    ids = [[part["id"] for part in get_body(half)] for half in halves.values()]
    assert ids[0] == ids[1]
    standing = PairStanding.objects.get(en__in=[half.pk for half in halves.values()])
    assert (standing.behind_cy, standing.behind_en) == (0, 0)


def test_days_are_reckoned_from_the_day_on_which_it_is_begun(manager):
    now = timezone.now()

    draft = draft_of(
        begin_from(
            example=get_example("consultation"),
            under=make_consultations().en,
            by=manager,
            now=now,
        )
    )

    assert timezone.localtime(draft.closes_at).date() == timezone.localdate(now) + timedelta(
        days=42
    )
    assert [question.value["number"] for question in draft.questions] == ["1", "2"]
    other = draft_of(get_twin(ConsultationPage.objects.get(pk=draft.pk)))
    assert other.questions.get_prep_value() == draft.questions.get_prep_value()
    assert other.closes_at == draft.closes_at


def test_it_can_be_begun_again_and_an_issue_has_the_next_number(client, manager):
    briff, site = make_briff(), get_site()

    for _ in range(2):
        begin_at(client, briff.en, "issue")
        begin_at(client, site.en, "information")
        let_a_minute_pass()

    assert sorted(IssuePage.objects.values_list("number", flat=True)) == [1, 1, 2, 2]
    slugs = [draft_of(page).slug for page in InformationPage.objects.all()]
    assert len(set(slugs)) == len(slugs) == 4


@pytest.mark.parametrize("slug", NAMES)
def test_whoever_presses_twice_has_one_page_and_is_led_to_it(slug, client, manager):
    under = PLACES[slug]().en

    first, second = (begin_at(client, under, slug) for _ in range(2))

    assert first.headers["Location"] == second.headers["Location"]
    assert get_example(slug).model.objects.count() == 2


def test_what_somebody_else_began_or_she_began_otherwise_is_not_given_to_her(client, manager):
    site = get_site()
    other = make_staff("members")
    begin_from(example=get_example("information"), under=site.en, by=other, now=timezone.now())
    begin_at(client, site.en, "information")
    assert InformationPage.objects.count() == 4

    # One of which no version is kept.
    own = InformationPage.objects.child_of(site.en).get(owner=manager)
    Revision.objects.filter(object_id=own.pk).delete()
    begin_at(client, site.en, "information")
    assert InformationPage.objects.count() == 6

    # One that says something else from its first version on.
    own = InformationPage.objects.child_of(site.en).filter(owner=manager).latest("pk")
    own.revisions.all().delete()
    own.title = "Her own"
    own.save_revision(user=manager, clean=False)
    begin_at(client, site.en, "information")
    assert InformationPage.objects.count() == 8


def test_with_words_of_ones_own_it_goes_out(client, manager):
    begin_at(client, get_site().cy, "information")
    page = InformationPage.objects.latest("pk")

    publish_pair(page=page, by=manager, now=timezone.now())

    assert set(InformationPage.objects.values_list("live", flat=True)) == {True}


def test_what_cannot_stand_there_is_not_offered(client, manager):
    library = make_library()

    assert [example.slug for example in get_offered(library.en, births=[])] == ["resource"]
    assert begin_at(client, library.en, "briefing").status_code == 404
    assert begin_at(client, library.en, "").status_code == 404


def test_the_way_there_is_at_the_head_of_a_place_where_something_is_offered(client, manager):
    library = make_library()
    resource = make_information()

    assert (
        get_address(library.en)
        in client.get(reverse("wagtailadmin_explore", args=[library.en.pk])).text
    )
    begin_at(client, library.en, "resource")
    page = Page.objects.child_of(library.en).get()
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert get_address(page) not in editor
    assert client.get(get_address(page)).status_code == 404
    assert client.get(get_address(resource.en)).status_code == 200


def test_who_makes_no_pages_there_finds_nothing():
    section, home = make_section(), get_site()
    person = make_staff("members", "prevent-contest")
    person.groups.add(Group.objects.get(name="Welsh editor"))
    browser = Browser(raise_request_exception=False)
    browser.force_login(person)

    for place in (section, home):
        assert browser.get(get_address(place.cy)).status_code == 404
        assert begin_at(browser, place.cy, "briefing").status_code == 404
    assert not BriefingPage.objects.exists()


def test_a_confidential_editor_says_for_whom_it_is(client):
    section = make_section()
    client.force_login(make_confidential_editor("iom-cymru", "prevent-contest"))

    form = client.get(get_address(section.en)).text
    refused = begin_at(client, section.en, "briefing")
    assert not BriefingPage.objects.exists()
    chosen = re.search(r'<option value="(\d+)">Prevent/Contest</option>', form)[1]
    begin_at(client, section.en, "briefing", born_for=chosen)

    select = 'id="born_for" required aria-invalid="true" aria-describedby="born_for-error">'
    assert select in refused.text
    assert 'id="born_for-error">Say for whom this page is.<' in refused.text
    assert "aria-invalid" not in form
    audiences = set(BriefingPage.objects.values_list("audience__code", flat=True))
    assert audiences == {"prevent-contest"}


def test_who_was_granted_one_is_told_for_whom_it_will_be(client):
    section = make_section()
    client.force_login(make_confidential_editor("iom-cymru"))

    assert "It will be for: IOM Cymru" in client.get(get_address(section.en)).text
    begin_at(client, section.en, "briefing")

    assert set(BriefingPage.objects.values_list("audience__code", flat=True)) == {"iom-cymru"}


def test_whoever_writes_for_few_begins_no_issue_for_more(client):
    briff = make_briff(audience=audience("members"))
    client.force_login(make_confidential_editor("iom-cymru"))

    explorer = client.get(reverse("wagtailadmin_explore", args=[briff.en.pk]))
    assert (explorer.status_code, get_address(briff.en) in explorer.text) == (200, False)
    assert client.get(get_address(briff.en)).status_code == 404
    assert begin_at(client, briff.en, "issue").status_code == 404
    new = reverse("briff_begin", args=[briff.en.pk])
    assert new not in explorer.text
    assert client.get(new).status_code == 404
    assert not IssuePage.objects.exists()


def test_in_welsh_nothing_is_left_in_english(client, manager):
    places = [make().cy for make in PLACES.values()]
    UserProfile.objects.create(user=manager, preferred_language="cy")

    with asked_in_vain() as missing:
        html = "".join(client.get(get_address(place)).text for place in places)

    assert (find_english_in_page(html), missing) == ([], set())
    assert "Tudalen wybodaeth" in html
