"""A review ends with both halves published, once both have been approved.

Approving one half publishes nothing as long as the other waits for its own review: what nobody
has read does not go out. What goes out is what was read, not what has been written since.
"""

import json
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Q
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import PageLogEntry, Revision, WorkflowState
from wagtail.workflows import publish_workflow_state

from accounts.models import User
from foundation.holding import hold
from foundation.models import SitePage
from foundation.pairs.halves import get_twin, is_half
from foundation.pairs.publishing import publish_prepared

APPROVED = "foundation.approved"


def end_review(review: WorkflowState, user: User | None = None) -> None:
    """Do what a review is for: publish both halves, or leave this one waiting for the other.

    Wagtail calls this, in the transaction in which the last task is approved.
    """
    if not is_half(review.content_object):
        publish_workflow_state(review, user=user)
        return
    # Two reviewers may approve the two halves at the same moment: one of them sees both.
    hold(Q(translation_key=review.content_object.translation_key))
    page = review.content_object.specific
    read = page.get_latest_revision()
    log(page, APPROVED, user=user, revision=read, data={"digest": _get_digest(read)})
    twin = get_twin(page)
    drafts = {page.pk: read, twin.pk: _get_approved(twin)} if twin else {page.pk: read}
    if None not in drafts.values():
        publish_prepared(
            page=page,
            by=user,
            now=timezone.now(),
            prepare=lambda half: PublishPageRevisionAction(drafts[half.pk], user=user),
        )


def _get_approved(half: SitePage) -> Revision | None:
    """The draft of a half that may go out: it was approved and not published yet, or it is out.

    That it is out says nothing of a half that is owed: what it is behind, somebody must have read.
    """
    debt = half.get_debt()
    is_owed = debt is not None and debt.language != half.language
    if half.live and not half.has_unpublished_changes and not is_owed:
        return half.get_latest_revision()
    if half.current_workflow_state:
        return None
    approvals = PageLogEntry.objects.filter(page=half.pk, action=APPROVED)
    if half.last_published_at:
        approvals = approvals.filter(timestamp__gt=half.last_published_at)
    approval = approvals.order_by("pk").last()
    if approval is None:
        return None
    read = Revision.objects.filter(pk=approval.revision_id).first()
    # A draft can be written anew under its old number.
    return read if read and _get_digest(read) == approval.data["digest"] else None


def _get_digest(revision: Revision) -> str:
    content = json.dumps(revision.content, cls=DjangoJSONEncoder, sort_keys=True)
    return sha256(content.encode()).hexdigest()
