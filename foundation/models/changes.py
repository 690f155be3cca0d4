"""What changed of what the public may see, as one number."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PublicChange(models.Model):
    """A part of the number of the public site's edition, which is the sum of all rows.

    Only the triggers of foundation.edition write it. On PostgreSQL each transaction adds a row of
    its own, so that nobody waits for anybody.
    """

    number = models.BigIntegerField(_("number"))

    class Meta:
        verbose_name = _("public change")
        verbose_name_plural = _("public changes")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.number)
