"""Publishing means both languages: in the same moment, or not at all."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail.signals import page_published

from accounts.access import set_audience
from accounts.models import AuditEntry
from foundation.pairs.errors import NotAllowed, PairError
from foundation.pairs.halves import get_twin
from foundation.pairs.publishing import publish_pair, unpublish_pair
from home.models import HomePage, InformationPage
from tests.factories.accounts import audience
from tests.factories.files import make_document, make_picture
from tests.factories.halves import get_states, make_information, make_resource, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


def publish(page, by=None):
    publish_pair(page=page, by=by, now=timezone.now())


def rewrite(page, **words):
    """Save other words as the draft of this half."""
    draft = Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    for name, value in words.items():
        setattr(draft, name, value)
    return draft.save_revision()


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


# ---- not ready


def test_a_twin_that_nobody_has_written_holds_both_back():
    page = get_site().en.add_child(instance=InformationPage(title="About us"))

    with pytest.raises(PairError, match="The Welsh page has not been written yet") as refused:
        publish(page)

    assert get_twin(page).pk == refused.value.reasons[0].page_id
    assert not InformationPage.objects.live().exists()


def test_a_twin_is_not_written_by_writing_its_other_half_again():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    rewrite(page, title="Amdanom ni i gyd")

    with pytest.raises(PairError, match="The English page has not been written yet"):
        publish(page)


def test_a_twin_is_not_written_by_what_it_takes_over_from_its_other_half():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    rewrite(page, show_in_menus=True)

    with pytest.raises(PairError, match="The English page has not been written yet"):
        publish(page)


def test_a_twin_with_the_other_ones_summary_holds_both_back():
    pair = make_information(is_live=False, en={"title": "About us", "summary": "Pwy ydym ni."})

    with pytest.raises(PairError, match="summary of the Welsh page is still the English one"):
        publish(pair.cy)


def test_two_halves_that_are_alike_are_not_published_however_they_came_about():
    home = get_site()
    copies = make_information(is_live=False).cy.copy(update_attrs={"slug": "copi"})
    twin = get_twin(copies)
    rewrite(copies, title="IOM Cymru", summary="")
    rewrite(twin, title="IOM Cymru", summary="")

    with pytest.raises(PairError, match="has not been written yet"):
        publish(copies)

    assert get_states(home) == (True, True)


def test_a_page_that_has_been_out_may_have_the_same_words_in_both_languages():
    pair = make_information()
    rewrite(pair.cy, title="IOM Cymru", summary="IOM Cymru")
    rewrite(pair.en, title="IOM Cymru", summary="IOM Cymru")

    publish(pair.cy)

    pair.refresh()
    assert pair.cy.title == pair.en.title == "IOM Cymru"


def test_a_twin_is_written_when_the_log_can_no_longer_tell():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni"))
    twin = get_twin(page)
    rewrite(page, title="Ninnau")
    rewrite(twin, title="Us")
    twin.revisions.order_by("pk").first().delete()

    publish(page)

    assert Page.objects.get(pk=twin.pk).live


def test_a_half_that_is_not_complete_holds_both_back():
    home = get_site()
    rewrite_without_checks(home.en, heading="")

    with pytest.raises(PairError, match="The English page is not complete: Heading: "):
        publish(home.cy)

    assert HomePage.objects.exclude(heading="").count() == 2


def rewrite_without_checks(page, **words):
    draft = page.get_latest_revision_as_object()
    for name, value in words.items():
        setattr(draft, name, value)
    return draft.save_revision(clean=False)


def test_a_block_that_is_not_complete_holds_both_back():
    pair = make_information()
    rewrite_without_checks(pair.en, body=[("heading", "")])

    with pytest.raises(PairError, match="The English page is not complete: Body: Some of it"):
        publish(pair.cy)


def test_an_address_that_is_taken_holds_both_back():
    home = get_site()
    taken = make_information()
    other = make_information(
        is_live=False, cy={"title": "Un arall"}, en={"title": "Another"}, under=home
    )
    rewrite_without_checks(other.en, slug=taken.en.slug)

    with pytest.raises(PairError, match="The English page is not complete: Slug: "):
        publish(other.cy)


def test_a_page_for_nobody_is_not_published():
    pair = make_information(is_live=False)
    for half in pair:
        set_audience(thing=half, audience=None, by=None, now=timezone.now())

    with pytest.raises(PairError, match="Nobody may read the Welsh page yet"):
        publish(pair.cy)


def test_halves_for_different_readers_are_not_published():
    pair = make_information(is_live=False)
    set_audience(thing=pair.cy, audience=audience("members"), by=None, now=timezone.now())

    with pytest.raises(PairError, match="not for the same readers"):
        publish(pair.cy)


def test_halves_that_do_not_agree_on_what_they_share_are_not_published():
    pair = make_information(is_live=False)
    revision = pair.cy.get_latest_revision()
    revision.content["show_in_menus"] = True
    revision.save()

    with pytest.raises(PairError, match="do not have the same: Show in menus"):
        publish(pair.cy)


def test_nothing_is_published_below_what_is_not():
    above = make_information(is_live=False)
    below = make_information(under=above, is_live=False)

    with pytest.raises(PairError, match="The page above the Welsh page is not published"):
        publish(below.cy)

    assert get_states(below) == (False, False)


def test_a_page_without_its_other_half_is_not_published():
    page = make_information(is_live=False).cy
    Page.objects.filter(pk=get_twin(page).pk).update(translation_key=uuid4())

    with pytest.raises(PairError, match="not there in the other language"):
        publish(page)


def test_all_that_is_missing_is_said_at_once():
    page = get_site().en.add_child(instance=InformationPage(title="About us"))
    for half in (page, get_twin(page)):
        set_audience(thing=half, audience=None, by=None, now=timezone.now())

    with pytest.raises(PairError) as refused:
        publish(page)

    assert len(refused.value.reasons) == 3


# ---- who may


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


# ---- the files of a page


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


# ---- all or nothing


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


# ---- off again


@pytest.mark.parametrize("language", ["cy", "en"])
def test_unpublishing_either_half_unpublishes_both(language):
    pair = make_information()

    unpublish_pair(page=pair.in_language(language), by=None)

    assert get_states(pair) == (False, False)


def test_what_is_below_goes_off_with_it_in_both_languages():
    above = make_information()
    below = make_information(under=above)

    unpublish_pair(page=above.cy, by=None)

    assert get_states(above) + get_states(below) == (False, False, False, False)


def test_unpublishing_what_is_off_changes_nothing():
    drafts = make_information(is_live=False)
    before = Page.objects.get(pk=drafts.cy.pk).has_unpublished_changes

    unpublish_pair(page=drafts.cy, by=None)

    assert Page.objects.get(pk=drafts.cy.pk).has_unpublished_changes == before


def test_whoever_may_unpublish_one_half_unpublishes_neither():
    home = get_site()
    pair = make_information()

    with pytest.raises(NotAllowed, match="You may not unpublish the English page"):
        unpublish_pair(page=pair.cy, by=make_staff_of(home.cy))

    assert get_states(pair) == (True, True)


def test_a_page_that_went_off_can_be_written_and_published_again():
    pair = make_information()
    rewrite(pair.cy, title="Yr ail dro")
    publish(pair.cy)
    unpublish_pair(page=pair.cy, by=None)
    draft = Page.objects.get(pk=pair.cy.pk).specific.get_latest_revision_as_object()

    draft.save()
    publish(pair.cy)

    assert get_states(pair) == (True, True)
