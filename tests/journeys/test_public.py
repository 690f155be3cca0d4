"""The public: from the front door to a file, and the same place in the other language."""

import pytest
from playwright.sync_api import expect

from tests.journeys.accessibility import VIEWS, violations
from tests.journeys.people import read_pdf

pytestmark = pytest.mark.journey

WORDS = {
    "cy": {
        "other": "English",
        "library": "Adnoddau",
        "themes": "Themâu",
        "theme": "Ymddygiad Gwrthgymdeithasol ac Anrhefn",
        "kind": "Canllaw",
        "show": "Dangos y canlyniadau",
        "guide": "Canllaw i adolygiad achos ymddygiad gwrthgymdeithasol",
        "guide_elsewhere": "A guide to the anti-social behaviour case review",
        "about": "Amdanom ni",
        "surveys": "Arolygon",
        "open": "Arolwg ymarferwyr ymddygiad gwrthgymdeithasol (sampl)",
        "answer": "Ateb yr arolwg",
        "closed": "Proffil y gweithlu diogelwch cymunedol (sampl)",
    },
    "en": {
        "other": "Cymraeg",
        "library": "Resources",
        "themes": "Themes",
        "theme": "Anti-social Behaviour and Disorder",
        "kind": "Guide",
        "show": "Show the results",
        "guide": "A guide to the anti-social behaviour case review",
        "guide_elsewhere": "Canllaw i adolygiad achos ymddygiad gwrthgymdeithasol",
        "about": "About us",
        "surveys": "Surveys",
        "open": "Survey of anti-social behaviour practitioners (sample)",
        "answer": "Answer the survey",
        "closed": "Profile of the community safety workforce (sample)",
    },
}
PUBLIC = {
    "cy": [
        "/cy/",
        "/cy/themau/",
        "/cy/themau/ymddygiad-gwrthgymdeithasol-ac-anrhefn/",
        "/cy/adnoddau/?theme=asb&kind=guide",
        "/cy/adnoddau/?sort=title",
        "/cy/adnoddau/?call=open&call=closed&sort=closing",
        "/cy/adnoddau/grantiau-lleisiau-ifanc/",
        "/cy/adnoddau/canllaw-i-adolygiad-achos/",
        "/cy/deddfau-a-dyletswyddau/?body=council&sort=title",
        "/cy/partneriaethau-lleol/",
        "/cy/partneriaethau-lleol/?q=yng+Nghaerdydd",
        "/cy/partneriaethau-lleol/?q=nid-yw-yma",
        "/cy/partneriaethau-lleol/partneriaeth-gwynedd/",
        "/cy/podlediadau/",
        "/cy/podlediadau/croeso/",
        "/cy/amdanom-ni/",
        "/cy/amdanom-ni/sefydliadau/",
        "/cy/amdanom-ni/ymuno/",
        "/cy/amdanom-ni/rhwydweithiau-a-byrddau/",
        "/cy/amdanom-ni/rhwydweithiau-a-byrddau/bwrdd-cymunedau-mwy-diogel-cymru/",
        "/cy/amdanom-ni/arolygon/",
        "/cy/amdanom-ni/arolygon/ymarferwyr-ygg-2026/",
        "/cy/amdanom-ni/arolygon/proffil-y-gweithlu-2026/",
        "/cy/newyddion/?theme=asb",
        "/cy/newyddion/bwrdd-rhagfyr-2025/",
        "/cy/y-briff/?theme=asb",
        "/cy/y-briff/rhifyn-42/",
        "/cy/briff/tanysgrifio/",
        "/cy/chwilio/",
        "/cy/chwilio/?q=diogelwch&kind=guide",
        "/cy/chwilio/?q=nid-yw-yma",
        "/cy/chwilio/?q=?",
        "/cy/cyfrif/mewngofnodi/",
        "/cy/nid-yw-yma/",
    ],
    "en": [
        "/en/",
        "/en/themes/",
        "/en/themes/anti-social-behaviour-and-disorder/",
        "/en/resources/?theme=asb&kind=guide",
        "/en/resources/?sort=title",
        "/en/resources/?call=open&call=closed&sort=closing",
        "/en/resources/young-voices-grants/",
        "/en/resources/guide-to-the-case-review/",
        "/en/acts-and-duties/?body=council&sort=title",
        "/en/local-partnerships/",
        "/en/local-partnerships/?q=barry",
        "/en/local-partnerships/?q=not-here",
        "/en/local-partnerships/cardiff-partnership/",
        "/en/podcasts/",
        "/en/podcasts/welcome/",
        "/en/about-us/",
        "/en/about-us/organisations/",
        "/en/about-us/join/",
        "/en/about-us/networks-and-boards/",
        "/en/about-us/networks-and-boards/safer-communities-board-for-wales/",
        "/en/about-us/surveys/",
        "/en/about-us/surveys/asb-practitioners-2026/",
        "/en/about-us/surveys/workforce-profile-2026/",
        "/en/news/?theme=asb",
        "/en/news/board-december-2025/",
        "/en/the-briff/?theme=asb",
        "/en/the-briff/issue-42/",
        "/en/briff/subscribe/",
        "/en/search/",
        "/en/search/?q=safety&kind=guide",
        "/en/search/?q=not-here-zz",
        "/en/search/?q=?",
        "/en/account/sign-in/",
        "/en/not-here/",
    ],
}
ABSENT = {"/cy/nid-yw-yma/", "/en/not-here/"}


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def visitor(request, visit):
    return visit(javascript=request.param == "with JavaScript")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_visitor_finds_a_guide_takes_its_file_and_changes_language(visitor, language):
    words = WORDS[language]
    visitor.goto(f"/{language}/")

    visitor.get_by_role("navigation").get_by_role("link", name=words["library"]).click()
    filters = visitor.locator("#filters")
    filters.get_by_label(words["theme"]).check()
    filters.get_by_label(words["kind"], exact=False).first.check()
    filters.get_by_role("button", name=words["show"]).click()
    visitor.get_by_role("link", name=words["guide"], exact=True).click()

    expect(visitor.get_by_role("heading", level=1)).to_have_text(words["guide"])
    assert read_pdf(visitor, "main a[href$='.pdf']")

    visitor.get_by_role("link", name=words["other"]).click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(words["guide_elsewhere"])
    expect(visitor.locator("html")).to_have_attribute("lang", "en" if language == "cy" else "cy")


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_visitor_reaches_the_eight_themes_and_the_help_of_one(visitor, language):
    words = WORDS[language]
    visitor.goto(f"/{language}/")

    visitor.get_by_role("navigation").get_by_role("link", name=words["themes"]).click()
    themes = visitor.locator("main .theme-list h2 a, main .theme-list h3 a")
    expect(themes).to_have_count(8)
    themes.first.click()

    expect(visitor.get_by_role("heading", level=1)).to_have_text(words["theme"])
    expect(visitor.locator("main a[href^='tel:']").first).to_be_visible()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_visitor_may_answer_an_open_survey_and_takes_the_findings_of_a_closed_one(
    visitor, language
):
    words = WORDS[language]
    visitor.goto(f"/{language}/")
    visitor.get_by_role("navigation").get_by_role("link", name=words["about"]).click()
    visitor.locator("main").get_by_role("link", name=words["surveys"], exact=True).click()

    visitor.get_by_role("link", name=words["open"]).click()
    expect(visitor.get_by_role("link", name=words["answer"])).to_be_visible()

    visitor.go_back()
    visitor.get_by_role("link", name=words["closed"]).click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text(words["closed"])
    expect(visitor.get_by_role("link", name=words["answer"])).to_have_count(0)
    assert read_pdf(visitor, "main a[href$='.pdf']")


