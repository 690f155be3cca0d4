"""What a thing leaves behind in lists of its own in the CMS, besides itself."""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Comment, Page, Task, TaskState, Workflow, WorkflowState


def leave_traces(pair, *, files, words, by):
    """Drafts, comments, reviews, locks and lines in Wagtail's log, by people who worked on it."""
    for page, person in zip(pair, by, strict=True):
        write_draft(page, words=words, by=person)
        Page.objects.filter(pk=page.pk).update(
            locked=True, locked_at=timezone.now(), locked_by=person
        )
    for file in files:
        log(file, "wagtail.edit", user=by[0])


def write_draft(page, *, words, by):
    page.title = f"{words} draft {page.language}"
    page.draft_title = page.title
    Comment.objects.create(page=page, user=by, text=f"{words} comment", contentpath="title")
    draft = page.save_revision(user=by, log_action=True)
    start_review(page, draft=draft, by=by)


def start_review(page, *, draft, by):
    """As it was when reviews were still in use; told to nobody."""
    review = WorkflowState.objects.create(
        content_type=page.content_type,
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        workflow=Workflow.objects.get_or_create(name="Review")[0],
        requested_by=by,
    )
    review.current_task_state = TaskState.objects.create(
        workflow_state=review,
        revision=draft,
        task=Task.objects.get_or_create(name="Read")[0],
        content_type=ContentType.objects.get_for_model(TaskState),
    )
    review.save()
