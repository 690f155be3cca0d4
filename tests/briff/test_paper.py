"""An issue on paper says what its page says to whoever takes it, in one language, for everybody."""

from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader

from accounts.access import set_audience
from accounts.paper.sheet import HEADING, TEXT, set_paper
from foundation.pairs.publishing import unpublish_pair
from tests.factories.accounts import audience, make_member
from tests.factories.briefings import make_briefing, make_section
from tests.factories.briff import get_paper, make_briff, make_issue, page_item, words_item
from tests.factories.closed import PREVENT
from tests.factories.files import read_pdf
from tests.factories.telling import make_news, make_news_index

pytestmark = pytest.mark.django_db

LONG = f"<p>{'Wythnos hir iawn. ' * 900}</p>"


@pytest.fixture
def news():
    index = make_news_index()
    return [
        make_news(index, cy={"title": cy}, en={"title": en, "summary": f"{en} in short"})
        for cy, en in (("Agored", "Open"), ("Ar gau", "Shut"))
    ]


def close(pair):
    set_audience(
        thing=pair.en, audience=audience("members"), by=None, now=timezone.now(), along=[pair.cy]
    )


def walk(element, role=""):
    """The elements of a PDF's structure, from the top: each role, with the language it says."""
    kids = element["/K"]
    for kid in kids if isinstance(kids, list) else [kids]:
        part = kid.get_object()
        if "/S" in part:
            yield part["/S"], part.get("/Lang")
            yield from walk(part)
        elif part.get("/Type") == "/OBJR":
            yield "/OBJR", part["/Obj"]["/A"]["/URI"]


def test_its_structure_language_title_and_links_are_told_to_those_who_do_not_see_it(client, news):
    issue = make_issue(
        make_briff(),
        ("asb", page_item(news[0]), words_item(title_cy="", text_cy="")),
        ("", words_item(url_cy="", url_en="", due_on=None, source_cy="", source_en="")),
        cy={"introduction": LONG, "summary": "Yn gryno."},
    ).cy

    answer = client.get(get_paper(issue))

    pdf = PdfReader(BytesIO(answer.content), strict=True)
    root = pdf.trailer["/Root"]
    parts = list(walk(root["/StructTreeRoot"]))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Language"] == "cy"
    assert answer["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert answer["Content-Disposition"] == f'attachment; filename="{issue.slug}.pdf"'
    assert pdf.metadata.title == "Y Briff, rhifyn 1, 20 Tachwedd 2026"
    assert pdf.metadata.author == "Rhwydwaith Cymunedau Mwy Diogel Cymru"
    assert pdf.xmp_metadata.dc_title == {"x-default": pdf.metadata.title}
    assert b"<pdfuaid:part>1<" in root["/Metadata"].get_data()
    assert root["/Lang"] == "cy-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert [role for role, _ in parts if role in ("/H1", "/H2", "/H3")] == [
        "/H1",
        *["/H2", "/H3", "/H3"],
        *["/H2", "/H3"],
    ]
    assert ("/H3", "en-GB") in parts
    assert [uri for role, uri in parts if role == "/OBJR"] == [
        f"http://localhost:8000{news[0].cy.url}",
        "https://cronfa.example/cy",
    ]
    assert len(pdf.pages) > 3
    said = read_pdf(answer.content)
    assert said.count("Wythnos ") == 900
    assert "yn Saesneg yn unig" in said
    numbers = [number for number, _ in pairs(root["/StructTreeRoot"]["/ParentTree"]["/Nums"])]
    assert numbers == list(range(len(pdf.pages) + 2))


def pairs(numbers):
    return zip(numbers[::2], numbers[1::2], strict=True)


def test_a_copy_with_something_for_few_in_it_bears_the_name_of_who_took_it(client, news):
    close(news[1])
    issue = make_issue(make_briff(), ("asb", *map(page_item, news))).en

    public = read_pdf(client.get(get_paper(issue)).content)
    member = make_member()
    client.force_login(member)
    own = read_pdf(client.get(get_paper(issue)).content)

    assert "Open in short" in public
    assert "Shut" not in public
    assert "Copy for" not in public
    assert "Shut in short" in own
    assert f"Copy for: {member} <{member.email}>" in own


def test_a_link_to_what_is_closed_tells_its_readers_where_it_is_on_a_copy_of_their_own(client):
    briefing = make_briefing(make_section(), PREVENT, name="ember-owl")
    link = f'<p>See <a linktype="page" id="{briefing.en.pk}">this</a>.</p>'
    issue = make_issue(make_briff(), ("", words_item()), en={"introduction": link}).en

    member, granted = make_member(), make_member(PREVENT)
    copies = [read_pdf(client.get(get_paper(issue)).content)]
    for person in (member, granted):
        client.force_login(person)
        copies.append(read_pdf(client.get(get_paper(issue)).content))

    assert [briefing.en.url in copy for copy in copies] == [False, False, True]
    assert [copy.count("Copy for") for copy in copies] == [0, 0, 1]
    assert granted.email in copies[2]


def test_it_is_there_for_those_who_may_open_its_page_and_no_sooner_or_later(client):
    briff = make_briff()
    open_, shut, draft = (
        make_issue(briff, number=number, is_live=number < 3) for number in (1, 2, 3)
    )
    close(shut)
    everything = [open_, shut, draft]

    visitor = [client.get(get_paper(issue.en)).status_code for issue in everything]
    unpublish_pair(page=open_.cy, by=None)
    client.force_login(make_member())
    member = [client.get(get_paper(issue.cy)).status_code for issue in everything]

    assert visitor == [200, 404, 404]
    assert member == [404, 200, 404]
    assert get_paper(shut.en) in client.get(shut.en.url).text


def test_a_heading_stands_with_what_comes_after_it_wherever_the_page_ends():
    def write(sheet):
        for number in range(120):
            sheet.say(f"Pennawd {number}.", role="H2", style=HEADING)
            sheet.say(f"Dechrau {number}. " + "Gair arall. " * (number % 23), style=TEXT)
            for _ in range(number % 7):
                sheet.say("Llinell.", style=TEXT)

    pages = [
        page.extract_text()
        for page in PdfReader(BytesIO(set_paper(write, title="T", languages=["cy"]))).pages
    ]

    both = [
        {f"Pennawd {number}." in page, f"Dechrau {number}." in page}
        for number in range(120)
        for page in pages
    ]
    assert len(pages) > 5
    assert {True, False} not in both
