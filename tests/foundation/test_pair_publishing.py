"""Publishing means both languages: in the same moment, or not at all."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail.signals import page_published

from accounts.models import AuditEntry
from foundation.pairs.errors import NotAllowed, PairError
from tests.factories.accounts import audience
from tests.factories.files import make_document, make_picture
from tests.factories.halves import get_states, make_information, make_resource, make_staff_of
from tests.factories.pages import get_site
from tests.foundation.going_out import publish, rewrite

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["cy", "en"])
def test_publishing_either_half_publishes_both(language):
    drafts = make_information(is_live=False)

    publish(drafts.in_language(language))

    assert get_states(drafts) == (True, True)


def test_both_halves_carry_the_act_that_published_them():
    drafts = make_information(is_live=False)

    publish(drafts.cy)

    drafts.refresh()
    assert drafts.cy.publish_act is not None
    assert drafts.cy.publish_act == drafts.en.publish_act


def test_what_goes_out_is_the_latest_draft_of_each():
    pair = make_information()
    rewrite(pair.cy, title="Pwy ydym ni")
    rewrite(pair.en, title="Who we are")

    publish(pair.en)

    pair.refresh()
    assert (pair.cy.title, pair.en.title) == ("Pwy ydym ni", "Who we are")
    assert not pair.cy.has_unpublished_changes
    assert not pair.en.has_unpublished_changes


def test_a_page_that_a_program_made_needs_no_draft_to_be_published():
    home = get_site()
    assert home.cy.latest_revision is None

    publish(home.cy)

    assert get_states(home) == (True, True)


def test_whoever_may_publish_both_publishes_both():
    home = get_site()
    drafts = make_information(is_live=False)

    publish(drafts.cy, by=make_staff_of(home.cy, home.en))

    assert get_states(drafts) == (True, True)


@pytest.mark.parametrize(("own", "other"), [("cy", "English"), ("en", "Welsh")])
def test_whoever_may_publish_one_half_publishes_neither(own, other):
    home = get_site()
    drafts = make_information(is_live=False)
    person = make_staff_of(home.in_language(own))

    with pytest.raises(NotAllowed, match=f"You may not publish the {other} page"):
        publish(drafts.in_language(own), by=person)

    assert get_states(drafts) == (False, False)


def test_a_half_that_somebody_else_has_locked_holds_both_back():
    home = get_site()
    drafts = make_information(is_live=False)
    person = make_staff_of(home.cy, home.en)
    drafts.en.locked, drafts.en.locked_by = True, make_staff_of(home.en)
    drafts.en.save()

    with pytest.raises(PairError, match="The English page is locked"):
        publish(drafts.cy, by=person)


def test_files_that_nobody_may_read_open_with_the_page_that_uses_them():
    picture, guide, response = make_picture(None), make_document(None), make_document(None)
    picture.contextual_alt_text = "Hills above a town"
    pair = make_resource(
        is_live=False, files=[("file", {"document_cy": guide, "document_en": response})]
    )
    rewrite(pair.en, body=[("image", picture), ("paragraph", link_to(response))])

    publish(pair.cy)

    for file in (picture, guide, response):
        file.refresh_from_db()
        assert file.audience == audience("public")


def link_to(document):
    return f'<p><a linktype="document" id="{document.pk}">The form</a></p>'


def test_a_file_that_has_an_audience_keeps_it():
    guide = make_document("prevent-contest")
    pair = make_resource(is_live=False, files=[("file", {"document_en": guide})])

    publish(pair.cy)

    guide.refresh_from_db()
    assert guide.audience == audience("prevent-contest")


def test_a_file_stays_shut_until_the_page_is_out():
    guide = make_document(None)
    pair = make_resource(
        is_live=False,
        go_live_at=timezone.now() + timedelta(days=1),
        files=[("file", {"document_en": guide})],
    )

    publish(pair.cy)

    guide.refresh_from_db()
    assert guide.audience is None


def test_who_opened_a_file_with_a_page_is_in_the_audit_log():
    home = get_site()
    guide = make_document(None)
    pair = make_resource(is_live=False, files=[("file", {"document_en": guide})])
    person = make_staff_of(home.cy, home.en)

    publish(pair.cy, by=person)

    line = AuditEntry.objects.filter(verb="audience.set", subject_id=guide.pk).last()
    assert line.actor_id == person.pk


class Fault(Exception):
    pass


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_fault_in_either_half_leaves_both_as_they_were(language):
    drafts = make_information(is_live=False)

    def fail(instance, **kwargs):
        if instance.language == language:
            raise Fault

    page_published.connect(fail)
    try:
        with pytest.raises(Fault), transaction.atomic():
            publish(drafts.cy)
    finally:
        page_published.disconnect(fail)

    assert get_states(drafts) == (False, False)
    assert not PageLogEntry.objects.filter(action="wagtail.publish").exists()
