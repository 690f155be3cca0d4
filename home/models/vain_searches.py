"""What people looked for and did not find."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class VainSearch(models.Model):
    """Words that were searched for in vain, and how often; not by whom, nor in what order.

    ``home.search.vain`` writes it, and says whose searches it leaves out.
    """

    # foundation.edition: no page is made of it, and anybody's search may write it.
    is_on_pages = False

    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    words = models.CharField(_("words"), max_length=60)
    times = models.PositiveIntegerField(_("times"), default=1)
    last_on = models.DateField(_("last on"))

    class Meta:
        verbose_name = _("search in vain")
        verbose_name_plural = _("searches in vain")
        ordering: ClassVar = ["-times", "words", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["language", "words"], name="home_vain_search_once")
        ]

    def __str__(self) -> str:
        return self.words
