"""What is filled in for each name in a route. A name without a value is an address forgotten."""

from django.contrib.auth.models import Group
from wagtail.models import Collection, Locale, Site, Task, Workflow, WorkflowState

from accounts import models as accounts
from briff.models import Subscriber
from events.models import EventPage
from foundation.models import Errand, Term
from members_area.models import Answer
from resources.models import Act, Readership, Theme
from tests.factories.marked import MARKS
from tests.factories.readers import AUDIENCES, PUBLIC, READS, STAFF, WORKERS

# What a number in these addresses is of: any one of them will do.
NUMBERED = {
    "cms/api/main/^documents/": "document_id",
    "cms/api/main/^images/": "image_id",
    "cms/api/main/^pages/": "page_id",
    "cms/acts/": Act,
    "cms/application/": accounts.Application,
    "cms/audience/": accounts.Audience,
    "cms/audiencegroupobjectpermission/": accounts.AudienceGroupObjectPermission,
    "cms/audienceuserobjectpermission/": accounts.AudienceUserObjectPermission,
    "cms/auditentry/": accounts.AuditEntry,
    "cms/collections/": Collection,
    "cms/creditnote/": accounts.CreditNote,
    "cms/documents/chooser/": "document_id",
    "cms/feescale/": accounts.FeeScale,
    "cms/glossary/": Term,
    "cms/groups/": Group,
    "cms/images/chooser/": "image_id",
    "cms/invoice/": accounts.Invoice,
    "cms/locales/": Locale,
    "cms/localize/": "page_id",
    "cms/member/": accounts.Member,
    "cms/membership/": accounts.Membership,
    "cms/organisation/": accounts.Organisation,
    r"cms/pages/^(?P<pk>\d+)/": "page_id",
    "cms/payment/": accounts.Payment,
    "cms/proposal/": accounts.Proposal,
    "cms/readerships/": Readership,
    "cms/seat/": accounts.Seat,
    "cms/settings/": accounts.MembershipSettings,
    "cms/sites/": Site,
    "cms/subscribers/": Subscriber,
    "cms/themes/": Theme,
    "cms/users/": accounts.User,
    "cms/workflows/": Workflow,
    "cms/workflows/tasks/": Task,
    # Nobody's passkey, nobody's session.
    "cy/cyfrif/diogelwch/": "session_id",
    "en/account/security/": "session_id",
}
# There is none of these: one is as good as another.
ABSENT = (
    "overridable_segment_id",
    "session_id",
    "string_segment_id",
    "token",
    "translation_id",
    "translation_source_id",
    "uidb36",
    "uidb64",
    "uploaded_file_id",
)
PAGES = ("object_id", "page_id", "page_pk", "page_to_move_id", "parent_page_id")
FIXED = {
    "action": ["delete"],
    "action_name": ["approve"],
    "app_label": ["wagtailcore"],
    "app_name": ["foundation"],
    "chapter": ["desk"],
    "code": ["cy"],
    "content_type_app_name": ["members_area"],
    "content_type_model_name": ["briefingpage"],
    # Files are asked for by their own names, elsewhere.
    "filename": [],
    "file_format": ["html"],
    "filter_spec": ["max-165x165"],
    "key": ["set-password"],
    "media_type": ["audio"],
    "mode": ["default"],
    "model_name": ["page"],
    "revision_id_a": ["earliest"],
    "revision_id_b": ["latest"],
}


def get_read(who):
    """The audiences whose things they read."""
    return (READS | WORKERS)[who]


def get_shut(world, who):
    """What this person may not read: for each audience that shuts them out, what it is for."""
    return [world.things[code] for code in MARKS if code not in get_read(who)]


def get_used(world, who):
    """What this person may work with in the CMS, if they may be there at all."""
    codes = get_read(who) if who in STAFF else ()
    return [world.things[code] for code in AUDIENCES if code in codes]


def get_values(world, who):
    """The values for each name: of something shut, and for staff of what they use, too."""
    shut, used = get_shut(world, who)[-1], get_used(world, who)
    things = [shut, *used]
    pages = [shut.pair.en, *(thing.pair.cy for thing in used if thing.code != PUBLIC)]
    pages += [world.hub.en, world.issue.en] if who in STAFF else []
    answer = Answer.objects.order_by("pk").first()
    review = WorkflowState.objects.get(object_id=str(shut.pair.en.pk))
    return {
        **{name: [1] for name in ABSENT},
        **{name: [page.pk for page in pages] for name in PAGES},
        **FIXED,
        "collection_id": [Collection.objects.first().pk],
        "consultation_key": [each.en.translation_key for each in world.consultations.values()],
        "destination_id": [shut.pair.en.pk],
        "doc_id": [thing.document.pk for thing in things],
        "document_id": [thing.document.pk for thing in things],
        "errand_id": [Errand.objects.first().pk],
        "episode_key": [each.episode.en.translation_key for each in world.things.values()],
        "event_key": {*EventPage.objects.values_list("translation_key", flat=True)},
        "image_id": [thing.image.pk for thing in things],
        "issue_key": [world.issue.en.translation_key],
        "media_id": [thing.recording.pk for thing in things],
        "number": [1],
        "organisation_id": [accounts.Organisation.objects.first().pk],
        "pair": [
            *(each.pair.en.translation_key for each in world.things.values()),
            *(each.en.translation_key for each in world.alone.values()),
        ],
        "podcast_key": [world.podcast.en.translation_key],
        "question_key": [answer.question_key],
        "recording_key": [each.en.translation_key for each in world.materials.values()],
        "redirect_id": [
            redirect.pk for redirect in world.redirects if shut.code in redirect.old_path
        ],
        "revision_id": [page.latest_revision_id for page in (pages[0], pages[-1])],
        "version_id": [answer.versions.order_by("-pk").first().pk],
        "seat_id": [accounts.Seat.objects.first().pk],
        "task_id": [review.current_task_state.task_id],
        "task_state_id": [review.current_task_state_id],
        "workflow_pk": [review.workflow_id],
        "workflow_state_id": [review.pk],
    }


def add_numbers(values, *, route):
    """And for a number of which only the route says what it is of."""
    known = [start for start in NUMBERED if route.startswith(start)]
    if not known:
        return values
    numbered = NUMBERED[max(known, key=len)]
    numbers = values.get(numbered) or [numbered.objects.first().pk]
    return {**values, "pk": numbers}
