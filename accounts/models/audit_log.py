from typing import Any, ClassVar, NoReturn

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditIsAppendOnly(TypeError):
    """Somebody tried to change or remove a line of the audit log, or to write one past it."""


class AuditEntryQuerySet(models.QuerySet["AuditEntry"]):
    """Lines to be read: whatever would write them refuses."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AuditIsAppendOnly("Lines of the audit log are written by accounts.audit.record only.")

    update = delete = bulk_create = bulk_update = _refuse


class AuditEntry(models.Model):
    """Who did or read what: a line never changed, never removed, chained to the one before."""

    sequence = models.PositiveBigIntegerField(_("number"), primary_key=True)
    at = models.DateTimeField(_("at"))
    # Ids and not foreign keys: a line outlives whatever it is about.
    actor_id = models.BigIntegerField(_("person"), null=True)
    # Of what AuditNames says of this line; empty where it says nothing.
    names_hash = models.CharField(_("hash of the names"), max_length=64, blank=True)
    organisation_id = models.BigIntegerField(_("organisation"), null=True)
    verb = models.CharField(_("what happened"), max_length=60)
    subject_type = models.CharField(_("to what kind of thing"), max_length=100, blank=True)
    subject_id = models.BigIntegerField(_("to which"), null=True)
    details = models.JSONField(_("details"), default=dict)
    hash = models.CharField(_("hash"), max_length=64, unique=True)

    objects: ClassVar[models.Manager["AuditEntry"]] = AuditEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of the audit log")
        verbose_name_plural = _("audit log")
        ordering = ["sequence"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["subject_type", "subject_id"], name="audit_by_subject"),
            models.Index(fields=["actor_id"], name="audit_by_actor"),
            models.Index(fields=["organisation_id"], name="audit_by_organisation"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.verb}"

    def save(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AuditIsAppendOnly("Lines of the audit log are written by accounts.audit.record only.")

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AuditIsAppendOnly("Lines of the audit log are never removed.")

    @property
    def actor_email(self) -> str:
        """The address of whoever did it, as it was; empty once it has been forgotten."""
        names = getattr(self, "names", None)
        return names.actor_email if names else ""

    @property
    def ip_address(self) -> str:
        """From where; empty once it has been forgotten."""
        names = getattr(self, "names", None)
        return names.ip_address if names else ""


class AuditNames(models.Model):
    """What a line says of a person beside her number: it can be forgotten, and the line stays.

    The line has a hash of it under a key and a salt that goes with it, so nobody can find out by
    trying what it said. It is never changed.
    """

    entry = models.OneToOneField(
        AuditEntry,
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="names",
        verbose_name=_("line of the audit log"),
    )
    # What the hash is made of comes back from the database letter for letter, so both are text.
    actor_email = models.CharField(_("e-mail address"), max_length=254, blank=True)
    ip_address = models.CharField(_("IP address"), max_length=45, blank=True)
    salt = models.CharField(_("salt"), max_length=32)

    class Meta:
        verbose_name = _("names in the audit log")
        verbose_name_plural = _("names in the audit log")
        default_permissions = ()
        indexes = [models.Index(fields=["actor_email"], name="audit_by_address")]

    def __str__(self) -> str:
        return str(self.entry_id)


class AuditHead(models.Model):
    """Where the audit log has got to: the one row on which its writers wait for each other."""

    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)
    seal = models.CharField(max_length=64, blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="audit_log_has_one_head"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.hash}"
