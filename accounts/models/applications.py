import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.bilingual import in_active_language
from accounts.models.memberships import Membership
from accounts.models.organisations import Organisation
from accounts.models.people import User


class Application(models.Model):
    """An organisation asks to join: what it said, and what became of it."""

    class State(models.TextChoices):
        PENDING = "pending", _("Waiting for a decision")
        APPROVED = "approved", _("Approved")
        REFUSED = "refused", _("Refused")

    # Of the form that was sent: however often it is sent, it is one application.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    received_at = models.DateTimeField(_("received"))
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.PENDING, editable=False
    )

    name_cy = models.CharField(_("name in Welsh"), max_length=200, blank=True)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Organisation.Kind)
    financial_level = models.PositiveBigIntegerField(_("financial level"), null=True, blank=True)
    address = models.TextField(_("address for invoices"), max_length=1000)
    purchase_order = models.CharField(_("purchase order number"), max_length=50, blank=True)
    lead_name = models.CharField(_("lead contact’s name"), max_length=200)
    lead_email = models.EmailField(_("lead contact’s e-mail address"))
    lead_phone = models.CharField(_("lead contact’s telephone number"), max_length=40, blank=True)
    finance_name = models.CharField(_("finance contact’s name"), max_length=200, blank=True)
    finance_email = models.EmailField(_("finance contact’s e-mail address"), blank=True)
    preferred_language = models.CharField(
        _("preferred language"), max_length=2, choices=User.Language, blank=True
    )
    note = models.TextField(_("anything else"), max_length=4000, blank=True)

    decided_at = models.DateTimeField(_("decided"), null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("decided by"),
    )
    reason = models.TextField(_("reason for refusing"), max_length=4000, blank=True)
    membership = models.OneToOneField(
        Membership,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="application",
        verbose_name=_("membership"),
    )

    class Meta:
        verbose_name = _("application to join")
        verbose_name_plural = _("applications to join")
        ordering = ["-received_at", "-pk"]
        default_permissions = ("view", "change")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name_cy="") | ~Q(name_en=""),
                name="application_names_the_organisation",
                violation_error_message=_("Give the organisation’s name in one language at least."),
            ),
            models.CheckConstraint(
                condition=Q(finance_name="", finance_email="")
                | (~Q(finance_name="") & ~Q(finance_email="")),
                name="application_has_a_whole_finance_contact_or_none",
                violation_error_message=_(
                    "Give both the name and the e-mail address of the finance contact, or neither."
                ),
            ),
            models.CheckConstraint(
                condition=Q(state="pending", membership=None, decided_at=None)
                | Q(state="approved", membership__isnull=False, decided_at__isnull=False)
                | (Q(state="refused", membership=None, decided_at__isnull=False) & ~Q(reason="")),
                name="application_is_decided_whole",
                violation_error_message=_("Whoever is refused is told why."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return in_active_language(cy=self.name_cy, en=self.name_en)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which to write to whoever applied."""
        return (self.preferred_language,) if self.preferred_language else ("cy", "en")
