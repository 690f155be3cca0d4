"""Two drafts that hold the same are the same, however each came to be written."""

from foundation.pairs.contents import plain


def test_the_order_of_the_parts_of_a_block_is_no_matter():
    program, form = '[{"title": "A", "file": 1}]', '[{"file": 1, "title": "A"}]'

    assert plain({"files": program}) == plain({"files": form})
    assert plain({"files": program}) != plain({"files": "[]"})


def test_words_that_only_look_like_blocks_are_words():
    assert plain({"title": "[{not a block"}) == {"title": "[{not a block"}
