"""Beside each field of the CMS stands what its label does not say, in both languages."""

import pytest
from django.urls import get_resolver
from django.utils.translation import override
from wagtail.admin.viewsets import viewsets
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import get_page_models

from foundation.models import SitePage
from tests.english import asked_in_vain

# Plain without a word more, and why. What is not named by its model is on several forms.
PLAIN = {
    # Wagtail's own window says what they are for, and its panel what comments are.
    "go_live_at",
    "expire_at",
    "comment_notifications",
    # Its blocks say what each of them is.
    "body",
    # The name of a thing, or the thing itself.
    "name_cy",
    "name_en",
    "title_cy",
    "title_en",
    "name",
    "email",
    "preferred_language",
    "organisation",
    "user",
    "membership",
    "invoice",
    "starts_on",
    "ends_on",
    "received_on",
    # The label is the question.
    "is_explicit",
    "summary_cy",
    "summary_en",
    "decision",
    "why",
    # What one chooses from says it.
    "council",
    "police",
    "fire_and_rescue",
    "health",
    "probation",
    "content_object",
    # An address, of what the label says.
    "apple_url",
    "spotify_url",
    "website_cy",
    "website_en",
    # The field for Welsh beside it says it for both.
    "places_en",
    "url_en",
    "in_force_note_en",
    "law_url_en",
    "guidance_url_en",
    "place_en",
    "sort_as_en",
    "handling_en",
    "reason_en",
    # The field for the fee before them says it for all three.
    "exception_agreed_by",
    "exception_reason",
}
OF_ONE_FORM = {
    ("Act", "kind"),
    ("Act", "year"),
    ("Organisation", "kind"),
    ("Term", "en"),
    ("Term", "cy"),
    ("FeeScale", "lower_fee"),
    ("FeeScale", "middle_fee"),
    ("FeeScale", "upper_fee"),
    # Nobody sees it.
    ("Payment", "key"),
    # What anybody would ask of an event; of its day and its themes as of other pages.
    *(("EventPage", name) for name in ("starts_at", "ends_at", "state", "attendance", "spoken")),
    *(("EventPage", name) for name in ("address", "who_for", "book_by", "themes")),
    *(("EventPage", name) for name in ("booking_url", "booking_email")),
}
# Whoever looks after the site has these screens, and nobody else.
NOBODYS = {"Locale", "Site", "User", "Group"}


def get_forms():
    """The form of each page that somebody makes or edits, and of each other thing in the CMS."""
    assert get_resolver().url_patterns
    pages = [model for model in get_page_models() if issubclass(model, SitePage)]
    forms = {
        model.__name__: model.get_edit_handler().get_form_class()
        for model in pages
        if model is not SitePage
    }
    for each in viewsets.viewsets:
        if not isinstance(each, ModelViewSet) or each.model.__name__ in NOBODYS:
            continue
        handler = getattr(each, "_edit_handler", None)
        form = handler.get_form_class() if handler else each.get_form_class()
        if form:
            forms[each.model.__name__] = form
    return forms


def get_fields():
    return {
        (form, name): field
        for form, made in get_forms().items()
        for name, field in made.base_fields.items()
    }


def test_each_field_says_what_its_label_does_not():
    silent = {key for key, field in get_fields().items() if not str(field.help_text)}

    assert {key for key in silent if key[1] not in PLAIN} - OF_ONE_FORM == set()


def test_nothing_is_called_plain_that_says_more_already():
    silent = {key for key, field in get_fields().items() if not str(field.help_text)}

    assert PLAIN - {name for _, name in silent} == set()
    assert OF_ONE_FORM - silent == set()


def test_it_is_said_in_both_languages():
    fields = get_fields()

    with override("cy"), asked_in_vain() as missing:
        said = [str(field.help_text) + str(field.label) for field in fields.values()]

    assert len(said) > 100
    assert missing == set()


@pytest.mark.parametrize("form", ["ResourcePage", "BriefingPage", "Term", "Seat", "IssuePage"])
def test_forms_of_both_kinds_are_looked_at(form):
    assert form in get_forms()
