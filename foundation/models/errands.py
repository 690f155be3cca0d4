"""What was sent to somebody to be translated."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ErrandQuerySet(models.QuerySet["Errand"]):
    """What was sent, by how it stands."""

    def open(self) -> "ErrandQuerySet":
        """Those that are still to be done."""
        return self.filter(done_at=None, withdrawn_at=None)


class Errand(models.Model):
    """One half of a page, sent to somebody who writes it from the other half.

    While it is open she may write that half. It opens nothing: the gate does not know it.
    """

    # foundation.edition: no public page is made of it.
    is_on_pages = False

    page = models.ForeignKey(
        "foundation.SitePage",
        on_delete=models.CASCADE,
        editable=False,
        related_name="errands",
        verbose_name=_("page to be written"),
    )
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="errands",
        verbose_name=_("translator"),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("sent by"),
    )
    sent_at = models.DateTimeField(_("sent"), editable=False)
    wanted_on = models.DateField(_("wanted by"))
    note = models.TextField(
        _("note to the translator"),
        max_length=1000,
        blank=True,
        help_text=_("She reads it in the CMS. It is not in the email."),
    )
    words = models.PositiveIntegerField(_("words"), default=0, editable=False)
    done_at = models.DateTimeField(_("done"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(_("taken back"), null=True, editable=False)

    objects: ClassVar = ErrandQuerySet.as_manager()

    class Meta:
        verbose_name = _("page sent to a translator")
        verbose_name_plural = _("pages sent to translators")
        ordering: ClassVar = ["wanted_on", "pk"]
        default_permissions = ()
        permissions: ClassVar = [("translate", "Can translate what is sent to her")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["page"],
                condition=Q(done_at=None, withdrawn_at=None),
                name="a_page_is_with_one_translator",
            ),
            models.CheckConstraint(
                condition=Q(done_at=None) | Q(withdrawn_at=None), name="an_errand_ends_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.wanted_on:%d/%m/%Y}"
