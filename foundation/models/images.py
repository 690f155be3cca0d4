"""Images, and their renditions: none with an address of its own."""

from pathlib import Path
from typing import ClassVar

from django.core.files.base import ContentFile, File
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    ImageQuerySet as WagtailImageQuerySet,
)

from foundation.models.uploaded import GATE_FIELDS, TaggedFile, Uploaded, UploadedQuerySet


class ImageQuerySet(UploadedQuerySet, WagtailImageQuerySet):
    """Images, and which of them a reader may see."""


class Image(Uploaded, AbstractImage):
    """A picture. What it shows is told where it is used, in each language."""

    tags = TaggableManager(
        help_text=None,
        blank=True,
        verbose_name=_("tags"),
        through=TaggedFile,
        related_name="images",
    )

    objects: ClassVar = ImageQuerySet.as_manager()

    admin_form_fields = (
        "title",
        "file",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    search_fields: ClassVar = [*AbstractImage.search_fields, *GATE_FIELDS]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def generate_rendition_file(
        self,
        filter: Filter,
        *,
        source: File | None = None,
    ) -> File:
        """As Wagtail does, but without leaving a temporary file open."""
        with super().generate_rendition_file(filter, source=source) as made:
            made.seek(0)
            return ContentFile(made.read(), name=made.name)


class Rendition(AbstractRendition):
    """An image at one size. It opens to whoever may see the image."""

    # As large as Apple takes it; a smaller picture is not made larger.
    FOR_PLAYERS = "fill-3000x3000-c100|format-jpeg"

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="rendition_once"
            )
        ]

    @property
    def is_for_players(self) -> bool:
        """Whether it is the square that a podcast's feed gives to players."""
        return bool(self.filter_spec == self.FOR_PLAYERS)

    @property
    def url(self) -> str:
        """The gated view's address of this rendition.

        By the image's number, for Wagtail hands out several new renditions before it knows theirs.
        """
        return reverse("image_serve", args=[self.image_id, Path(self.file.name).name])
