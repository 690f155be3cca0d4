"""The files and pictures of the demonstration, made and put where uploads are kept: nobody reads them yet.

Publishing the page that shows them gives them its audience.
"""

from dataclasses import dataclass, field
from functools import partial
from hashlib import sha1
from io import BytesIO
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Drawing
from wagtail.models import Collection
from wagtailmedia.models import MediaType

from accounts.models import User
from foundation.models import Document, Image, Media
from wscn_site.demo.makers.pdf import make_pdf
from wscn_site.demo.makers.pictures import draw, draw_square
from wscn_site.demo.makers.word import make_docx
from wscn_site.demo.shapes import DemoFile, Recording
from wscn_site.demo.words import Both, Language, Picture

COLLECTION = "Sampl / Sample"
RECORDINGS = Path(__file__).parent.parent / "recordings"
MAKERS = {"pdf": make_pdf, "docx": make_docx}

get_hash = partial(sha1, usedforsecurity=False)  # what Wagtail knows files by


def get_collection() -> Collection:
    """Where all of it is kept in the CMS, so that it is easily told from what is real."""
    found: Collection | None = Collection.objects.filter(name=COLLECTION).first()
    return found or Collection.get_first_root_node().add_child(name=COLLECTION)


@dataclass
class Shelf:
    """Makes each file once for one page: what a run that was stopped has left is taken up again."""

    by: User
    collection: Collection = field(default_factory=get_collection)
    _images: dict[str, int] = field(default_factory=dict)

    def get_files(self, files: tuple[DemoFile, ...]) -> list[dict[str, Any]]:
        """The files of a page as its `files` field takes them."""
        return [{"type": "file", "value": self._get_entry(file)} for file in files]

    def get_image(self, picture: Picture) -> int:
        """The picture as an image of the site. Each page has its own: it is for that page's readers."""
        if picture.name not in self._images:
            self._images[picture.name] = self._make_image(picture)
        return self._images[picture.name]

    def _get_entry(self, file: DemoFile) -> dict[str, Any]:
        entry: dict[str, Any] = {"title_cy": file.title.cy, "title_en": file.title.en}
        for language in file.languages:
            entry[f"document_{language}"] = self._make_document(file, language=language)
        return entry

    def _make_document(self, file: DemoFile, *, language: Language) -> int:
        title = file.title.said(language)
        data = MAKERS[file.kind](title=title, story=file.story, language=language)
        document = Document.objects.create(
            title=title,
            file=ContentFile(data, name=file.file_name(language)),
            language=language,
            collection=self.collection,
            uploaded_by_user=self.by,
        )
        return document.pk

    def get_artwork(self, name: str, *, title: Both) -> int:
        """A drawing as the square picture of a show."""
        return self._keep_image(draw_square(name), name=name, title=title)

    def get_recordings(self, recordings: tuple[Recording, ...], *, title: Both) -> list[int]:
        """The recordings of an episode, the first of which is there for both languages if it is alone."""
        return [self._make_recording(one, title=title) for one in recordings]

    def _make_recording(self, recording: Recording, *, title: Both) -> int:
        data = (RECORDINGS / f"{recording.file}.mp3").read_bytes()
        made = Media.objects.create(
            title=title.said(recording.language),
            file=ContentFile(data, name=f"{recording.file}.mp3"),
            type=MediaType.AUDIO,
            language=recording.language,
            collection=self.collection,
            uploaded_by_user=self.by,
        )
        return made.pk

    def _make_image(self, picture: Picture) -> int:
        return self._keep_image(draw(picture.name), name=picture.name, title=picture.alt)

    def _keep_image(self, data: bytes, *, name: str, title: Both) -> int:
        width, height = Drawing.open(BytesIO(data)).size
        image = Image.objects.create(
            title=f"{title.cy} / {title.en}"[:255],
            file=ContentFile(data, name=f"{name}.png"),
            file_size=len(data),
            file_hash=get_hash(data).hexdigest(),
            width=width,
            height=height,
            collection=self.collection,
            uploaded_by_user=self.by,
        )
        return image.pk
