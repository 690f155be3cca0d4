"""What the house calls things in each language, and pages that say otherwise."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from foundation.advice.giving import get_advice
from foundation.advice.terms import find_terms_not_kept
from foundation.models import Term
from tests.factories.accounts import make_staff
from tests.factories.advice import reader, seen, write
from tests.factories.halves import draft_of, make_information

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return make_information(is_live=False)


def term(en, cy, **more):
    return Term(pk=abs(hash(en)), en=en, cy=cy, **more)


SAFETY = term("community safety", "diogelwch cymunedol")
PARTNERSHIP = term(
    "Community Safety Partnership", "Partneriaeth Diogelwch Cymunedol",
    others_en="CSP\n", others_cy="PDC",
)  # fmt: skip


def not_kept(*, cy, en, terms=(SAFETY, PARTNERSHIP)):
    return [each.en for each in find_terms_not_kept(cy=[cy], en=[en], terms=terms)]


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("Community safety matters.", "Mae diogelwch cymunedol yn bwysig."),
        ("Community safety matters.", "Am ddiogelwch cymunedol yr ydym yn sôn."),
        ("The community safety partnerships", "Y partneriaethau diogelwch cymunedol"),
        ("Each CSP", "Pob PDC"),
        ("Each CSP", "Pob Partneriaeth Diogelwch Cymunedol"),
        ("Nothing of the kind.", "Dim byd o'r fath."),
    ],
)
def test_the_agreed_words_are_known_in_any_form(en, cy):
    assert not_kept(cy=cy, en=en) == []


def test_other_words_than_were_agreed_are_seen():
    assert not_kept(en="Community safety matters.", cy="Mae diogelwch y gymuned yn bwysig.") == [
        "community safety"
    ]


def test_of_two_terms_that_begin_alike_the_longer_is_meant():
    assert not_kept(en="A Community Safety Partnership", cy="Grŵp diogelwch") == [
        "Community Safety Partnership"
    ]


def test_a_term_of_words_that_say_nothing_is_passed_over():
    assert not_kept(en="The other", cy="Y llall", terms=[term("the", "y")]) == []


def test_the_house_begins_with_a_glossary_and_looks_for_some_of_it(pair):
    write(pair.cy, summary="Am ddiogelwch y gymuned.")
    write(pair.en, summary="On community safety and on membership.")

    for page in pair:
        assert seen(page, "The English page says") == ["community safety → diogelwch cymunedol"]
    assert Term.objects.count() > 250
    assert Term.objects.filter(en="report", is_looked_for=False).exists()


def test_a_half_without_its_twin_is_looked_over_by_itself(pair):
    write(pair.en, summary="On community safety.")
    page = draft_of(pair.en)
    page.translation_key = "00000000-0000-4000-8000-000000000000"

    assert get_advice(page, reader=reader()) == []


def sign_in(client, role):
    person = make_staff()
    person.groups.add(Group.objects.get(name=role))
    client.force_login(person)


def test_the_glossary_is_found_mended_and_taken_along(client):
    sign_in(client, "Editor")
    found = client.get(reverse("glossary:index"), {"q": "diogelwch cymunedol"})
    one = Term.objects.get(en="community safety")

    assert one.en in found.text
    assert "True" not in found.text
    assert "arson" not in found.text
    data = {"en": one.en, "cy": "diogelwch y fro", "others_en": "", "others_cy": "", "note": ""}
    client.post(reverse("glossary:edit", args=[one.pk]), data)
    one.refresh_from_db()
    assert (one.cy, one.is_looked_for) == ("diogelwch y fro", False)
    Term.objects.filter(pk=one.pk).update(note="=1+1")
    table = b"".join(client.get(reverse("glossary:index"), {"export": "csv"})).decode()
    assert "diogelwch y fro" in table
    assert "'=1+1" in table


def test_the_same_term_is_not_kept_twice(client):
    sign_in(client, "Communications manager")

    answer = client.post(reverse("glossary:add"), {"en": "community safety", "cy": "x"})

    assert "already exists" in answer.text
    assert str(Term(en="a", cy="b")) == "a: b"


@pytest.mark.parametrize("role", ["Welsh editor", "Confidential editor"])
def test_who_writes_welsh_reads_the_glossary_and_cannot_change_it(role, client):
    sign_in(client, role)
    kept = Term.objects.first()
    edit = reverse("glossary:edit", args=[kept.pk])

    listed = client.get(reverse("glossary:index"), {"q": kept.en})
    client.post(edit, {"en": "another", "cy": "arall"})

    assert kept.cy in listed.text
    assert edit not in listed.text
    assert reverse("glossary:add") not in listed.text
    kept.refresh_from_db()
    assert kept.en != "another"
