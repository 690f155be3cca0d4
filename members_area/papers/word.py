"""A paper for Word: real headings, and the language said, so that it is spelt and read right."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from members_area.papers.paper import Paper


def write_word(paper: Paper) -> bytes:
    """The file, as .docx."""
    document = Document()
    # A4: what is made from nothing has the size of American letters.
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = Cm(21), Cm(29.7)
    sheet.left_margin = sheet.right_margin = Cm(2.5)
    text = document.styles["Normal"].font
    text.name, text.size = "Arial", Pt(12)
    spoken = document.styles.element.find(f".//{qn('w:lang')}")
    spoken.set(qn("w:val"), f"{paper.language}-GB")
    properties = document.core_properties
    properties.title = paper.title
    properties.author = properties.last_modified_by = paper.author
    properties.language = f"{paper.language}-GB"
    properties.comments = ""
    properties.created = properties.modified = paper.made_at
    document.add_heading(paper.title, level=1)
    for fact in paper.facts:
        document.add_paragraph(fact)
    for part in paper.parts:
        document.add_heading(part.heading, level=2)
        for first, *rest in part.paragraphs:
            run = document.add_paragraph().add_run(first)
            for line in rest:
                run.add_break()
                run.add_text(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
