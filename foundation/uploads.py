"""Is this file what its name says, whole, and no trap? Asked before anything is kept.

Each check raises ValidationError with a sentence for the person who chose the file, or is silent.
"""

import codecs
import zipfile
from collections.abc import Collection
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from PIL import Image as Picture
from pypdf import PdfReader
from pypdf.errors import PdfReadError

from foundation.file_types import DOCUMENTS, RECORDINGS, SOUNDS, get_extension
from foundation.recordings import get_seconds

# The parts without which an Office file is not one.
OFFICE_PARTS = {
    "docx": {"[Content_Types].xml", "word/document.xml"},
    "odt": {"mimetype", "content.xml", "META-INF/manifest.xml"},
    "pptx": {"[Content_Types].xml", "ppt/presentation.xml"},
    "xlsx": {"[Content_Types].xml", "xl/workbook.xml"},
}
MACROS = "vbaproject.bin"
MAX_PARTS = 10_000
MAX_UNPACKED = 500 * 1024 * 1024
MAX_RECORDING = 500 * 1024 * 1024
# How the library of pictures says that it cannot make anything of one.
UNREADABLE = (OSError, SyntaxError, ValueError)
HEAD = 1024
PIECE = 64 * 1024


def get_damage() -> ValidationError:
    """What to say of a file that is what its name says, but not whole."""
    message = _("This file is damaged or locked, so nobody could open it. Save it again and retry.")
    return ValidationError(message, code="damaged")


def check_document(file: File) -> None:
    """Refuse a document whose inside is not what its name says."""
    extension = get_extension(str(file.name))
    _require_known(extension, among=DOCUMENTS)
    if extension == "pdf":
        _check_pdf(file)
    elif extension in OFFICE_PARTS:
        _check_office(file, extension=extension)
    elif extension == "rtf":
        _require(_head(file).startswith(b"{\\rtf"), extension=extension)
    else:
        _check_text(file)
    file.seek(0)


def check_picture(file: File) -> None:
    """Refuse a picture that cannot be shown to its last line: a broken one, or half of one."""
    file.seek(0)
    try:
        with Picture.open(file) as picture:
            picture.load()
    except UNREADABLE as reason:
        raise get_damage() from reason
    file.seek(0)


def check_recording(file: File, *, among: Collection[str] = RECORDINGS) -> None:
    """Refuse a recording that is too large, or is none, and sound that no player could play."""
    extension = get_extension(str(file.name))
    _require_known(extension, among=among)
    if file.size > MAX_RECORDING:
        message = _("This file is too large: %(size)s. The most is: %(most)s.")
        sizes = {"size": filesizeformat(file.size), "most": filesizeformat(MAX_RECORDING)}
        raise ValidationError(message, code="too_large", params=sizes)
    head = _head(file)
    _require(
        {
            "m4a": head[4:8] == b"ftyp",
            "mp3": head.startswith((b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2")),
            "mp4": head[4:8] == b"ftyp",
            "wav": head.startswith(b"RIFF") and head[8:12] == b"WAVE",
            "webm": head.startswith(b"\x1a\x45\xdf\xa3"),
        }[extension],
        extension=extension,
    )
    if extension in SOUNDS and not get_seconds(file, extension=extension):
        raise get_damage()
    file.seek(0)


def check_replacement(file: File, *, former: str) -> None:
    """Refuse another kind of file in place of the former, and give the new one its name.

    What was linked to, printed and sent round goes on leading to the file.
    """
    name = PurePosixPath(former).name
    if get_extension(str(file.name)) != get_extension(name):
        message = _(
            "A file keeps its address when it is replaced, so the new one must be of the same"
            " kind: %(extension)s. Add another kind of file as a new one."
        )
        kind = {"extension": get_extension(name).upper()}
        raise ValidationError(message, code="another_kind", params=kind)
    file.name = name


def _check_pdf(file: File) -> None:
    _require(b"%PDF-" in _head(file), extension="pdf")
    file.seek(0)
    try:
        PdfReader(file)
    except PdfReadError as reason:
        raise get_damage() from reason


def _check_office(file: File, *, extension: str) -> None:
    file.seek(0)
    _require(zipfile.is_zipfile(file), extension=extension)
    try:
        with zipfile.ZipFile(file) as package:
            parts = package.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                message = _("This file unpacks to far more than it seems: it is not taken.")
                raise ValidationError(message, code="bomb")
            broken = package.testzip()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as reason:
        raise get_damage() from reason
    if broken:
        raise get_damage()
    names = {part.filename for part in parts}
    _require(names >= OFFICE_PARTS[extension], extension=extension)
    if any(name.lower().endswith(MACROS) for name in names):
        message = _("There are macros in this file. Save it without them, and retry.")
        raise ValidationError(message, code="macros")


def _check_text(file: File) -> None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    try:
        for piece in iter(lambda: file.read(PIECE), b""):
            if "\0" in decoder.decode(piece):
                raise _not_text()
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as reason:
        raise _not_text() from reason


def _head(file: File) -> bytes:
    file.seek(0)
    head: bytes = file.read(HEAD)
    return head


def _require_known(extension: str, *, among: Collection[str]) -> None:
    if extension not in among:
        message = _("Files of this kind are not taken: %(extension)s. Those that are: %(kinds)s.")
        kinds = ", ".join(sorted(kind.upper() for kind in among))
        params = {"extension": extension.upper() or "?", "kinds": kinds}
        raise ValidationError(message, code="unknown_type", params=params)


def _require(is_right: bool, *, extension: str) -> None:
    if not is_right:
        message = _(
            "What is in this file is not what its name says: %(extension)s."
            " Open it, save it in that format, and retry."
        )
        raise ValidationError(message, code="wrong_type", params={"extension": extension.upper()})


def _not_text() -> ValidationError:
    message = _(
        "This text is not in UTF-8, so letters like ŵ and ŷ would be lost."
        " Save it as UTF-8, and retry."
    )
    return ValidationError(message, code="not_text")
