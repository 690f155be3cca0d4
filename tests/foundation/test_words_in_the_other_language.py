import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import features

from foundation.rich_text import MARKS

BOTH = ["welsh", "english"]


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_mark_survives_the_editor(language):
    stored = f'<p data-block-key="a">It is <span lang="{language}">Trais</span> there.</p>'
    converter = ContentstateConverter(features=BOTH)

    kept = converter.to_database_format(converter.from_database_format(stored))

    assert kept == stored


def test_other_spans_do_not():
    stored = '<p data-block-key="a"><span lang="fr">oui</span> <span class="x">y</span></p>'
    converter = ContentstateConverter(features=BOTH)

    kept = converter.to_database_format(converter.from_database_format(stored))

    assert "span" not in kept


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark[0])
def test_the_editor_has_a_button_that_says_what_it_does(mark):
    name, style, _, label, description = mark

    options = features.get_editor_plugin("draftail", name).data

    assert options["type"] == style
    assert options["label"] == label
    assert options["description"] == description
