"""Nobody is written to about a page by subscription, by group or by mistake, past the gate."""

import pytest
from django.core import mail
from wagtail.models import Comment, Page, PageSubscription, WorkflowState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from members_area.models import BriefingPage
from tests.factories.accounts import make_member, make_staff
from tests.factories.closed import PREVENT, SECRET, make_manager

pytestmark = pytest.mark.django_db


@pytest.fixture
def uploads():
    """The files of what is closed stay where they were made."""


def save(client, page, **more):
    """Save the page in the CMS as somebody who may read it and do so."""
    client.force_login(make_manager("members", PREVENT))
    draft = Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
    fields = {"title": draft.title, "slug": draft.slug, "summary": draft.summary}
    form = {**fields, "briefed_on": "2026-11-22", "checked_on": "", "body": streamfield([])}
    form |= {"kind": "briefing", "handling": "organisation", "changes": streamfield([])}
    sent = nested_form_data({**form, "files": streamfield([]), **more})
    response = client.post(f"/cms/pages/{page.pk}/edit/", sent)
    assert response.status_code == 302


def test_nobody_is_written_to_about_a_comment(client, closed):
    page = closed.briefing.en
    once_an_editor = make_manager()
    PageSubscription.objects.create(page=page, user=once_an_editor, comment_notifications=True)
    comment = {"text": "See the second paragraph", "contentpath": "title", "position": ""}
    comment["replies"] = inline_formset([])

    save(client, page, comments=inline_formset([comment]), comment_notifications="on")

    assert mail.outbox == []
    assert not Comment.objects.exists()


def test_nobody_is_written_to_about_a_review(client, closed):
    make_staff(is_superuser=True)

    save(client, closed.briefing.en, **{"action-submit": "action-submit"})

    assert mail.outbox == []
    assert not WorkflowState.objects.exists()


def test_nobody_is_asked_to_review(closed):
    assert closed.briefing.en.get_workflow() is None


def test_a_comment_is_neither_offered_nor_shown(client, closed):
    client.force_login(make_manager("members", PREVENT))

    html = client.get(f"/cms/pages/{closed.briefing.en.pk}/edit/").content.decode()

    assert "comments-TOTAL_FORMS" not in html
    assert "comment_notifications" not in html


def test_who_is_told_of_a_mistake_of_ours_is_not_told_what_the_page_says(
    client, closed, settings, monkeypatch
):
    settings.ADMINS = [("Whoever keeps the site", "keeper@sample.example")]
    monkeypatch.setattr(BriefingPage, "template", "nothing.html")
    client.raise_request_exception = False
    client.force_login(make_member(PREVENT))

    client.get(closed.briefing.en.url)

    letter = mail.outbox[0]
    said = str(letter.message())
    assert "nothing.html" in said
    assert f"{SECRET} en" not in said
    assert letter.alternatives == []
