"""What every file shares: the gate before it, its words, when it is shut, its language."""

import secrets
from datetime import date, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from taggit.models import GenericTaggedItemBase, TagBase
from wagtail.search import index

from accounts.gated import Gated, GatedQuerySet, HasAudiences


class FileLanguage(models.TextChoices):
    """The language that a file itself is in."""

    WELSH = "cy", _("Welsh")
    ENGLISH = "en", _("English")
    BOTH = "both", _("Welsh and English")


def own_folder(instance: models.Model, filename: str) -> str:
    """A folder that nobody guesses, for one file: so its name need not give way to another's."""
    return f"{instance._meta.model_name}/{secrets.token_hex(16)}/{filename}"


class FileTag(TagBase):
    """A word under which files are found again in the CMS.

    Of our own, because Wagtail offers the words of its common ones to everybody who works there,
    also those that only stand on files which she may not read.
    """

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")


class TaggedFile(GenericTaggedItemBase):
    """That word, on that file."""

    tag = models.ForeignKey(FileTag, on_delete=models.CASCADE, related_name="files")


# What the page that a file belongs to says of it. Saving the file never writes it.
SAID_BY_ITS_PAGE = frozenset({"shut_from", "shut_with", "handling"})

# By what a search is cut down to what its reader may open.
GATE_FIELDS = (index.FilterField("audience"), index.FilterField("shut_from"))


class UploadedQuerySet(GatedQuerySet):
    """Files, and which of them a reader may open today."""

    def readable_by(self, reader: HasAudiences) -> Self:
        still_open = Q(shut_from=None) | Q(shut_from__gt=reader.today)
        return super().readable_by(reader).filter(still_open)

    def update(self, **values: Any) -> int:
        if SAID_BY_ITS_PAGE & values.keys():
            raise ValueError("Only the page that a file belongs to says when it is shut.")
        return super().update(**values)


class Uploaded(Gated):
    """A file that somebody put here. Its uploader has no list of it, for a list has no gate.

    It can be shut to everybody from a day on, with the page that it belongs to: ``shut_with`` is
    the key of that page's pair. Like its audience, this is not written by saving the file, so that
    a form that was opened before the page was withdrawn does not open the file again.
    """

    shut_from = models.DateField(null=True, editable=False)
    shut_with = models.UUIDField(null=True, editable=False, db_index=True)

    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uploaded_by_user.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]  # Wagtail reads it

    class Meta:
        abstract = True

    def _do_update(
        self, base_qs: Any, using: Any, pk_val: Any, values: Any, *args: Any, **kwargs: Any
    ) -> Any:
        kept = [value for value in values if value[0].name not in SAID_BY_ITS_PAGE]
        return super()._do_update(base_qs, using, pk_val, kept, *args, **kwargs)

    def is_shut(self, *, on: date) -> bool:
        return self.shut_from is not None and self.shut_from <= on

    @property
    def holds_until(self) -> date | None:
        """The last day on which it can be opened; nothing, while no end is known."""
        return self.shut_from - timedelta(days=1) if self.shut_from else None
