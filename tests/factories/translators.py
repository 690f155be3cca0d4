"""A translator: she gets a file, writes into it with her own program, and sends it back."""

from io import BytesIO
from xml.etree import ElementTree as ET

from babel.messages.pofile import read_po, write_po
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

SPACE = "{urn:oasis:names:tc:xliff:document:1.2}"


def get_file(client, *pairs, kind="po", language="cy", what="left"):
    """What the CMS hands out of these pairs."""
    asked = {"id": [pair.cy.pk for pair in pairs], "kind": kind, "language": language, "what": what}
    response = client.post(reverse("hand_out"), asked)
    assert response.get("Content-Disposition"), response.context["form"].errors
    return response.content


def translate_po(content, words, *, finished=True):
    """Write these words in the place of what they translate."""
    catalogue = read_po(BytesIO(content))
    for message in catalogue:
        if message.id in words:
            message.string = words[message.id]
            if finished:
                message.flags.discard("fuzzy")
    out = BytesIO()
    write_po(out, catalogue, width=0)
    return out.getvalue()


def translate_xliff(content, words):
    root = ET.fromstring(content)  # noqa: S314 - our own
    for unit in root.iter(f"{SPACE}trans-unit"):
        source = unit.find(f"{SPACE}source")
        said = "".join(source.itertext())
        if said in words:
            target = unit.find(f"{SPACE}target")
            if target is None:
                target = ET.SubElement(unit, f"{SPACE}target")
            for child in list(target):
                target.remove(child)
            new = ET.fromstring(f"<t xmlns='{SPACE[1:-1]}'>{words[said]}</t>")  # noqa: S314 - our own
            target.text = new.text
            target.extend(new)
    return ET.tostring(root)


def translate_word(content, words):
    document = Document(BytesIO(content))
    for table in document.tables:
        for row in table.rows:
            if row.cells[1].text in words:
                row.cells[2].text = words[row.cells[1].text]
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def bring_back(client, content, *, kind="po"):
    """The look at a file that came back."""
    file = SimpleUploadedFile(f"work.{kind}", content)
    return client.post(reverse("take_in"), {"file": file})


def take(client, look, *, numbers=None):
    """Press the button below the look: what is ticked, unless she ticks otherwise."""
    told = look.context["told"]
    if numbers is None:
        numbers = [each.number for each in told if each.fate.value == "take"]
    sent = {"sealed": look.context["sealed"], "take": numbers}
    return client.post(reverse("take_in"), sent)


def tell(response):
    """What is said of each string, by what the file has for it."""
    return {each.text: (each.fate.value, each.what) for each in response.context["told"]}
