"""What a PDF means, beside what it looks like: headings, tables, links, what a picture shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import cast
from xml.sax.saxutils import escape

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

# PDF/UA-1 (ISO 14289-1) asks that a file says its title here, and that it means to keep to it.
SAYS = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
# Of a place that leads somewhere: it is on paper too.
PRINTED = 4


@dataclass
class Element:
    """A part of the text: its role, where it is drawn, and the parts in it."""

    role: str
    alt: str = ""
    scope: str = ""
    language: str = ""
    marks: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    parts: list["Element"] = field(default_factory=list)

    def add(self, role: str, *, alt: str = "", scope: str = "", language: str = "") -> "Element":
        """A new part at the end of this one, in the language of the whole unless it says so."""
        part = Element(role=role, alt=alt, scope=scope, language=language)
        self.parts.append(part)
        return part


class Marker:
    """Marks on the canvas which element each drawn thing belongs to."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.page = 0
        self.marks_on_page = 0

    def turn_page(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()
        self.page += 1
        self.marks_on_page = 0

    @contextmanager
    def drawing(self, element: Element) -> Iterator[None]:
        """What is drawn here is this element, or a piece of it."""
        element.marks.append((self.page, self.marks_on_page))
        self.canvas.addLiteral(f"/{element.role} <</MCID {self.marks_on_page}>> BDC")
        self.marks_on_page += 1
        before = self._count_links()
        yield
        self.canvas.addLiteral("EMC")
        element.links += [(self.page, number) for number in range(before, self._count_links())]

    def _count_links(self) -> int:
        """How many places of this page lead somewhere, so far."""
        refs: list[str] = vars(self.canvas)["_annotationrefs"]
        return len(refs)

    @contextmanager
    def ornament(self) -> Iterator[None]:
        """What is drawn here means nothing: rules, page numbers."""
        self.canvas.addLiteral("/Artifact BMC")
        yield
        self.canvas.addLiteral("EMC")


def tag(data: bytes, *, root: Element, title: str, language: str) -> bytes:
    """The same PDF, with the structure of its text, its language and title written into it."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.pdf_header = "%PDF-1.7"
    writer.xmp_metadata = SAYS.format(title=escape(title)).encode()
    tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
    tree_ref = _place(tree, writer=writer)
    owners: dict[tuple[int, int], IndirectObject] = {}
    # The owners of links, in the order of their numbers, which come after those of the pages.
    of_links: list[IndirectObject] = []
    document = _write(root, parent=tree_ref, writer=writer, owners=owners, of_links=of_links)
    tree[NameObject("/K")] = document
    numbers = _parent_tree(list(writer.pages), owners, of_links)
    tree[NameObject("/ParentTree")] = _place(numbers, writer=writer)
    tree[NameObject("/ParentTreeNextKey")] = NumberObject(len(writer.pages) + len(of_links))
    writer.root_object.update(
        {
            NameObject("/StructTreeRoot"): tree_ref,
            NameObject("/Lang"): TextStringObject(f"{language}-GB"),
            NameObject("/MarkInfo"): DictionaryObject(
                {NameObject("/Marked"): BooleanObject(value=True)}
            ),
            NameObject("/ViewerPreferences"): DictionaryObject(
                {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
            ),
        }
    )
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _place(thing: DictionaryObject, *, writer: PdfWriter) -> IndirectObject:
    """Put an object of our own into the file."""
    return writer._add_object(thing)  # noqa: SLF001 - pypdf has no public way to do this


def _write(
    element: Element,
    *,
    parent: IndirectObject,
    writer: PdfWriter,
    owners: dict[tuple[int, int], IndirectObject],
    of_links: list[IndirectObject],
) -> IndirectObject:
    """Write an element and all its parts; note who owns each mark."""
    entry = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/StructElem"),
            NameObject("/S"): NameObject(f"/{element.role}"),
            NameObject("/P"): parent,
        }
    )
    if element.alt:
        entry[NameObject("/Alt")] = TextStringObject(element.alt)
    if element.language:
        entry[NameObject("/Lang")] = TextStringObject(f"{element.language}-GB")
    if element.scope:
        entry[NameObject("/A")] = DictionaryObject(
            {
                NameObject("/O"): NameObject("/Table"),
                NameObject("/Scope"): NameObject(f"/{element.scope}"),
            }
        )
    own_ref = _place(entry, writer=writer)
    kids = ArrayObject()
    for page, mark in element.marks:
        owners[page, mark] = own_ref
        kids.append(
            DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/MCR"),
                    NameObject("/Pg"): writer.pages[page].indirect_reference,
                    NameObject("/MCID"): NumberObject(mark),
                }
            )
        )
    for page, link in element.links:
        kids.append(_refer_to_link(writer, page=page, link=link, number=len(of_links)))
        of_links.append(own_ref)
    for part in element.parts:
        kids.append(_write(part, parent=own_ref, writer=writer, owners=owners, of_links=of_links))
    entry[NameObject("/K")] = kids
    return own_ref


def _refer_to_link(writer: PdfWriter, *, page: int, link: int, number: int) -> DictionaryObject:
    """That a place on a page that leads somewhere is part of an element; and where it leads to."""
    sheet = writer.pages[page]
    place = cast("ArrayObject", sheet["/Annots"])[link]
    found = cast("DictionaryObject", place.get_object())
    found[NameObject("/F")] = NumberObject(PRINTED)
    found[NameObject("/StructParent")] = NumberObject(len(writer.pages) + number)
    found[NameObject("/Contents")] = TextStringObject(cast("DictionaryObject", found["/A"])["/URI"])
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/OBJR"),
            NameObject("/Pg"): cast("PdfObject", sheet.indirect_reference),
            NameObject("/Obj"): cast("PdfObject", found.indirect_reference),
        }
    )


def _parent_tree(
    pages: list[PageObject],
    owners: dict[tuple[int, int], IndirectObject],
    of_links: list[IndirectObject],
) -> DictionaryObject:
    """For each page, in order of its marks, the element that owns each; then those of links."""
    numbers = ArrayObject()
    for number, page in enumerate(pages):
        page[NameObject("/StructParents")] = NumberObject(number)
        page[NameObject("/Tabs")] = NameObject("/S")
        marks = sorted(mark for on_page, mark in owners if on_page == number)
        numbers.append(NumberObject(number))
        numbers.append(ArrayObject(owners[number, mark] for mark in marks))
    for number, owner in enumerate(of_links, len(pages)):
        numbers.append(NumberObject(number))
        numbers.append(owner)
    return DictionaryObject({NameObject("/Nums"): numbers})
