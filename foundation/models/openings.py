"""From when what is for members is for everybody."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Opening(models.Model):
    """That a pair of pages, which members read already, is to be for everybody from a moment on.

    It opens nothing: the gate does not know it. ``publish_scheduled`` sets the audience when the
    moment has come, and until it has run the page is as shut as before.
    """

    # foundation.edition: no public page is made of it. That its page opens is what changes one.
    is_on_pages = False

    pair = models.UUIDField(unique=True, editable=False)
    opens_at = models.DateTimeField(_("for everybody from"), db_index=True)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("decided by"),
    )

    class Meta:
        verbose_name = _("opening")
        verbose_name_plural = _("openings")

    def __str__(self) -> str:
        return f"{self.pair}: {self.opens_at:%d/%m/%Y %H:%M}"
