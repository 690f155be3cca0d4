"""What is kept about those who read and write in the members' area."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.access import Reader
from accounts.models import Audience, RetentionSettings
from accounts.personal.kinds import (
    Basis,
    Fate,
    Holding,
    Kind,
    Old,
    Row,
    Told,
    Whom,
    months_before,
    register,
)
from members_area.models import AnswerVersion, ConsultationPage, Reading, Response

How = AnswerVersion.How
# What she wrote. What was taken from the Network's draft is not hers.
HERS = (How.WRITTEN, How.RESTORED, How.ASIDE)


def get_versions(whom: Whom) -> Iterable[Row]:
    """What she wrote and when; the words, where they are still hers to read.

    Of a consultation that was granted to few there are no words: they answer what is confidential.
    """
    reader = whom.reader or Reader.anonymous(today=timezone.localdate())
    pages = ConsultationPage.objects.readable_by(reader)
    not_granted = pages.exclude(audience__access=Audience.Access.GRANTED)
    own = Response.objects.owned_by(reader)
    keys = not_granted.order_by().values("translation_key")
    told = set(own.filter(consultation_key__in=keys).values_list("pk", flat=True))
    versions = AnswerVersion.objects.filter(by__in=whom.people, how__in=HERS).order_by("pk")
    for version in versions.select_related("answer").iterator(chunk_size=200):
        is_told = version.answer.response_id in told
        yield [
            Told(name="at", label=_("at"), value=version.at),
            Told(name="how", label=_("how"), value=version.how, words=version.get_how_display()),
            Told(name="language", label=_("language"), value=version.answer.language),
            Told(
                name="text",
                label=_("answer"),
                value=version.text if is_told else None,
                words="" if is_told else _("The words are not yours to read any more."),
            ),
        ]


def get_old_readings(now: datetime, held: RetentionSettings) -> QuerySet[Reading]:
    """What was opened so long ago."""
    return Reading.objects.filter(opened_at__lt=months_before(now, held.reading_months))


READINGS = Kind(
    code="readings",
    title=_("Which briefings you have opened"),
    why=_(
        "So that you are shown what is new, and the Network knows that those whom a briefing "
        "concerns have read it."
    ),
    basis=Basis.INTEREST,
    seen_by=_("You, and those at the Network who may read the same briefing."),
    until=_("After you opened it."),
    period="reading_months",
    fate=Fate.GOES,
    holdings=(
        Holding(
            model="members_area.Reading",
            by=("person",),
            # No title: that of a confidential briefing is confidential, also in a file.
            tells=("pair", "version", "organisation", "opened_at", "acknowledged_at"),
            goes=True,
        ),
    ),
    old=(Old(get_rows=get_old_readings, moment="opened_at"),),
)

PLACES = Kind(
    code="places",
    title=_("Where you were in the members’ area"),
    why=_(
        "So that a recording goes on where you left it, and you are told what is new since then."
    ),
    basis=Basis.INTEREST,
    seen_by=_("You."),
    until=_("As long as the account; a place in a recording, until you come to its end."),
    fate=Fate.GOES,
    holdings=(
        # No title, either: only where and when.
        Holding(
            model="members_area.Place", by=("person",), tells=("seconds", "kept_at"), goes=True
        ),
        Holding(
            model="members_area.Visit", by=("person",), tells=("seen_at", "before_at"), goes=True
        ),
    ),
)

LETTERS = Kind(
    code="briefing_letters",
    title=_("Letters about new briefings"),
    why=_("Whom a new briefing was announced to, once, and who does not want such letters."),
    basis=Basis.INTEREST,
    seen_by=_("You."),
    until=_("As long as the account."),
    fate=Fate.GOES,
    holdings=(
        Holding(
            model="members_area.BriefingLetter",
            by=("person",),
            tells=(("state", _("state")), ("changed_at", _("at"))),
            goes=True,
        ),
        Holding(model="members_area.LetterChoice", by=("person",), goes=True),
    ),
)

RESPONSES = Kind(
    code="responses",
    title=_("What you wrote for your organisation’s responses"),
    why=_("Colleagues write one response together, and see who wrote which version."),
    basis=Basis.INTEREST,
    seen_by=_("The people of your organisation. Not the Network."),
    until=_("As long as your organisation keeps the response."),
    fate=Fate.NAMELESS,
    because=_("The words are your organisation’s."),
    holdings=(
        Holding(
            model="members_area.Response", by=("begun_by",), tells=("organisation", "begun_at")
        ),
        Holding(model="members_area.Answer", by=("changed_by",)),
        Holding(model="members_area.AnswerVersion", by=("by",)),
    ),
    get_rows=get_versions,
)


def join() -> None:
    """Put them on the list."""
    register(READINGS, PLACES, LETTERS, RESPONSES, place=2)
