from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Leaving(models.Model):
    """Somebody is to be erased: she asked, or nothing has opened for her for long."""

    class Why(models.TextChoices):
        ASKED = "asked", _("She asked for it")
        UNUSED = "unused", _("The account opens nothing any more")

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="leaving",
        verbose_name=_("person"),
    )
    why = models.CharField(_("why"), max_length=6, choices=Why)
    since = models.DateTimeField(_("since"))
    # So long after its letter an account goes: what that says stands, whatever is settled since.
    notice_days = models.PositiveSmallIntegerField(default=30, editable=False)

    class Meta:
        verbose_name = _("person to be erased")
        verbose_name_plural = _("people to be erased")
        default_permissions = ("view",)
        ordering = ["since", "pk"]

    def __str__(self) -> str:
        return str(self.person)
