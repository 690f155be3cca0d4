"""What is kept about those who write the site, and about whom its pages name."""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from accounts.models import User
from accounts.personal.kinds import Basis, Fate, Holding, Kind, Whom, register

# What was named for her, in Wagtail's log of people, seats and grants.
NAMELESS = "–"


def forget_labels(whom: Whom, by: User | None, now: datetime) -> None:
    """Wagtail's log says what a thing was called: of her account, her seats, what she was granted.

    Names are also those of others, so only what is about her loses its label; an address is hers.
    """
    of_people = Q(content_type__app_label="accounts", content_type__model__in=("user", "member"))
    of_seats = Q(content_type__app_label="accounts", content_type__model="seat")
    people = [str(person.pk) for person in whom.people]
    numbers = [str(pk) for each in whom.people for pk in each.seats.values_list("pk", flat=True)]
    hers = of_people & Q(object_id__in=people) | of_seats & Q(object_id__in=numbers)
    for address in whom.addresses:
        hers |= Q(label__icontains=address)
    ModelLogEntry.objects.filter(hers).update(label=NAMELESS)


HISTORY = Kind(
    code="history",
    title=_("Who wrote and changed pages and files"),
    why=_("The history of a page says who did what to it, so that colleagues can ask."),
    basis=Basis.INTEREST,
    seen_by=_("Those who work in the content management system."),
    until=_("As long as the page or the file."),
    fate=Fate.NAMELESS,
    because=_("In the history stands “Erased person”."),
    holdings=(
        Holding(model="wagtailcore.Page", by=("owner", "locked_by")),
        Holding(model="wagtailcore.Revision", by=("user",), tells=(("created_at", _("at")),)),
        Holding(
            model="wagtailcore.PageLogEntry",
            by=("user",),
            tells=(("timestamp", _("at")), ("action", _("what was done"))),
        ),
        Holding(
            model="wagtailcore.ModelLogEntry",
            by=("user",),
            tells=(("timestamp", _("at")), ("action", _("what was done"))),
        ),
        Holding(model="foundation.Opening", by=("set_by",)),
        Holding(model="foundation.Errand", by=("to", "by")),
        Holding(model="foundation.HandOut", by=("by",)),
        Holding(model="foundation.Debt", by=("by",), tells=(("published_at", _("at")),)),
        Holding(model="wagtailcore.Comment", by=("user", "resolved_by")),
        Holding(model="wagtailcore.CommentReply", by=("user",)),
        Holding(model="wagtailcore.WorkflowState", by=("requested_by",)),
        Holding(model="wagtailcore.TaskState", by=("finished_by",)),
        Holding(model="wagtail_localize.StringTranslation", by=("last_translated_by",)),
        Holding(model="wagtail_localize.SegmentOverride", by=("last_translated_by",)),
        *(
            Holding(model=model, by=("uploaded_by_user",))
            for model in (
                "foundation.Image",
                "foundation.Document",
                "foundation.Media",
                # Tables that come with the packages, and stay empty.
                "wagtailimages.Image",
                "wagtaildocs.Document",
                "wagtailmedia.Media",
            )
        ),
    ),
    forget=forget_labels,
)

DESK = Kind(
    code="desk",
    title=_("What the editor keeps for whoever works in it"),
    why=_("A form that was begun, who has a page open, and how somebody likes the editor."),
    basis=Basis.INTEREST,
    seen_by=_("You, and colleagues who open the same page at the same time."),
    until=_("As long as the account."),
    fate=Fate.GOES,
    holdings=(
        *(
            Holding(model=model, by=("user",), goes=True)
            for model in (
                "wagtailusers.UserProfile",
                "wagtailadmin.EditingSession",
                "wagtailadmin.FormState",
                "wagtailcore.APIToken",
                "wagtailcore.PageSubscription",
            )
        ),
        Holding(model="wagtailcore.UploadedFile", by=("uploaded_by_user",), goes=True),
    ),
)


def join() -> None:
    """Put them on the list."""
    register(HISTORY, DESK, place=4)
