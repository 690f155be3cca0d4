from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.applications import Application
from accounts.models.invoices import CreditNote, Invoice
from accounts.models.leaving import Leaving
from accounts.models.memberships import Membership, Seat
from accounts.models.seat_checks import SeatCheck


class Letter(models.Model):
    """A letter about a membership or an account that was promised: kept until it is sent, once.

    It holds no words: they are written, in its reader's language, when it is sent.
    """

    class Template(models.TextChoices):
        APPLICATION_RECEIVED = "application_received", _("An application was received")
        APPLICATION_APPROVED = "application_approved", _("An application was approved")
        APPLICATION_REFUSED = "application_refused", _("An application was refused")
        RENEWAL_DUE = "renewal_due", _("A membership is to be renewed")
        MEMBERSHIP_LAPSED = "membership_lapsed", _("A membership has lapsed")
        SEATS_ASKED = "seats_asked", _("Who is still there?")
        SEAT_GIVEN = "seat_given", _("A seat was given")
        INVOICE_ISSUED = "invoice_issued", _("An invoice was issued")
        GRANT_PROPOSED = "grant_proposed", _("A grant waits for somebody else")
        RULE_CHANGED = "rule_changed", _("How many must agree to a grant was changed")
        CREDIT_NOTE_ISSUED = "credit_note_issued", _("A credit note was issued")
        ERASING_SOON = "erasing_soon", _("An account will be erased")

    # Of what it is about: nobody is told of one thing twice.
    key = models.CharField(_("key"), max_length=150, unique=True)
    template = models.CharField(_("what it says"), max_length=40, choices=Template)
    to = models.EmailField(_("to"))
    languages = models.CharField(_("languages"), max_length=5)
    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, null=True, verbose_name=_("application to join")
    )
    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, null=True, verbose_name=_("membership")
    )
    invoice = models.ForeignKey(
        Invoice, on_delete=models.PROTECT, null=True, verbose_name=_("invoice")
    )
    credit_note = models.ForeignKey(
        CreditNote, on_delete=models.PROTECT, null=True, verbose_name=_("credit note")
    )
    seat_check = models.ForeignKey(
        SeatCheck, on_delete=models.CASCADE, null=True, verbose_name=_("question about seats")
    )
    seat = models.ForeignKey(Seat, on_delete=models.CASCADE, null=True, verbose_name=_("seat"))
    leaving = models.ForeignKey(
        Leaving, on_delete=models.CASCADE, null=True, verbose_name=_("person to be erased")
    )
    written_at = models.DateTimeField(_("written"))
    sent_at = models.DateTimeField(_("sent"), null=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.key
