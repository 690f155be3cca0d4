"""The advice that an editor is shown beside a page."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from foundation.advice.giving import get_advice
from tests.english import asked_in_vain
from tests.factories.advice import reader, write
from tests.factories.files import make_document, make_picture, pdf
from tests.factories.halves import draft_of, fill_in_again, make_information, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return make_information(is_live=False)


def test_the_editor_shows_it_beside_the_page(client, pair):
    client.force_login(make_staff_of(*get_site()))
    write(pair.en, ("subheading", "Before"), ("paragraph", "<p>Text.</p>"))

    html = client.get(reverse("wagtailadmin_pages:edit", args=[pair.en.pk])).text

    assert "These subheadings come before any heading:" in html
    assert '<li lang="en">Before</li>' in html
    assert "Nothing to say." in client.get(
        reverse("wagtailadmin_pages:edit", args=[pair.cy.pk])
    ).text  # fmt: skip


def test_what_is_saved_while_she_writes_waits_for_no_advice(client, pair):
    client.force_login(make_staff_of(*get_site()))
    address = reverse("wagtailadmin_pages:edit", args=[pair.en.pk])

    saved = client.post(
        address, fill_in_again(pair.en, summary="More."), headers={"accept": "application/json"}
    )

    assert saved.json()["success"]
    assert "Advice on words" not in saved.text


def test_it_costs_no_more_queries_for_more_words(pair, django_assert_max_num_queries):
    def count():
        draft, visitor = draft_of(pair.en), reader()
        with django_assert_max_num_queries(15) as queries:
            get_advice(draft, reader=visitor)
        return len(queries)

    part = ("paragraph", "<p>Community safety, and more of it.</p>")
    write(pair.en, part)
    before = count()
    write(pair.en, *[part] * 20)

    assert count() == before


def test_in_welsh_it_says_nothing_in_english(pair):
    file = make_document("public", title="Plain", content=pdf())
    picture = {"image": make_picture().pk, "alt_text": "", "decorative": False}
    write(
        pair.cy,
        ("subheading", "Cyn"),
        ("heading", "Dim"),
        ("documents", [file.pk]),
        ("image", picture),
        ("image", {**picture, "alt_text": "Bryniau"}),
        ("paragraph", f"<p><a href='https://example.org/'>yma</a> {'a gair ' * 40}</p>"),
        ("paragraph", "<p>This is what the partnership will do with all of the money.</p>"),
    )
    write(
        pair.en,
        ("image", {**picture, "alt_text": "Bryniau"}),
        ("paragraph", "<p>Dyma beth fydd y bartneriaeth yn ei wneud gyda'r arian i gyd.</p>"),
        summary="On community safety.",
    )

    with override("cy"), asked_in_vain() as missing:
        said = [
            str(each.matter)
            for page in pair
            for each in get_advice(draft_of(page), reader=reader())
        ]

    assert (len(said), len({*said}), [*missing]) == (12, 10, [])
