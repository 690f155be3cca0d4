"""XLIFF 1.2: what the programs of translation agencies read and write.

A numbered mark is ``<g>`` or ``<x>``, which such a program shows as a thing to be put in its
place, and misses when it is gone.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from django.utils.translation import gettext as _

from foundation.parity.hand_off.sheets import (
    BadFile,
    Item,
    PageSheet,
    Returned,
    ReturnedLine,
    Sheet,
    name,
    read_name,
)
from foundation.parity.running_text import MARK

SPACE = "urn:oasis:names:tc:xliff:document:1.2"
PRESERVE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


def write(sheet: Sheet) -> bytes:
    """The file, in UTF-8."""
    ET.register_namespace("", SPACE)
    root = ET.Element(_in_space("xliff"), {"version": "1.2"})
    for number, page in enumerate(sheet.pages, start=1):
        part = ET.SubElement(
            root,
            _in_space("file"),
            {
                "original": name(sheet.reference, number),
                "source-language": sheet.source_language,
                "target-language": sheet.language,
                "datatype": "html",
            },
        )
        header = ET.SubElement(part, _in_space("header"))
        for said in filter(None, (page.title, page.mark)):
            ET.SubElement(header, _in_space("note")).text = said
        body = ET.SubElement(part, _in_space("body"))
        for item in page.items:
            _add(body, item, page=page, called=name(sheet.reference, item.number))
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def read(content: bytes) -> Returned:
    """What came back. Raises BadFile where it is no such file."""
    root = _parse(content)
    reference, language, lines = "", "", []
    for part in root.iter(_in_space("file")):
        language = language or part.get("target-language", "")
    for place, unit in enumerate(root.iter(_in_space("trans-unit")), start=1):
        known, number = read_name(unit.get("id", ""))
        reference = reference or known
        target = unit.find(_in_space("target"))
        text = "".join(_flatten(target)) if target is not None else ""
        lines.append(ReturnedLine(line=place, number=number, text=text))
    return Returned(reference=reference, language=language, lines=lines)


def _parse(content: bytes) -> ET.Element:
    try:
        text = content.decode("utf-8-sig")
        # What such files never have, and by which a file could unfold into any size.
        if "<!DOCTYPE" in text:
            raise BadFile(_("This cannot be read as an XLIFF file: it has a document type."))
        root = ET.fromstring(text.encode())  # noqa: S314 - without a document type, harmless
    except (UnicodeDecodeError, ET.ParseError) as error:
        raise BadFile(
            _("This cannot be read as an XLIFF file: %(why)s") % {"why": error}
        ) from error
    if root.tag != _in_space("xliff"):
        raise BadFile(_("This is no XLIFF 1.2 file."))
    return root


def _in_space(tag: str) -> str:
    return f"{{{SPACE}}}{tag}"


def _add(body: ET.Element, item: Item, *, page: PageSheet, called: str) -> None:
    unit = ET.SubElement(body, _in_space("trans-unit"), {"id": called, **PRESERVE})
    _fill(ET.SubElement(unit, _in_space("source")), item.source)
    if item.target:
        target = ET.SubElement(unit, _in_space("target"), {"state": "needs-translation"})
        _fill(target, item.target)
    ET.SubElement(unit, _in_space("note")).text = item.label


def _fill(element: ET.Element, text: str) -> None:
    """Put a string with numbered marks into an element."""
    open_ones, at = [element], 0
    for found in MARK.finditer(text):
        _append(open_ones[-1], text[at : found.start()])
        at = found.end()
        if found[1]:
            # A mark that was never begun ends nothing.
            open_ones = open_ones[:-1] or [element]
        else:
            tag = "x" if found[3] else "g"
            made = ET.SubElement(open_ones[-1], _in_space(tag), {"id": found[2]})
            open_ones += [] if found[3] else [made]
    _append(open_ones[-1], text[at:])


def _append(element: ET.Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _flatten(element: ET.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        tag, number = child.tag.rpartition("}")[2], child.get("id", "")
        inner = "".join(_flatten(child))
        if tag == "g":
            yield f"<{number}>{inner}</{number}>"
        else:
            yield f"<{number}/>" if tag == "x" else inner
        yield child.tail or ""
