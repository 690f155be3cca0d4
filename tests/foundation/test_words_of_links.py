"""The forms of Wagtail's in which a link is written: each field is named in both languages."""

import pytest
from django.utils.translation import override

from foundation.staff.joints import LINK_FORMS

# What is no word of either language.
SIGNS = {"#", "URL"}


def get_names(form, language):
    with override(language):
        return [str(field.label) for field in form()]


@pytest.mark.parametrize("form", LINK_FORMS, ids=lambda form: form.__name__)
def test_no_field_of_a_link_is_named_in_one_language(form):
    welsh, english = get_names(form, "cy"), get_names(form, "en")

    assert len(welsh) > 1
    assert [name for name in welsh if name in english and name not in SIGNS] == []
