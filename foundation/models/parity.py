"""How far the two languages of a page are from saying the same."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.models.pages import SitePage


class LastRight(models.Model):
    """What both halves said when this one was last right: a copy, for drafts are written over.

    Strings by part of the page (``foundation.parity.lines``); ``accepted`` are those that somebody
    has said are right as they are, though they are the same in both languages.
    """

    # foundation.edition: no public page is made of it.
    is_on_pages = False
    wagtail_reference_index_ignore = True

    page = models.OneToOneField(
        SitePage, on_delete=models.CASCADE, primary_key=True, related_name="last_right"
    )
    at = models.DateTimeField(_("last right"), null=True)
    own = models.JSONField(default=dict)
    other = models.JSONField(default=dict)
    accepted = models.JSONField(default=list)
    # Somebody has said of what is in ``own`` that it is the whole of this half.
    is_said = models.BooleanField(_("somebody has said so"), default=False)

    class Meta:
        verbose_name = _("when a page was last right")
        verbose_name_plural = _("when pages were last right")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.page_id)


class PairStanding(models.Model):
    """A row of the parity board: reckoned when a draft is saved, so that a list only reads it."""

    class Trouble(models.IntegerChoices):
        """What is most amiss; the worst has the highest number."""

        NONE = 0, _("Nothing")
        UNTRANSLATED = 1, _("Not translated")
        BEHIND = 2, _("Behind")
        MISSING = 3, _("Missing")

    # foundation.edition: no public page is made of it.
    is_on_pages = False
    wagtail_reference_index_ignore = True

    cy = models.OneToOneField(SitePage, on_delete=models.CASCADE, related_name="+")
    en = models.OneToOneField(SitePage, on_delete=models.CASCADE, related_name="+")
    trouble = models.PositiveSmallIntegerField(_("trouble"), choices=Trouble, default=Trouble.NONE)
    since = models.DateTimeField(_("since"), null=True)
    to_do = models.PositiveIntegerField(_("words to do"), default=0)
    words_cy = models.PositiveIntegerField(_("words in Welsh"), default=0)
    words_en = models.PositiveIntegerField(_("words in English"), default=0)
    is_missing_cy = models.BooleanField(_("Welsh is missing"), default=False)
    is_missing_en = models.BooleanField(_("English is missing"), default=False)
    behind_cy = models.PositiveIntegerField(_("words that Welsh is behind"), default=0)
    behind_en = models.PositiveIntegerField(_("words that English is behind"), default=0)
    behind_cy_since = models.DateTimeField(_("Welsh is behind since"), null=True)
    behind_en_since = models.DateTimeField(_("English is behind since"), null=True)
    untranslated_cy = models.PositiveIntegerField(_("strings not in Welsh"), default=0)
    untranslated_en = models.PositiveIntegerField(_("strings not in English"), default=0)

    class Meta:
        verbose_name = _("parity of a page")
        verbose_name_plural = _("parity of pages")
        default_permissions = ()
        indexes: ClassVar = [
            models.Index(fields=["-trouble", "-to_do"], name="foundation_parity_worst_first")
        ]

    def __str__(self) -> str:
        return f"{self.cy_id} / {self.en_id}"


class HandOut(models.Model):
    """Work that was handed out to a translator: of which strings, as marks and not as words.

    Each line is the pair, the path of the string, and the marks of what stood there in both
    languages. ``taken`` are the marks of what has come back already, by the number of the line.
    """

    # foundation.edition: no public page is made of it.
    is_on_pages = False
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    made_at = models.DateTimeField(_("handed out"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("by"),
    )
    lines = models.JSONField(default=list)
    taken = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("work handed out")
        verbose_name_plural = _("work handed out")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)
