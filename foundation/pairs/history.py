"""What the history of a page says of the pair."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy as _
from wagtail.log_actions import LogFormatter
from wagtail.models import PageLogEntry

from accounts.models import Audience
from foundation.gate import AUDIENCE_SET
from foundation.models import Debt
from foundation.pairs.debts import ALONE, PAID
from foundation.pairs.reviews import APPROVED
from foundation.pairs.twins import SHARED
from foundation.parity.hand_off.handing_out import HANDED_OUT
from foundation.parity.hand_off.taking_in import TAKEN_IN
from foundation.parity.rightness import RIGHT

GONE_ALONE = {
    "cy": _("Published in Welsh alone. Why: %(reason)s. %(words)s"),
    "en": _("Published in English alone. Why: %(reason)s. %(words)s"),
}
ALSO_OUT = {
    "cy": _("Published in both languages. Before, the page was out, or newer, in Welsh alone"),
    "en": _("Published in both languages. Before, the page was out, or newer, in English alone"),
}


class GoneAlone(LogFormatter):
    """That one half went out alone, and why."""

    label = _("Publish in one language")

    def format_message(self, log_entry: PageLogEntry) -> str:
        said = log_entry.data
        reason = Debt.Reason(said["reason"]).label
        told = str(GONE_ALONE[said["language"]]) % {"reason": reason, "words": said["words"]}
        if not said["promised_on"]:
            return told
        promised_on = date_format(date.fromisoformat(said["promised_on"]), "j F Y")
        promise = gettext("The other language by: %(day)s") % {"day": promised_on}
        return f"{told} {promise}"


class Paid(LogFormatter):
    """That the other language followed."""

    label = _("Publish in the other language too")

    def format_message(self, log_entry: PageLogEntry) -> str:
        return str(ALSO_OUT[log_entry.data["language"]])


class AudienceSet(LogFormatter):
    """For whom the page is from now on."""

    label = _("Change who can read it")

    def format_message(self, log_entry: PageLogEntry) -> str:
        audience = Audience.objects.filter(pk=log_entry.data["audience"]).first()
        name = audience.name if audience else "–"
        return gettext("Changed who can read it: %(audience)s") % {"audience": name}


def register_history(actions: Any) -> None:
    """Tell Wagtail the words for what we write into a page's history."""
    actions.register_action(
        SHARED,
        _("Take over what both languages share"),
        _("Took over what both languages share, from the other language"),
    )
    actions.register_action(
        APPROVED,
        _("Approve one language"),
        _("Approved. It is published when the other language is approved too"),
    )
    actions.register_action(
        RIGHT,
        _("Say that one language is right"),
        _("Said that this page says what the other language says"),
    )
    actions.register_action(AUDIENCE_SET)(AudienceSet)
    actions.register_action(ALONE)(GoneAlone)
    actions.register_action(PAID)(Paid)
    actions.register_action(
        HANDED_OUT, _("Hand out to a translator"), _("Handed out to a translator")
    )
    actions.register_action(
        TAKEN_IN, _("Take in from a translator"), _("Took in what a translator wrote, as a draft")
    )
