"""The eight themes of community safety, as words to file things under."""

from typing import ClassVar

from django.db import models
from django.utils.translation import get_language, gettext, gettext_lazy as _

from resources.filters import Question


class Theme(models.Model):
    """One of the Network's themes, as a word to file things under: one row, both languages."""

    class Icon(models.TextChoices):
        ASB = "asb", _("Building")
        VAWDASV = "vawdasv", _("Ribbon")
        TERRORISM = "terrorism", _("Shield")
        SUBSTANCES = "substances", _("Capsule")
        CRIME = "crime", _("House")
        VIOLENCE = "violence", _("Three people")
        SAFETY = "safety", _("Lifebuoy")
        SLAVERY = "slavery", _("Broken chain")

    slug = models.SlugField(_("slug"), unique=True)
    name_cy = models.CharField(_("name in Welsh"), max_length=100)
    name_en = models.CharField(_("name in English"), max_length=100)
    icon = models.CharField(_("icon"), max_length=20, choices=Icon)
    position = models.PositiveSmallIntegerField(_("position"), unique=True)
    has_quick_exit = models.BooleanField(
        _("offers a way to leave at once"),
        default=False,
        help_text=_("For people who may be in danger if somebody sees them reading this."),
    )

    class Meta:
        ordering: ClassVar = ["position"]
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The theme's name in the language of the moment."""
        return self.name_cy if get_language() == "cy" else self.name_en


def ask_for_theme() -> Question:
    """What narrows a list of things that are filed under themes."""
    return Question(
        name="theme",
        legend=gettext("Theme"),
        answer="themes__slug",
        labels={theme.slug: theme.name for theme in Theme.objects.all()},
        has_many=True,
    )
