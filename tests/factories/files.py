"""Files of every kind that the site takes, small and real, and gated as the site gates them."""

import io
import struct
import wave
import zipfile
from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone
from docx import Document as WordDocument
from PIL import Image as Picture
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from accounts.access import set_audience
from accounts.models import Audience
from foundation.models import Document, Image, Media

OFFICE_PARTS = {
    "docx": ["[Content_Types].xml", "word/document.xml"],
    "odt": ["mimetype", "content.xml", "META-INF/manifest.xml"],
    "pptx": ["[Content_Types].xml", "ppt/presentation.xml"],
    "xlsx": ["[Content_Types].xml", "xl/workbook.xml"],
}


def pdf(pages=1):
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=200, height=200)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def package(*names, **parts):
    """A zip with these parts, such as Office files are."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**dict.fromkeys(names, "<x/>"), **parts}.items():
            archive.writestr(name, content)
    return written.getvalue()


def office(extension, **parts):
    return package(*OFFICE_PARTS[extension], **parts)


def png(size=(40, 30), colour="teal"):
    written = io.BytesIO()
    Picture.new("RGB", size, colour).save(written, "PNG")
    return written.getvalue()


def wav(seconds=1):
    written = io.BytesIO()
    with wave.open(written, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 8000 * seconds)
    return written.getvalue()


# A frame of MPEG-1 layer 3, 128 kbit/s at 44.1 kHz, with nothing to be heard in it.
MP3_FRAME = b"\xff\xfb\x90\xc4" + bytes(413)
MP3_FRAMES_A_SECOND = 38.28125


def mp3(seconds=1):
    return MP3_FRAME * round(seconds * MP3_FRAMES_A_SECOND)


def m4a(seconds=1):
    told = struct.pack(">5I", 0, 0, 0, 1000, round(seconds * 1000)) + bytes(4)
    track = atom(b"trak", atom(b"mdia", atom(b"mdhd", told), atom(b"hdlr", bytes(8), b"soun")))
    return atom(b"ftyp", b"M4A ", bytes(4)) + atom(b"moov", track)


def atom(name, *content):
    inside = b"".join(content)
    return struct.pack(">I", len(inside) + 8) + name + inside


def open_to(thing, code):
    audience = Audience.objects.get(code=code) if code else None
    set_audience(thing=thing, audience=audience, by=None, now=timezone.now())
    return thing


def make_document(code="public", *, name="note.pdf", content=None, **fields):
    content = pdf() if content is None else content
    document = Document(**{"title": "A note", **fields}, file=ContentFile(content, name))
    document.save()
    return open_to(document, code)


def make_picture(code="public", *, name="hills.png", content=None, **fields):
    picture = Image(**{"title": "Hills", **fields}, file=ContentFile(content or png(), name))
    picture.save()
    return open_to(picture, code)


def make_recording(code="public", *, name="talk.wav", content=None, **fields):
    told = {"title": "A talk", "type": "audio", "duration": timedelta(seconds=1).total_seconds()}
    recording = Media(**{**told, **fields}, file=ContentFile(content or wav(), name))
    recording.save()
    return open_to(recording, code)


def read_pdf(content):
    """What is written on its pages, and what it says of itself: neither can be seen in the file."""
    pdf = PdfReader(io.BytesIO(content))
    said = [str(pdf.metadata), *(page.extract_text() for page in pdf.pages)]
    return " ".join(" ".join(said).split())


def pdf_saying(*lines):
    """A PDF with a line of text on each page."""
    written = io.BytesIO()
    canvas = Canvas(written, invariant=True)
    for line in lines:
        canvas.drawString(50, 700, line)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def word_saying(*lines, cells=()):
    """A Word document with these paragraphs, and a table of one row under them."""
    document = WordDocument()
    for line in lines:
        document.add_paragraph(line)
    if cells:
        for cell, text in zip(document.add_table(1, len(cells)).rows[0].cells, cells, strict=True):
            cell.text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
