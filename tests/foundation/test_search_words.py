"""A search knows a word in all its forms, in Welsh and in English."""

import pytest

from foundation.search_words.mutations import radicals_of
from foundation.search_words.quality import finds
from foundation.search_words.terms import places_in, terms_in, terms_sought
from foundation.search_words.tokens import LONGEST_WORD, tokens_of


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("gymuned", "cymuned"),
        ("nghymuned", "cymuned"),
        ("chymuned", "cymuned"),
        ("mhowys", "powys"),
        ("phowys", "powys"),
        ("nhorfaen", "torfaen"),
        ("thorfaen", "torfaen"),
        ("ngwynedd", "gwynedd"),
        ("wynedd", "gwynedd"),
        ("mangor", "bangor"),
        ("fangor", "bangor"),
        ("ferthyr", "merthyr"),
        ("nyfed", "dyfed"),
        ("ddyfed", "dyfed"),
        ("lanelli", "llanelli"),
        ("lasgwm", "glasgwm"),
        ("rondda", "rhondda"),
        ("rangetown", "grangetown"),
        ("haelod", "aelod"),
        ("orchymyn", "gorchymyn"),
    ],
)
def test_every_mutation_is_undone(form, word):
    assert word in set(radicals_of(form))


@pytest.mark.parametrize("word", ["llanelli", "rhondda", "ffordd", "swyddog"])
def test_a_letter_that_no_mutation_makes_is_left_alone(word):
    assert list(radicals_of(word)) == []


def test_an_h_that_belongs_to_the_word_stays():
    assert list(radicals_of("hwb")) == ["wb"]
    assert list(radicals_of("hm")) == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Caerdydd", "yng Nghaerdydd"),
        ("tŷ", "Y tai"),
        ("ty", "tŷ diogel"),
        ("grwp", "grwpiau ieuenctid"),
        ("grwpiau", "grŵp"),
        ("cronfa", "y cronfeydd"),
        ("cynghorwr", "cynghorwyr a chynghorydd"),
        ("cam-drin domestig", "gam-drin domestig"),
        ("tan", "gwasanaeth tân"),
        ("diogelwch y cyhoedd", "ddiogelwch y cyhoedd"),
        ("deddf 2014", "Deddf Ymddygiad Gwrthgymdeithasol 2014"),
        ("mwy diogel", "Cymunedau Mwy Diogel"),
        ("i’r teulu", "i'r teuluoedd"),
        ("podlediad", "bodlediadau"),
        ("smygleriaeth", "smygleriaeth"),
    ],
)
def test_a_welsh_word_finds_its_forms(query, text):
    assert finds(query, text=text, language="cy")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("women", "a woman"),
        ("organised crime", "organized criminals"),
        ("policies", "a policy"),
        ("cafe", "a café"),
        ("what is a crime", "crimes"),
        ("size", "sizes"),
    ],
)
def test_an_english_word_finds_its_forms(query, text):
    assert finds(query, text=text, language="en")


@pytest.mark.parametrize(
    ("language", "query", "text"),
    [
        ("cy", "merched", "Trais yn erbyn Menywod"),
        ("cy", "menyw", "Cymorth i Ferched Cymru"),
        ("cy", "YGG", "ymddygiad gwrthgymdeithasol"),
        ("cy", "ymddygiad gwrthgymdeithasol", "Arolwg YGG"),
        ("cy", "VAWDASV", "trais yn erbyn menywod, cam-drin domestig a thrais rhywiol"),
        ("cy", "byrgleriaeth", "bwrgleriaeth"),
        ("en", "ASB", "Anti-social behaviour"),
        ("en", "antisocial behaviour", "the ASB survey"),
        ("en", "VAWDASV", "Violence against Women, Domestic Abuse and Sexual Violence"),
        ("en", "domestic violence", "domestic abuse"),
    ],
)
def test_another_name_for_the_same_thing_finds_it(language, query, text):
    assert finds(query, text=text, language=language)


def test_half_of_a_name_is_not_the_name():
    assert not finds("YGG", text="ymddygiad da", language="cy")


@pytest.mark.parametrize(
    ("language", "query", "text"),
    [
        ("cy", "tân", "dan y bwrdd tan yfory"),
        ("cy", "diogelwch", "diogelu"),
        ("cy", "grant", "creu"),
        ("cy", "GIG", "cig"),
        ("en", "police", "policy"),
    ],
)
def test_a_word_does_not_find_another(language, query, text):
    assert not finds(query, text=text, language=language)


def test_words_that_say_nothing_are_passed_over_unless_there_are_no_others():
    assert terms_sought("beth yw'r tân", language="cy") == terms_sought("beth tân", language="cy")
    assert terms_sought("the of", language="en") == ("the", "of")
    assert terms_in("the of", language="en") == []


def test_what_is_asked_twice_is_looked_for_once():
    assert terms_sought("heddlu yr heddluoedd", language="cy") == ("heddlu",)


@pytest.mark.parametrize("nothing", ["", "  ", "?!* ", "🔥🚒", "a-b", "___"])
def test_what_holds_no_word_asks_for_nothing(nothing):
    assert terms_sought(nothing, language="en") == ()


def test_a_place_says_where_a_word_stands_however_its_accents_are_typed():
    text = "Y ty\u0302 a’r t\u00e2n"

    places = places_in(text, language="cy")

    assert [text[place.start : place.end] for place in places] == ["ty\u0302", "t\u00e2n"]
    assert [place.terms for place in places] == [{"ty"}, {"tan"}]


def test_all_the_words_of_a_name_are_found_by_its_short_form():
    text = "Arolwg o ymddygiad gwrthgymdeithasol"

    found = [place for place in places_in(text, language="cy") if "ygg" in place.terms]

    assert text[found[0].start : found[-1].end] == "ymddygiad gwrthgymdeithasol"


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_term_has_nothing_in_it_but_letters_and_figures(language):
    odd = "ﷺ ½ ² Ĳ İstanbul 50% a_b snake_case ''quoted'' naïve 中文 ß ﬁre"

    assert all(term.isalnum() for term in terms_in(odd, language=language))


def test_a_word_without_end_is_cut():
    assert [len(token.word) for token in tokens_of("x" * 10_000)] == [LONGEST_WORD]
