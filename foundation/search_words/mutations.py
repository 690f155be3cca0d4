"""What a Welsh word may be at heart, when its first letter has been changed by the word before it.

*cymuned* is *gymuned* after one word, *nghymuned* after another, *chymuned* after a third; *aelod*
is *haelod*. The rules give every word that could stand behind a form, the likeliest first; whether
there is such a word, a lexicon must say.
"""

from collections.abc import Iterator

VOWELS = frozenset("aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ")
# A beginning, and what it may come from. The longer ones first, for a digraph is one letter.
RADICALS = (
    # nasal
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    # aspirate
    ("ph", ("p",)),
    ("th", ("t",)),
    ("ch", ("c",)),
    # soft
    ("dd", ("d",)),
    # letters that no mutation makes, though they begin as one does
    ("ll", ()),
    ("rh", ()),
    ("ff", ()),
    # soft
    ("b", ("p",)),
    ("f", ("b", "m")),
    ("d", ("t",)),
    ("g", ("c",)),
    ("l", ("ll", "gl")),
    ("r", ("rh", "gr")),
    ("w", ("gw",)),
    # nasal
    ("m", ("b",)),
    ("n", ("d",)),
)


def radicals_of(word: str) -> Iterator[str]:
    """What a form may be when nothing has changed its beginning; never the form itself."""
    for beginning, radicals in RADICALS:
        if word.startswith(beginning):
            rest = word[len(beginning) :]
            yield from (radical + rest for radical in radicals)
            break
    if word[0] == "h" and word[1:2] in VOWELS:
        yield word[1:]
    if word[0] in VOWELS:
        yield f"g{word}"
