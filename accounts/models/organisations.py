import secrets
from typing import Any, ClassVar

from django.contrib.auth.models import Group
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from accounts.bilingual import in_active_language
from accounts.collation import sort_key


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Organisations, in the order of their reader."""

    def in_alphabetical_order(self, language: str) -> "OrganisationQuerySet":
        """As a reader of that language looks for them: Welsh has letters of two characters."""
        return self.order_by(f"sort_key_{language}", "pk")


class Organisation(models.Model):
    """A body that works for safer communities; some are members of the Network."""

    class Kind(models.TextChoices):
        COUNCIL = "council", _("Councils")
        POLICE = "police", _("Police")
        FIRE_AND_RESCUE = "fire_and_rescue", _("Fire and rescue")
        HEALTH = "health", _("Health")
        PROBATION = "probation", _("Probation")
        THIRD_SECTOR = "third_sector", _("Third sector")
        OTHER = "other", _("Other organisations")

    name_cy = models.CharField(_("name in Welsh"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200)
    place_cy = models.CharField(
        _("place in Welsh"),
        max_length=200,
        blank=True,
        help_text=_("Where it is looked for in a list: Sir Ddinbych, for Cyngor Sir Ddinbych."),
    )
    place_en = models.CharField(_("place in English"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    website_cy = models.URLField(_("website in Welsh"), blank=True)
    website_en = models.URLField(_("website in English"), blank=True)
    sort_as_cy = models.CharField(
        _("sort in Welsh as"),
        max_length=200,
        blank=True,
        help_text=_("Only where the place, or else the name, would stand at the wrong letter."),
    )
    sort_as_en = models.CharField(_("sort in English as"), max_length=200, blank=True)
    sort_key_cy = models.CharField(max_length=500, editable=False, db_index=True)
    sort_key_en = models.CharField(max_length=500, editable=False, db_index=True)
    group = models.OneToOneField(
        Group,
        on_delete=models.PROTECT,
        editable=False,
        related_name="organisation",
        verbose_name=_("group"),
        help_text=_("Holds what the organisation as a whole has been granted to read."),
    )

    objects: ClassVar[models.Manager["Organisation"]] = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["sort_key_en", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name_cy"],
                name="organisation_has_a_welsh_name_of_its_own",
                violation_error_message=_("There is already an organisation with this Welsh name."),
            ),
            models.UniqueConstraint(
                fields=["name_en"],
                name="organisation_has_an_english_name_of_its_own",
                violation_error_message=_(
                    "There is already an organisation with this English name."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_key_cy = self._sort_key(self.sort_as_cy, self.place_cy, self.name_cy, "cy")
        self.sort_key_en = self._sort_key(self.sort_as_en, self.place_en, self.name_en, "en")
        with transaction.atomic():
            if not self.group_id:
                self.group = Group.objects.create(name=f"organisation-{secrets.token_hex(8)}")
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with transaction.atomic():
            deleted = super().delete(*args, **kwargs)
            self.group.delete()
        return deleted

    @property
    def name(self) -> str:
        return in_active_language(cy=self.name_cy, en=self.name_en)

    @property
    def place(self) -> str:
        return in_active_language(cy=self.place_cy, en=self.place_en)

    @property
    def website(self) -> str:
        return in_active_language(cy=self.website_cy, en=self.website_en)

    @staticmethod
    def _sort_key(sort_as: str, place: str, name: str, language: str) -> str:
        # The name tells two organisations of one place apart.
        return sort_key(sort_as or f"{place} {name}", language=language)[:500]
