"""The forms with which editors put files here: Wagtail's own, and what it does not ask."""

from collections.abc import Collection
from functools import partial
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models.fields.files import FieldFile
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm
from wagtailmedia.models import MediaType

from foundation.file_types import RECORDINGS, SOUNDS
from foundation.models import Document
from foundation.staff.forms import GatedFileForm
from foundation.uploads import (
    UNREADABLE,
    check_document,
    check_picture,
    check_recording,
    check_replacement,
    get_damage,
)


class DocumentForm(GatedFileForm, BaseDocumentForm):
    """A document: what it says it is, and, if it replaces another, at the same address."""

    original_file: FieldFile | None

    def clean_file(self) -> Any:
        """Refuse what cannot be kept; nothing has been written yet."""
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            check_document(file)
            if self.original_file:
                check_replacement(file, former=str(self.original_file.name))
        return file

    def save(self, commit: bool = True) -> Document:
        """As Wagtail does, but let go of the former file only when the new one is recorded."""
        former, self.original_file = self.original_file, None
        document: Document = super().save(commit=commit)
        if commit and former and "file" in self.changed_data:
            transaction.on_commit(partial(former.storage.delete, str(former.name)))
        return document


class PictureField(WagtailImageField):
    """Wagtail's field, which takes any picture to be sound enough to be measured."""

    def to_python(self, data: Any) -> Any:
        """Refuse what cannot even be measured, instead of failing at it."""
        try:
            return super().to_python(data)
        except UNREADABLE as reason:
            raise get_damage() from reason


class ImageForm(GatedFileForm, BaseImageForm):
    """A picture that can be shown in full."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        former = self.fields.get("file")
        if former:
            self.fields["file"] = PictureField(
                label=former.label, required=former.required, widget=former.widget
            )

    def clean_file(self) -> Any:
        """Refuse what cannot be kept; nothing has been written yet."""
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            check_picture(file)
        return file


class RecordingForm(GatedFileForm, BaseMediaForm):
    """A recording: what it says it is, and, if it replaces another, at the same address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.former_name = self.instance.file.name
        self.kinds: Collection[str] = RECORDINGS
        if self.instance.type == MediaType.AUDIO:
            self.kinds = SOUNDS
            del self.fields["duration"]  # the file says it

    def clean_file(self) -> Any:
        """Refuse what cannot be kept; nothing has been written yet."""
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            check_recording(file, among=self.kinds)
            if self.former_name:
                check_replacement(file, former=self.former_name)
            self.instance.file_size = None  # to be read again, and the length with it
        return file
