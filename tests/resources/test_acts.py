"""The law as records: what one says of itself, and how it is kept."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override

from resources.models import Act
from tests.factories.acts import ActFactory, DutyFactory, make_act

pytestmark = pytest.mark.django_db

NOTE = {"in_force_note_cy": "Fesul cam.", "in_force_note_en": "In stages."}


def said(act, name):
    """What an act says in each language."""
    words = {}
    for language in ("cy", "en"):
        with override(language):
            words[language] = getattr(act, name)
    return words


@pytest.mark.parametrize(
    ("kind", "chapter", "is_devolved"),
    [
        ("ukpga", {"cy": "p. 37", "en": "c. 37"}, False),
        ("mwa", {"cy": "mccc 37", "en": "nawm 37"}, True),
        ("anaw", {"cy": "dccc 37", "en": "anaw 37"}, True),
        ("asc", {"cy": "dsc 37", "en": "asc 37"}, True),
        ("wsi", {"cy": "Rhif 37", "en": "No. 37"}, True),
    ],
)
def test_a_law_is_cited_as_lawyers_of_each_language_do(kind, chapter, is_devolved):
    act = ActFactory.build(kind=kind, number=37)

    assert said(act, "chapter") == chapter
    assert act.is_devolved is is_devolved


def test_an_act_speaks_the_language_of_its_reader():
    act = ActFactory.build(title_cy="Deddf", title_en="Act", **NOTE)
    duty = DutyFactory.build(act=act)

    assert said(act, "title") == {"cy": "Deddf", "en": "Act"}
    assert said(act, "summary") == {"cy": "Rhaid cydweithio.", "en": "All must work together."}
    assert said(act, "in_force_note") == {"cy": "Fesul cam.", "en": "In stages."}
    assert str(act) == "Act"
    assert str(duty) == "Councils: Prepare a plan."


def test_a_welsh_title_that_only_describes_is_shown_with_the_title_in_law():
    described = ActFactory.build(title_en="Crime and Disorder Act 1998")
    statutory = ActFactory.build(is_title_cy_statutory=True)

    assert said(described, "legal_title") == {"cy": "Crime and Disorder Act 1998", "en": ""}
    assert said(statutory, "legal_title") == {"cy": "", "en": ""}


def test_what_is_in_one_language_only_is_offered_in_it_and_says_so():
    act = ActFactory.build(
        law_url_cy="https://law.example/cy",
        law_url_en="https://law.example/en",
        guidance_url_en="https://guidance.example/en",
    )

    assert {code: law.url for code, law in said(act, "law").items()} == {
        "cy": "https://law.example/cy",
        "en": "https://law.example/en",
    }
    assert [law.missing for law in said(act, "law").values()] == [(), ()]
    assert {(guidance.url, guidance.missing) for guidance in said(act, "guidance").values()} == {
        ("https://guidance.example/en", ("cy",))
    }
    assert ActFactory.build().law is None


def test_the_same_words_asked_of_several_bodies_are_said_once():
    act = make_act(
        duties=[
            ("council", "Cynllunio.", "Plan."),
            ("police", "Cynllunio.", "Plan."),
            ("council", "Craffu.", "Scrutinise."),
        ]
    )

    with override("cy"):
        demands = [(demand.what, demand.bodies) for demand in act.get_demands()]

    assert demands == [("Cynllunio.", ("Cynghorau", "Heddlu")), ("Craffu.", ("Cynghorau",))]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"in_force_from": None}, "in_force_from"),
        ({"in_force_note_cy": "Fesul cam."}, "in_force_note_en"),
        ({"in_force_note_en": "In stages."}, "in_force_note_cy"),
        ({"year": 98}, "year"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(wrong, field):
    act = ActFactory.build(**wrong)

    with pytest.raises(ValidationError) as refused:
        act.full_clean()

    assert list(refused.value.message_dict) == [field]


def test_an_act_that_is_in_force_bit_by_bit_needs_no_day():
    ActFactory.build(in_force_from=None, **NOTE).full_clean()


def test_a_law_is_there_once():
    ActFactory(kind="ukpga", year=1998, number=37)

    with pytest.raises(ValidationError, match="already a law of this kind, year and number"):
        ActFactory.build(kind="ukpga", year=1998, number=37).full_clean()


@pytest.mark.parametrize(
    "wrong",
    [
        {"in_force_from": None},
        {"in_force_note_cy": "Fesul cam."},
        {"in_force_from": None, "in_force_note_en": "In stages."},
    ],
)
def test_the_database_refuses_what_the_form_would(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        ActFactory(**wrong)


def test_each_language_has_its_own_alphabet():
    for title_cy, title_en in [
        ("Deddf Llesiant 2015", "Well-being Act 2015"),
        ("Deddf Lyfrgelloedd 1964", "Libraries Act 1964"),
        ("Deddf y Gwasanaethau Tân 2004", "Fire Services Act 2004"),
    ]:
        ActFactory(title_cy=title_cy, title_en=title_en)

    assert list(Act.objects.order_by("sort_key_cy").values_list("title_cy", flat=True)) == [
        "Deddf y Gwasanaethau Tân 2004",
        "Deddf Lyfrgelloedd 1964",
        "Deddf Llesiant 2015",
    ]
    assert list(Act.objects.values_list("title_en", flat=True)) == [
        "Fire Services Act 2004",
        "Libraries Act 1964",
        "Well-being Act 2015",
    ]


def test_the_newest_come_first_and_within_a_year_by_title():
    ActFactory(title_en="B", year=1998, in_force_from=date(2001, 1, 1))
    ActFactory(title_en="A", year=1998)
    ActFactory(title_en="C", year=2015)

    acts = Act.objects.newest_first(language="en")

    assert [act.title_en for act in acts] == ["C", "A", "B"]
