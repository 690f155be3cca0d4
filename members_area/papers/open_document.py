"""A paper for LibreOffice and its kin (OpenDocument 1.2): a few files of XML in a parcel."""

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from members_area.papers.paper import Paper

TYPE = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{short}="{name}"'
    for short, name in {
        "office": f"{_OASIS}:office:1.0",
        "style": f"{_OASIS}:style:1.0",
        "text": f"{_OASIS}:text:1.0",
        "meta": f"{_OASIS}:meta:1.0",
        "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = f"""{_DECLARATION}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" \
manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
manifest:media-type="{TYPE}"/>{{files}}</manifest:manifest>"""
_ENTRY = '<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
# The sizes are those of LibreOffice's own headings.
_STYLES = """<office:styles><style:default-style style:family="paragraph">\
<style:text-properties fo:language="{language}" fo:country="GB" fo:font-size="11pt" \
style:font-name="Arial" fo:font-family="Arial"/></style:default-style>\
<style:style style:name="Standard" style:family="paragraph" style:class="text">\
<style:paragraph-properties fo:margin-bottom="0.25cm"/></style:style>\
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" \
style:parent-style-name="Standard" style:default-outline-level="1" style:class="text">\
<style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>\
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" \
style:parent-style-name="Standard" style:default-outline-level="2" style:class="text">\
<style:paragraph-properties fo:margin-top="0.5cm" fo:keep-with-next="always"/>\
<style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style></office:styles>"""


def write_open_document(paper: Paper) -> bytes:
    """The file, as .odt."""
    files = {
        "content.xml": _wrap("document-content", _get_body(paper)),
        "styles.xml": _wrap("document-styles", _STYLES.format(language=paper.language)),
        "meta.xml": _wrap("document-meta", _get_properties(paper)),
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as parcel:
        # First and as it is: by this a reader knows what it has before it.
        parcel.writestr("mimetype", TYPE, ZIP_STORED)
        for name, content in files.items():
            parcel.writestr(name, content)
        entries = "".join(_ENTRY.format(name=name) for name in files)
        parcel.writestr("META-INF/manifest.xml", _MANIFEST.format(files=entries))
    return out.getvalue()


def _wrap(kind: str, content: str) -> str:
    return f'{_DECLARATION}<office:{kind} {_SPACES} office:version="1.2">{content}</office:{kind}>'


def _get_body(paper: Paper) -> str:
    return f"<office:body><office:text>{''.join(_get_lines(paper))}</office:text></office:body>"


def _get_lines(paper: Paper) -> Iterator[str]:
    yield _head(paper.title, level=1)
    for fact in paper.facts:
        yield f'<text:p text:style-name="Standard">{escape(fact)}</text:p>'
    for part in paper.parts:
        yield _head(part.heading, level=2)
        for lines in part.paragraphs:
            text = "<text:line-break/>".join(escape(line) for line in lines)
            yield f'<text:p text:style-name="Standard">{text}</text:p>'


def _head(text: str, *, level: int) -> str:
    style = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
    return f"<text:h {style}>{escape(text)}</text:h>"


def _get_properties(paper: Paper) -> str:
    made = f"{paper.made_at:%Y-%m-%dT%H:%M:%S}"
    return (
        f"<office:meta><dc:title>{escape(paper.title)}</dc:title>"
        f"<meta:initial-creator>{escape(paper.author)}</meta:initial-creator>"
        f"<dc:creator>{escape(paper.author)}</dc:creator><dc:date>{made}</dc:date>"
        f"<dc:language>{paper.language}-GB</dc:language></office:meta>"
    )
