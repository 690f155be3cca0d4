"""Who was reminded of what is to be looked at again."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewReminder(models.Model):
    """A mail to one person on one day. It is taken before it is sent: nobody has two on a day.

    One that was taken and not sent may have gone out; the next day does not count on it.
    """

    # foundation.edition: no page is made of it.
    is_on_pages = False

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        editable=False,
        verbose_name=_("person"),
    )
    on = models.DateField(_("on"), editable=False)
    # By pair, day and whether that was over: no titles.
    named = models.JSONField(_("what was due"), default=list, editable=False)
    is_sent = models.BooleanField(_("sent"), default=False, editable=False)

    class Meta:
        verbose_name = _("reminder of what is to be looked at again")
        verbose_name_plural = _("reminders of what is to be looked at again")
        ordering: ClassVar = ["on", "pk"]
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "on"], name="home_one_reminder_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.on:%Y-%m-%d}"
