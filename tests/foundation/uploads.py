"""Files as somebody puts them here: good ones, and others."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories.files import m4a, mp3, wav

GOOD_RECORDINGS = {
    "a.wav": wav(),
    "a.mp3": mp3(),
    "b.mp3": b"ID3\x04" + bytes(6) + mp3(),
    "a.m4a": m4a(),
    "a.mp4": bytes(4) + b"ftypisom" + bytes(20),
    "a.webm": b"\x1a\x45\xdf\xa3" + bytes(20),
}


def upload(name, content):
    return SimpleUploadedFile(name, content)


def half(content):
    return content[: len(content) // 2]
