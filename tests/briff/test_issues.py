"""An issue tells each reader what is theirs, and says to nobody else that there was more."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.access import Reader, set_audience
from briff.blocks import WordsBlock
from briff.models import IssuePage, Mention
from briff.telling import tell
from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair, unpublish_pair
from home.models import NewsPage
from home.search.reading import get_body
from resources.models import ActIndexPage, Theme
from tests.factories.accounts import audience, make_member, today
from tests.factories.acts import make_act
from tests.factories.briff import (
    get_paper,
    make_issue,
    make_sections,
    page_item,
    words_item,
)
from tests.factories.files import read_pdf
from tests.factories.halves import make_information
from tests.factories.marked import MARKS
from tests.factories.pages import get_site, make_pair, write_pair
from tests.factories.readers import READS
from tests.factories.telling import make_news, make_news_index
from tests.factories.world import ISSUE_THEMES, make_world, sit_down

pytestmark = pytest.mark.django_db


@pytest.fixture
def news():
    return make_news(make_news_index(), cy={"summary": "Crynodeb"}, en={"summary": "In short"})


def hear(browser, page):
    """The audiences of which an issue tells somebody: on the page, on paper, by the archive."""
    text = browser.get(page.url).text
    paper = read_pdf(browser.get(get_paper(page)).content)
    archive = page.get_parent().url
    themes = {
        code
        for theme, code in ISSUE_THEMES.items()
        if page.title in browser.get(f"{archive}?theme={theme}").text
    }
    counted = re.findall(r'value="(\w+)".*?class="num">1<', browser.get(archive).text)
    return (
        {code for code, mark in MARKS.items() if f"{mark} " in text},
        {code for code, mark in MARKS.items() if f"{mark} " in paper},
        themes,
        {ISSUE_THEMES[theme] for theme in counted if theme in ISSUE_THEMES},
    )


def test_everybody_is_told_what_is_theirs():
    world = make_world()

    heard = {
        (who, page.language): hear(sit_down(world, who), page)
        for who in READS
        for page in world.issue
    }

    assert heard == {(who, code): (READS[who] & MARKS.keys(),) * 4 for who, code in heard}


def test_a_section_in_which_there_is_nothing_for_a_reader_is_left_out(client, briff, news):
    set_audience(
        thing=news.en, audience=audience("members"), by=None, now=timezone.now(), along=[news.cy]
    )
    issue = make_issue(briff, ("terrorism", page_item(news)), ("", words_item()))

    shown = client.get(issue.en.url).context["sections"]
    client.force_login(make_member())
    shown_to_member = client.get(issue.en.url).context["sections"]

    assert [section.slug for section in shown] == [""]
    assert [section.slug for section in shown_to_member] == ["terrorism", ""]
    assert shown_to_member[0].items[0].mark == "Members"


def test_an_issue_points_at_either_half_and_shows_the_readers(client, briff, news):
    issue = make_issue(briff, ("", page_item(news), ("page", news.cy.pk)))

    items = [tell([page], reader=nobody(), language=page.language)[0][0].items for page in issue]

    assert [[item.title for item in each] for each in items] == [["Eitem"] * 2, ["Item"] * 2]
    assert [each[0].url for each in items] == [news.cy.url, news.en.url]


def test_a_page_that_has_no_news_is_told_by_its_title_and_summary(client, briff):
    page = make_information().en
    issue = make_issue(briff, ("", ("page", page.pk))).en

    [item] = tell([issue], reader=nobody(), language="en")[0][0].items

    assert (item.title, item.text, item.kind) == (page.title, page.summary, "")


def nobody():
    return Reader.anonymous(today=today())


def test_words_in_one_language_are_marked_in_the_other(client, briff):
    issue = make_issue(briff, ("", words_item(title_cy="", text_cy=None, url_cy=None)))

    text = client.get(issue.cy.url).text

    assert '<h3 lang="en"><a href="https://cronfa.example/en">' in text
    assert '<p lang="en">Small grants.</p>' in text
    assert "yn Saesneg yn unig" in text


def test_what_was_unpublished_or_deleted_since_is_told_to_nobody(client, briff, news):
    gone = make_pair(
        NewsPage,
        under=briff,
        published_on=today(),
        cy={"title": "Aeth"},
        en={"title": "Gone"},
    )
    issue = make_issue(briff, ("", page_item(news), page_item(gone)), ("asb", page_item(gone)))

    unpublish_pair(page=news.en, by=None)
    gone.en.delete()

    assert client.get(issue.en.url).context["sections"] == []
    assert issue.en.title not in client.get(f"{briff.en.url}?theme=asb").text


def test_the_law_is_told_while_its_page_is_there(client, briff):
    act = make_act(Theme.objects.get(slug="crime"))
    issue = make_issue(briff, ("crime", ("act", str(act.pk)), ("act", "999999")))
    absent = client.get(issue.cy.url).context["sections"]

    law = make_pair(ActIndexPage, under=get_site(), cy={"title": "Deddfau"}, en={"title": "Acts"})
    (item,) = client.get(issue.cy.url).context["sections"][0].items

    assert absent == []
    assert (item.title, item.url) == (act.title_cy, f"{law.cy.url}{law.cy.get_place_of(act)}")


def test_the_search_reads_what_an_issue_says_itself_and_nothing_that_it_points_at(briff, news):
    issue = make_issue(briff, ("", page_item(news), words_item()))

    read = {page.language: get_body(page) for page in issue}

    assert read["cy"] == "Yr wythnos.\nArian i oleuo llwybrau\nGrantiau bach.\nCronfa sampl"
    assert read["en"] == "The week.\nMoney to light paths\nSmall grants.\nSample fund"


def test_both_languages_come_out_together_with_the_same_sections(client, briff, news):
    issue = write_issue(briff, sections=make_sections(("asb", page_item(news), words_item())))

    assert [client.get(page.url).status_code for page in issue] == [200, 200]
    assert list(issue.cy.sections.raw_data) == list(issue.en.sections.raw_data)
    assert Mention.objects.filter(theme__slug="asb").count() == 4

    unpublish_pair(page=issue.cy, by=None)

    assert not Mention.objects.exists()


def write_issue(briff, *, number=7, is_live=True, **fields):
    return write_pair(
        IssuePage,
        under=briff,
        is_live=is_live,
        number=number,
        published_on=today(),
        cy={"title": f"Rhifyn {number}", "introduction": "<p>Helo.</p>"},
        en={"title": f"Issue {number}", "introduction": "<p>Hello.</p>"},
        **fields,
    )


def test_an_issue_without_its_introduction_or_with_anothers_number_stays_a_draft(briff):
    make_issue(briff, number=7)
    same = write_issue(briff, number=9, is_live=False)
    same.cy.number = 7
    same.cy.save_revision(clean=False)
    silent = write_issue(briff, number=8, is_live=False)
    silent.cy.introduction = ""
    silent.cy.save_revision(clean=False)

    for pair, words in ((same, "already"), (silent, "Introduction")):
        with pytest.raises(PairError, match=words):
            publish_pair(page=pair.en, by=None, now=timezone.now())


def test_an_issue_without_items_may_come_out(client, briff):
    issue = write_issue(briff)

    assert [client.get(page.url).status_code for page in issue] == [200, 200]


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ({"title_cy": "", "title_en": ""}, {"title_cy"}),
        ({"url_en": "http://testserver/en/members/briefings/secret/"}, {"url_en"}),
        ({"url_cy": "https://www.cymunedaumwydiogel.cymru/cy/x/"}, {"url_cy"}),
        ({"url_en": "javascript:alert(1)"}, {"url_en"}),
        ({"title_cy": "x" * 201}, {"title_cy"}),
        ({}, set()),
    ],
)
def test_own_words_have_a_title_and_lead_elsewhere(value, wrong):
    block = WordsBlock()
    given = block.to_python(words_item(**value)[1])

    try:
        block.clean(given)
        refused = set()
    except ValidationError as error:
        refused = set(error.block_errors)

    assert refused == wrong
