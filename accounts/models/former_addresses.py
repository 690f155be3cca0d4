from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.people import User


class FormerAddress(models.Model):
    """An address that was somebody's before: what was written with it is about her still.

    The audit log is no place to look for it: it forgets, and knows nothing of who never signed in.
    """

    person = models.ForeignKey(
        User, on_delete=models.CASCADE, related_name="former_addresses", verbose_name=_("person")
    )
    email = models.EmailField(_("former e-mail address"))
    until = models.DateTimeField(_("until"))

    class Meta:
        verbose_name = _("former e-mail address")
        verbose_name_plural = _("former e-mail addresses")
        ordering: ClassVar = ["pk"]
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["person", "email"], name="an_address_is_a_persons_former_one_once"
            )
        ]

    def __str__(self) -> str:
        return self.email
