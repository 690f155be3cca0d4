from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.organisations import Organisation


class SeatCheck(models.Model):
    """A question to an organisation, once a quarter: are these people still with you?"""

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.CASCADE,
        related_name="seat_checks",
        verbose_name=_("organisation"),
    )
    quarter = models.DateField(_("quarter that begins on"))
    asked_on = models.DateField(_("asked"))
    answered_at = models.DateTimeField(_("answered"), null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("answered by"),
    )

    class Meta:
        verbose_name = _("question about seats")
        verbose_name_plural = _("questions about seats")
        ordering: ClassVar = ["-quarter", "pk"]
        default_permissions = ("view",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "quarter"], name="organisation_is_asked_once_a_quarter"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.quarter:%d/%m/%Y}"
