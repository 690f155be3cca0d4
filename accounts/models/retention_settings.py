from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting


def _number(label: Any, *, default: int, least: int, most: int, why: Any) -> Any:
    return models.PositiveSmallIntegerField(
        label,
        default=default,
        validators=[MinValueValidator(least), MaxValueValidator(most)],
        help_text=why,
    )


class RetentionSettings(BaseGenericSetting):
    """How long what is kept about people is kept: what the page about it tells everybody.

    Each has a least, so that nothing goes that is still needed, and a most, so that nothing is
    kept for ever by a slip.
    """

    account_months = _number(
        _("months for an account that opens nothing"),
        default=24,
        least=6,
        most=60,
        why=_("From the end of the last seat or the last time of signing in, whichever is later."),
    )
    unused_months = _number(
        _("months for an account that was never used"),
        default=12,
        least=3,
        most=24,
        why=_("From the invitation. Lead and finance contacts keep theirs."),
    )
    notice_days = _number(
        _("days of notice before an account is erased"),
        default=30,
        least=14,
        most=90,
        why=_("A letter says how to keep it."),
    )
    application_months = _number(
        _("months for an application that was refused"),
        default=12,
        least=3,
        most=24,
        why=_("Long enough for questions about the decision."),
    )
    letter_months = _number(
        _("months for the note that a letter was sent"),
        default=24,
        least=12,
        most=72,
        why=_("It shows who was told of what, and keeps anybody from being told twice."),
    )
    audit_months = _number(
        _("months for names and IP addresses in the audit log"),
        default=24,
        least=12,
        most=72,
        why=_("What got out is often found long afterwards. The lines stay, with a number only."),
    )
    reading_months = _number(
        _("months for who has read a briefing"),
        default=36,
        least=12,
        most=72,
        why=_("A briefing can be in force for years."),
    )
    subscriber_months = _number(
        _("months for an address that has unsubscribed from the Briff"),
        default=24,
        least=1,
        most=72,
        why=_("It shows that mail was sent with consent, until nobody asks any more."),
    )
    delivery_months = _number(
        _("months for who was sent an issue of the Briff"),
        default=12,
        least=1,
        most=36,
        why=_("How many were sent it is kept with the issue."),
    )

    class Meta:
        verbose_name = _("how long data are kept")
        default_permissions = ("change",)

    @classmethod
    def get_held(cls) -> "RetentionSettings":
        """As they are settled, or as they are by default. Nothing is written by asking."""
        return cls._default_manager.order_by("pk").first() or cls()
