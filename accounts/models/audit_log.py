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
    # Ids and not foreign keys: a line outlives whatever it is about. What the hash is made of comes
    # back from the database letter for letter, so the address is text too.
    actor_id = models.BigIntegerField(_("person"), null=True)
    actor_email = models.CharField(_("e-mail address"), max_length=254, blank=True)
    organisation_id = models.BigIntegerField(_("organisation"), null=True)
    verb = models.CharField(_("what happened"), max_length=60)
    subject_type = models.CharField(_("to what kind of thing"), max_length=100, blank=True)
    subject_id = models.BigIntegerField(_("to which"), null=True)
    details = models.JSONField(_("details"), default=dict)
    ip_address = models.CharField(_("IP address"), max_length=45, blank=True)
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
