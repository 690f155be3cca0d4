"""What is reviewed goes out in both languages, once both have been approved, as it was approved."""

from uuid import uuid4

import pytest
from wagtail.models import Page, PageLogEntry, Workflow, WorkflowState

from accounts.models import User
from foundation.pairs.errors import PairError
from tests.factories.halves import get_states, make_information

pytestmark = pytest.mark.django_db

BOTH, NEITHER = (True, True), (False, False)


@pytest.fixture(autouse=True)
def _reviews_are_held(settings):
    """The site has none today. Whoever turns them on finds that they mean both languages."""
    settings.WAGTAIL_WORKFLOW_ENABLED = True


@pytest.fixture
def reviewer():
    return User.objects.create_superuser("super@sample.example", "x")


@pytest.fixture
def workflow():
    return Workflow.objects.get()


def draft_of(page):
    return Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()


def write(page, **words):
    draft = draft_of(page)
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision()


def hand_in(page, workflow, by):
    workflow.start(Page.objects.get(pk=page.pk).specific, by)


def approve(page, by):
    state = Page.objects.get(pk=page.pk).specific.current_workflow_task_state
    state.specific.approve(user=by)


def test_approving_one_half_publishes_nothing(reviewer, workflow):
    pair = make_information(is_live=False)
    hand_in(pair.cy, workflow, reviewer)

    approve(pair.cy, reviewer)

    assert get_states(pair) == NEITHER
    assert PageLogEntry.objects.filter(page=pair.cy.pk, action="foundation.approved").exists()


@pytest.mark.parametrize(("first", "second"), [("cy", "en"), ("en", "cy")])
def test_approving_the_other_half_too_publishes_both(first, second, reviewer, workflow):
    pair = make_information(is_live=False)
    for half in pair:
        hand_in(half, workflow, reviewer)

    approve(pair.in_language(first), reviewer)
    approve(pair.in_language(second), reviewer)

    assert get_states(pair) == BOTH


def test_what_was_written_since_it_was_approved_stays_a_draft(reviewer, workflow):
    pair = make_information(is_live=False)
    for half in pair:
        hand_in(half, workflow, reviewer)
    approve(pair.cy, reviewer)
    write(pair.cy, title="Heb ei ddarllen")

    approve(pair.en, reviewer)

    assert pair.refresh().cy.title == "Amdanom ni"
    assert draft_of(pair.cy).title == "Heb ei ddarllen"


def test_an_approved_draft_that_was_written_over_waits_for_approval_again(reviewer, workflow):
    pair = make_information(is_live=False)
    for half in pair:
        hand_in(half, workflow, reviewer)
    approve(pair.cy, reviewer)
    revision = draft_of(pair.cy).latest_revision
    revision.content["title"] = "Heb ei ddarllen"
    revision.save()

    approve(pair.en, reviewer)

    assert get_states(pair) == NEITHER


def test_an_approved_draft_that_is_gone_waits_for_approval_again(reviewer, workflow):
    pair = make_information(is_live=False)
    for half in pair:
        hand_in(half, workflow, reviewer)
    approve(pair.cy, reviewer)
    approved = draft_of(pair.cy).latest_revision
    write(pair.cy, title="Heb ei ddarllen")
    approved.delete()

    approve(pair.en, reviewer)

    assert get_states(pair) == NEITHER


def test_a_half_that_is_being_reviewed_again_holds_both_back(reviewer, workflow):
    pair = make_information(is_live=False)
    for half in pair:
        hand_in(half, workflow, reviewer)
    approve(pair.cy, reviewer)
    write(pair.cy, title="Eto")
    hand_in(pair.cy, workflow, reviewer)

    approve(pair.en, reviewer)

    assert get_states(pair) == NEITHER


def test_a_half_that_is_out_and_unchanged_needs_no_review(reviewer, workflow):
    pair = make_information()
    write(pair.cy, title="Pwy ydym ni")
    hand_in(pair.cy, workflow, reviewer)

    approve(pair.cy, reviewer)

    assert pair.refresh().cy.title == "Pwy ydym ni"
    assert get_states(pair) == BOTH


def test_an_approval_is_used_once(reviewer, workflow):
    pair = make_information(is_live=False)
    for half in pair:
        hand_in(half, workflow, reviewer)
        approve(half, reviewer)
    write(pair.en, title="Not read yet")
    write(pair.cy, title="Wedi'i ddarllen")
    hand_in(pair.cy, workflow, reviewer)

    approve(pair.cy, reviewer)

    pair.refresh()
    assert (pair.cy.title, pair.en.title) == ("Amdanom ni", "About us")


def test_what_a_reviewer_changes_is_approved_again(reviewer, workflow):
    pair = make_information(is_live=False)
    for half in pair:
        hand_in(half, workflow, reviewer)
    approve(pair.en, reviewer)
    state = Page.objects.get(pk=pair.cy.pk).specific.current_workflow_task_state
    write(pair.cy, title="Pwy ydym ni")

    state.specific.approve(user=reviewer)

    assert get_states(pair) == NEITHER
    approve(pair.cy, reviewer)
    assert get_states(pair) == BOTH


def test_a_page_without_its_other_half_is_not_published_by_its_review(reviewer, workflow):
    pair = make_information(is_live=False)
    Page.objects.filter(pk=pair.en.pk).update(translation_key=uuid4())
    hand_in(pair.cy, workflow, reviewer)

    with pytest.raises(PairError, match="not there in the other language"):
        approve(pair.cy, reviewer)

    state = Page.objects.get(pk=pair.cy.pk).specific.current_workflow_state
    assert state.status == WorkflowState.STATUS_IN_PROGRESS


def test_what_is_no_page_of_ours_is_published_as_wagtail_does(reviewer, workflow):
    page = Page.get_first_root_node().add_child(instance=Page(title="Plain", live=False))
    page.save_revision()
    hand_in(page, workflow, reviewer)

    approve(page, reviewer)

    assert Page.objects.get(pk=page.pk).live


def test_the_history_says_in_words_that_one_language_was_approved(reviewer, workflow):
    pair = make_information(is_live=False)
    hand_in(pair.cy, workflow, reviewer)

    approve(pair.cy, reviewer)

    entry = PageLogEntry.objects.get(page=pair.cy.pk, action="foundation.approved")
    assert entry.message == "Approved. It is published when the other language is approved too"