@pytest.mark.parametrize(
    ("language", "typed", "title"),
    [
        ("cy", "trosedd ac an", "Deddf Trosedd ac Anhrefn 1998"),
        ("en", "crime and dis", "Crime and Disorder Act 1998"),
    ],
)
def test_who_types_is_offered_titles_and_finds_an_act_in_its_place(visit, language, typed, title):
    page = visit()
    page.goto(f"/{language}/")
    box = page.locator("#site-search")

    box.press_sequentially(typed)
    expect(page.locator("#site-search-titles option").first).to_have_text(title)
    box.fill(title)
    box.press("Enter")
    page.get_by_role("link", name=title, exact=True).click()

    expect(page.locator("li:target")).to_contain_text(title)


def test_the_search_needs_no_script(visit):
    page = visit(javascript=False)
    page.goto("/en/")

    page.locator("#site-search").fill("violense")
    page.locator("#site-search").press("Enter")
    page.get_by_role("link", name="violence", exact=True).click()

    expect(page.locator("main .entries li").first).to_contain_text("Violence")


@pytest.mark.parametrize(("language", "width", "dark"), VIEWS)
def test_every_public_page_is_usable_by_everybody(visit, language, width, dark):
    page = visit(width=width, dark=dark)

    for address in PUBLIC[language]:
        response = page.goto(address)

        assert response.status == (404 if address in ABSENT else 200), address
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


def test_the_door_opens_in_the_language_that_the_visitor_chose(visit):
    page = visit(language="en-GB")
    page.goto("/")
    expect(page).to_have_url("/en/")

    page.get_by_role("link", name="Cymraeg").click()
    page.goto("/")

    expect(page).to_have_url("/cy/")
