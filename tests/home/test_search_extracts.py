"""An extract is the piece of a text that shows why it was found."""

from foundation.search_words.terms import terms_sought
from home.search.extracts import extract

FILLER = "Somebody else wrote about quite another matter here. "


def show(text, words, *, language="en"):
    """The extract as it is read, with stars around what was looked for."""
    sought = terms_sought(words, language=language)
    parts = extract(text, sought=sought, language=language)
    return "".join(f"*{part.text}*" if part.is_sought else part.text for part in parts)


def test_a_short_text_is_shown_whole():
    assert show("A knife, and then knives.", "knife") == "A *knife*, and then *knives*."


def test_a_text_without_the_words_has_no_extract():
    assert show("A fork.", "knife") == ""


def test_a_long_text_is_cut_before_and_after_at_whole_words():
    shown = show(FILLER * 5 + "Then a knife was found. " + FILLER * 8, "knife")

    assert shown.startswith("… ")
    assert "Then a *knife* was found." in shown
    assert shown.endswith(" …")
    assert 200 < len(shown) < 260
    assert set(shown.strip("… ").replace("*", "").split()) <= set(
        (FILLER + "Then a knife was found.").split()
    )


def test_where_most_of_the_words_are_together_is_shown():
    text = f"A knife. {FILLER * 6} A knife in Cardiff. {FILLER * 6} Cardiff."

    assert "A *knife* in *Cardiff*." in show(text, "knife cardiff")


def test_a_name_and_its_short_form_are_marked_as_one():
    shown = show("Arolwg o ymddygiad gwrthgymdeithasol.", "YGG", language="cy")

    assert shown == "Arolwg o *ymddygiad* *gwrthgymdeithasol*."


def test_a_text_of_nothing_but_the_word_is_no_trouble():
    shown = show("knife " * 2_000, "knife")

    assert shown.startswith("*knife* *knife*")
    assert shown.endswith("*knife* …")
