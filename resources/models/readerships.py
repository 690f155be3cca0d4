"""For whom a resource is, as words to file it under."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext, gettext_lazy as _

from accounts.bilingual import in_active_language
from resources.filters import Question


class Readership(models.Model):
    """Those for whom a resource was written: one row, both languages."""

    slug = models.SlugField(
        _("slug"),
        unique=True,
        help_text=_("Part of addresses, in both languages."),
    )
    name_cy = models.CharField(_("name in Welsh"), max_length=100)
    name_en = models.CharField(_("name in English"), max_length=100)
    position = models.PositiveSmallIntegerField(
        _("position"),
        unique=True,
        help_text=_("Its place in lists: 1 is first."),
    )

    class Meta:
        ordering: ClassVar = ["position"]
        verbose_name = _("readership")
        verbose_name_plural = _("readerships")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What they are called in the language of the moment."""
        return in_active_language(cy=self.name_cy, en=self.name_en)


def ask_for_readership() -> Question:
    """What narrows a list of things that are written for somebody."""
    return Question(
        name="for",
        legend=gettext("Who it is for"),
        answer="readerships__slug",
        labels={readership.slug: readership.name for readership in Readership.objects.all()},
        has_many=True,
    )
