"""The house's glossary: what a thing is called in each language, as agreed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Term(models.Model):
    """One thing and its agreed names. Whoever knows better changes it in the CMS."""

    # foundation.edition: no public page is made of it.
    is_on_pages = False

    en = models.CharField(_("English"), max_length=200, unique=True)
    cy = models.CharField(_("Welsh"), max_length=200)
    others_en = models.TextField(
        _("other English words for it"), blank=True, help_text=_("One on each line.")
    )
    others_cy = models.TextField(
        _("other Welsh words that are right too"), blank=True, help_text=_("One on each line.")
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("Where it is from, or when to use it.")
    )
    is_looked_for = models.BooleanField(
        _("look for it in pages"),
        default=True,
        help_text=_(
            "Where the English page says it, the Welsh page is expected to say what was agreed. "
            "Not for everyday words, which may be said in many ways."
        ),
    )

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["en"]

    def __str__(self) -> str:
        return f"{self.en}: {self.cy}"

    def get_names(self, language: str) -> list[str]:
        """All that it may be called in a language, the agreed name first."""
        first, others = {"cy": (self.cy, self.others_cy), "en": (self.en, self.others_en)}[language]
        return [first, *filter(None, map(str.strip, others.splitlines()))]
