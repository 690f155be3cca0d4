"""Surveys open and close by the calendar alone; what was found stays."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from home.models import SurveyPage
from tests.factories.accounts import audience, today
from tests.factories.files import make_document
from tests.factories.streams import stream
from tests.factories.telling import make_about, make_survey, make_survey_index

pytestmark = pytest.mark.django_db

ADDRESS = "/en/about-us/surveys/"
ANSWER = 'href="https://example.org/en"'
FINDINGS = stream(("paragraph", "<p>Most of them agree.</p>"))


@pytest.fixture
def index():
    return make_survey_index(make_about())


@pytest.fixture
def files():
    document = make_document(title="Findings", name="findings.pdf").pk
    return stream(("file", {"document_cy": document, "document_en": document}))


def days(opens, closes):
    """From so many days after today, to so many."""
    return {
        "opens_on": today() + timedelta(days=opens),
        "closes_on": today() + timedelta(days=closes),
    }


@pytest.mark.parametrize(
    ("period", "told", "is_offered"),
    [
        ((1, 9), "This survey has not opened yet.", False),
        ((0, 9), "Open until", True),
        ((-9, 0), "Open until", True),
        ((0, 0), "Open until", True),
        ((-9, -1), "This survey has closed.", False),
    ],
)
def test_it_can_be_answered_from_its_first_day_to_its_last(client, index, period, told, is_offered):
    pair = make_survey(index, **days(*period))

    shown = client.get(pair.en.url).text

    assert told in shown
    assert (ANSWER in shown) == is_offered


def test_findings_and_their_file_are_shown_once_they_are_there(client, index, files):
    pair = make_survey(index, **days(-9, -1), files=files, en={"findings": FINDINGS})

    shown = client.get(pair.en.url).text

    assert "Most of them agree." in shown
    assert "findings.pdf" in shown
    assert "Its findings will be here" not in shown
    assert ANSWER not in shown


def test_a_file_that_is_for_others_is_not_offered(client, index):
    document = make_document("members", name="secret.pdf").pk
    files = stream(("file", {"document_cy": document, "document_en": document}))

    shown = client.get(make_survey(index, **days(-9, -1), files=files).en.url).text

    assert "secret.pdf" not in shown


def test_the_list_says_of_each_how_it_stands_and_those_that_close_last_are_first(
    client, index, files
):
    for name, (opens, closes), more in [
        ("found", (-99, -50), {"files": files}),
        ("closed", (-9, -1), {}),
        ("open", (-9, 9), {}),
        ("upcoming", (20, 30), {}),
    ]:
        make_survey(index, **days(opens, closes), **more, en={"title": name})

    surveys = client.get(ADDRESS).context["surveys"]

    assert [(page.title, str(page.state.label)) for page in surveys] == [
        ("upcoming", "Opens"),
        ("open", "Open until"),
        ("closed", "Closed"),
        ("found", "Closed, with findings"),
    ]


def test_the_list_holds_what_its_reader_may_open_page_by_page(client, index):
    for number in range(13):
        make_survey(index, **days(-9, number), en={"title": f"Survey {number}"})
    make_survey(index, audience=audience("members"), en={"title": "Secret"})

    first, beyond = client.get(ADDRESS), client.get(ADDRESS, {"page": "99"})

    assert "Secret" not in first.text
    assert len(first.context["surveys"]) == 12
    assert first.context["surveys"][0].title == "Survey 12"
    assert [page.title for page in beyond.context["surveys"]] == ["Survey 0"]


def test_a_list_with_nothing_in_it_says_so(client, index):
    assert "There is nothing here yet." in client.get(ADDRESS).text


def test_it_cannot_close_before_it_opens(index):
    survey = make_survey(index).en
    survey.closes_on = survey.opens_on - timedelta(days=1)

    with pytest.raises(ValidationError) as refusal:
        survey.full_clean()

    assert refusal.value.message_dict == {"closes_on": ["A survey cannot close before it opens."]}


def test_nor_does_the_database_let_it(index):
    survey = make_survey(index).en

    with pytest.raises(IntegrityError), transaction.atomic():
        SurveyPage.objects.filter(pk=survey.pk).update(closes_on=days(0, -30)["closes_on"])


def test_a_survey_without_its_days_is_told_of_them_alone(index):
    survey = SurveyPage(title="Survey", slug="survey", asks="All", answer_url="https://example.org")
    survey.locale = index.en.locale

    with pytest.raises(ValidationError) as refusal:
        survey.full_clean(exclude=["path", "depth"])

    assert set(refusal.value.message_dict) == {"opens_on", "closes_on"}


def test_about_us_and_the_footer_lead_to_the_surveys(client, index):
    response = client.get("/en/about-us/")

    assert [page.title for page in response.context["subpages"]] == ["Surveys"]
    [group, *_] = response.context["shell"].footer
    assert [link.title for link in group.links] == ["Surveys"]
