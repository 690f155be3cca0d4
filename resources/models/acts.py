"""The law that stands behind community safety, and what it asks of whom."""

import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils.translation import get_language, gettext, gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from accounts.bilingual import in_active_language
from accounts.collation import sort_key
from resources.models.themes import Theme

# Nearly every Welsh title begins with it: what is looked up is the word after it.
_DEDDF = re.compile(r"^Deddf\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Address:
    """Where something is to be read, and the languages in which it is not there."""

    url: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Demand:
    """What an Act asks, and all of whom it asks it."""

    what: str
    bodies: tuple[str, ...]


class ActQuerySet(models.QuerySet["Act"]):
    """Acts, in the order of their reader."""

    def newest_first(self, *, language: str) -> Self:
        """The latest year first; within a year, by title."""
        return self.order_by("-year", f"sort_key_{language}", "pk")

    def with_duties(self) -> Self:
        """With what they ask of whom, in one query more, however many they are."""
        return self.prefetch_related("duties")


class Act(ClusterableModel):
    """A law that those who work for safer communities go by: one row, both languages."""

    class Kind(models.TextChoices):
        # As legislation.gov.uk calls them in its addresses.
        UK_ACT = "ukpga", _("Act of the UK Parliament")
        MEASURE = "mwa", _("Measure of the National Assembly for Wales")
        ASSEMBLY_ACT = "anaw", _("Act of the National Assembly for Wales")
        SENEDD_ACT = "asc", _("Act of Senedd Cymru")
        WELSH_INSTRUMENT = "wsi", _("Welsh statutory instrument")

    title_cy = models.CharField(_("title in Welsh"), max_length=250)
    title_en = models.CharField(_("title in English"), max_length=250)
    is_title_cy_statutory = models.BooleanField(
        _("the Welsh title is the law's own"),
        default=False,
        help_text=_(
            "Laws made in Wales have one. An Act of the UK Parliament has none: its Welsh title "
            "only describes it, its text is in English only, and the page says so."
        ),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(1200), MaxValueValidator(2200)]
    )
    number = models.PositiveIntegerField(
        _("number"),
        help_text=_("The number of its chapter: 37, for 1998 c. 37. The letters come by its kind."),
    )
    summary_cy = models.TextField(_("what it does, in Welsh"), max_length=300)
    summary_en = models.TextField(_("what it does, in English"), max_length=300)
    in_force_from = models.DateField(
        _("in force from"),
        null=True,
        blank=True,
        help_text=_("Leave it empty for a law that comes into force in stages, or not yet."),
    )
    in_force_note_cy = models.CharField(
        _("about its coming into force, in Welsh"),
        max_length=200,
        blank=True,
        help_text=_("For example: it comes into force in stages from April 2027."),
    )
    in_force_note_en = models.CharField(
        _("about its coming into force, in English"), max_length=200, blank=True
    )
    law_url_cy = models.URLField(
        _("the law, in Welsh"),
        blank=True,
        help_text=_("Its page at legislation.gov.uk."),
    )
    law_url_en = models.URLField(_("the law, in English"), blank=True)
    guidance_url_cy = models.URLField(
        _("guidance, in Welsh"),
        blank=True,
        help_text=_("Where whoever issued the guidance has published it."),
    )
    guidance_url_en = models.URLField(_("guidance, in English"), blank=True)
    themes = ParentalManyToManyField(
        Theme,
        blank=True,
        related_name="acts",
        verbose_name=_("themes"),
        help_text=_("None, for a law that is behind all of them: it is on the page of Acts alone."),
    )
    sort_key_cy = models.CharField(max_length=500, editable=False, db_index=True)
    sort_key_en = models.CharField(max_length=500, editable=False, db_index=True)

    objects: ClassVar[Any] = ActQuerySet.as_manager()

    class Meta:
        verbose_name = _("Act")
        verbose_name_plural = _("Acts")
        ordering: ClassVar = ["sort_key_en", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "year", "number"],
                name="act_is_there_once",
                violation_error_message=_("There is already a law of this kind, year and number."),
            ),
            models.CheckConstraint(
                condition=models.Q(in_force_note_cy="", in_force_note_en="")
                | ~(models.Q(in_force_note_cy="") | models.Q(in_force_note_en="")),
                name="act_has_its_note_in_both_languages_or_in_none",
            ),
            models.CheckConstraint(
                condition=models.Q(in_force_from__isnull=False) | ~models.Q(in_force_note_en=""),
                name="act_says_whether_it_is_in_force",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep it with its duties in one transaction: whoever hears of it afterwards finds both."""
        self.sort_key_cy = sort_key(_DEDDF.sub("", self.title_cy), language="cy")[:500]
        self.sort_key_en = sort_key(self.title_en, language="en")[:500]
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        notes = {
            "in_force_note_cy": self.in_force_note_cy,
            "in_force_note_en": self.in_force_note_en,
        }
        empty = [name for name, note in notes.items() if not note]
        if len(empty) == 1:
            raise ValidationError({empty[0]: _("Say it in this language too.")})
        if empty and not self.in_force_from:
            raise ValidationError(
                {"in_force_from": _("Give a day, or say below why there is none yet.")}
            )

    @property
    def title(self) -> str:
        """Its title in the language of the moment."""
        return in_active_language(cy=self.title_cy, en=self.title_en)

    @property
    def legal_title(self) -> str:
        """Its title in law, in English as its text is, where the title shown only describes it."""
        is_described = get_language() == "cy" and not self.is_title_cy_statutory
        return self.title_en if is_described else ""

    @property
    def summary(self) -> str:
        """What it does, in the language of the moment."""
        return in_active_language(cy=self.summary_cy, en=self.summary_en)

    @property
    def in_force_note(self) -> str:
        """What has to be said of its coming into force, in the language of the moment."""
        return in_active_language(cy=self.in_force_note_cy, en=self.in_force_note_en)

    @property
    def is_devolved(self) -> bool:
        """Whether it was made in Wales."""
        return self.kind != self.Kind.UK_ACT

    @property
    def chapter(self) -> str:
        """Its number, with the letters that lawyers of this language put before it."""
        number = {"number": self.number}
        return {
            self.Kind.UK_ACT: gettext("c. %(number)s"),
            self.Kind.MEASURE: gettext("nawm %(number)s"),
            self.Kind.ASSEMBLY_ACT: gettext("anaw %(number)s"),
            self.Kind.SENEDD_ACT: gettext("asc %(number)s"),
            self.Kind.WELSH_INSTRUMENT: gettext("No. %(number)s"),
        }[self.Kind(self.kind)] % number

    @property
    def anchor(self) -> str:
        """Its place on any page that shows it."""
        return f"{self.kind}-{self.year}-{self.number}"

    @property
    def law(self) -> Address | None:
        """Where to read it: in the language of the moment, if it is there."""
        return _address(cy=self.law_url_cy, en=self.law_url_en)

    @property
    def guidance(self) -> Address | None:
        """Where to read how it is to be done."""
        return _address(cy=self.guidance_url_cy, en=self.guidance_url_en)

    def get_demands(self) -> list[Demand]:
        """What it asks; the same words, asked of several bodies, are said once."""
        bodies: dict[str, list[str]] = {}
        for duty in self.duties.all():
            bodies.setdefault(duty.what, []).append(str(duty.get_body_display()))
        return [Demand(what=what, bodies=tuple(asked)) for what, asked in bodies.items()]


class Duty(Orderable):
    """What an Act asks of one body, in a sentence."""

    class Body(models.TextChoices):
        COUNCIL = "council", _("Councils")
        POLICE = "police", _("Police")
        COMMISSIONER = "commissioner", _("Police and crime commissioners")
        FIRE_AND_RESCUE = "fire_and_rescue", _("Fire and rescue")
        HEALTH_BOARD = "health_board", _("Health boards")
        PROBATION = "probation", _("Probation")
        PRISON = "prison", _("Prisons")
        YOUTH_OFFENDING = "youth_offending", _("Youth offending teams")
        SCHOOL = "school", _("Schools")
        SOCIAL_LANDLORD = "social_landlord", _("Social landlords")
        WELSH_MINISTERS = "welsh_ministers", _("The Welsh Ministers")
        BUSINESS = "business", _("Businesses")
        PREMISES = "premises", _("Those in charge of premises and events")

    act = ParentalKey(Act, on_delete=models.CASCADE, related_name="duties", verbose_name=_("Act"))
    body = models.CharField(_("whom it binds"), max_length=20, choices=Body)
    what_cy = models.TextField(_("what it asks, in Welsh"), max_length=300)
    what_en = models.TextField(
        _("what it asks, in English"),
        max_length=300,
        help_text=_(
            "A sentence. Bodies of whom the same is asked in the same words are shown together."
        ),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("duty")
        verbose_name_plural = _("duties")

    def __str__(self) -> str:
        return f"{self.get_body_display()}: {self.what}"

    @property
    def what(self) -> str:
        """What it asks, in the language of the moment."""
        return in_active_language(cy=self.what_cy, en=self.what_en)


def _address(*, cy: str, en: str) -> Address | None:
    url = in_active_language(cy=cy, en=en)
    missing = tuple(code for code, there in (("cy", cy), ("en", en)) if not there)
    return Address(url=url, missing=missing) if url else None
