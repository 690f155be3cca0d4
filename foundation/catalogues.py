"""The Welsh catalogues: reading, writing, compiling, and saying what is wrong with one.

English is in the code; Welsh is in locale/. Babel does the work, so that nobody needs the
gettext programs. docs/how/languages.md is the guide for people.
"""

import os
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings

LANGUAGE = "cy"
PLURAL_RULE = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
# Somebody has looked, and the word is the same in Welsh: a name, an abbreviation, a sign.
SAME_IN_BOTH = "The same in both languages."
NEW_HEADER = f"""\
# The Welsh of our own words.
#
# DRAFT. Every text here waits for a professional translator's review. One that has been
# reviewed says so: "# Reviewed: <day>".
#
# makemessages keeps the list of strings; people write the Welsh. docs/how/languages.md says how.
#
msgid ""
msgstr ""
"Project-Id-Version: wales-safer-communities\\n"
"Language: {LANGUAGE}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {PLURAL_RULE}\\n"
"""
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sdr]|\{\w*\}|</?\w+")


def get_catalogue_paths() -> list[Path]:
    """Our catalogue, the one that mends the packages' words, then what is for scripts."""
    folders = [Path(folder, LANGUAGE, "LC_MESSAGES") for folder in settings.LOCALE_PATHS]
    for_scripts = [folder / "djangojs.po" for folder in folders]
    return [
        *(folder / "django.po" for folder in folders),
        *(path for path in for_scripts if path.exists()),
    ]


def read_catalogue(path: Path) -> Catalog:
    """What the file holds; the header and no words when there is no file yet."""
    content = path.read_bytes() if path.exists() else NEW_HEADER.encode()
    return read_po(BytesIO(content), locale=LANGUAGE, abort_invalid=True)


def write_catalogue(catalogue: Catalog, path: Path) -> None:
    """Write it the same way each time: file by file, no line numbers, the header untouched."""
    text = path.read_text(encoding="utf-8") if path.exists() else NEW_HEADER
    header = text.partition("\n\n")[0].strip()
    body = BytesIO()
    write_po(
        body,
        catalogue,
        omit_header=True,
        sort_by_file=True,
        include_lineno=False,
        ignore_obsolete=True,
        width=99,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{header}\n\n{body.getvalue().decode().strip()}\n", encoding="utf-8")


def update_catalogue(catalogue: Catalog, source: Catalog) -> None:
    """Take in the strings of the source and let go of those that it no longer has.

    A string that is nearly like an old one gets no Welsh from it: nearly right is wrong.
    """
    catalogue.update(source, no_fuzzy_matching=True)


def compile_catalogue(path: Path) -> None:
    """Make the file that Django reads. Whoever reads meanwhile sees the old one or the new one."""
    target = path.with_suffix(".mo")
    draft = target.with_suffix(f".mo.{os.getpid()}")
    with draft.open("wb") as file:
        write_mo(file, read_catalogue(path))
    draft.replace(target)


def find_gaps(catalogue: Catalog, source: Catalog) -> Iterator[str]:
    """Strings that the catalogue lacks, and those that it has and nobody uses."""
    known = {_key(message) for message in catalogue if message.id}
    used = {_key(message) for message in source if message.id}
    for name, _ in sorted(used - known):
        yield f"not in the catalogue: {name}"
    for name, _ in sorted(known - used):
        yield f"no longer used: {name}"


def find_faults(catalogue: Catalog) -> Iterator[str]:
    """What is wrong with the catalogue itself, one line a fault."""
    if f"nplurals={catalogue.num_plurals}; plural={catalogue.plural_expr};" != PLURAL_RULE:
        yield f"the header must have the plural rule of Welsh: {PLURAL_RULE}"
    for message in catalogue.obsolete.values():
        yield f"obsolete: {message.id}"
    for message in catalogue:
        if message.id:
            yield from (f"{fault}: {_key(message)[0]}" for fault in _find_faults_of(message))


def _find_faults_of(message: Message) -> Iterator[str]:
    english, welsh = _forms(message.id), _forms(message.string)
    if not all(welsh):
        yield "without Welsh" if not any(welsh) else "without one of the six forms"
        return
    if message.fuzzy:
        yield "fuzzy"
    allowed = [_placeholders(form) for form in english]
    if any(_placeholders(form) not in allowed for form in welsh):
        yield "other placeholders or tags than the English"
    if any(_edges(form) != _edges(english[0]) for form in welsh):
        yield "begins or ends with another line break than the English"
    if (welsh[-1] == english[-1]) != (SAME_IN_BOTH in message.user_comments):
        yield f"either English, or marked without need “{SAME_IN_BOTH}”"


def _key(message: Message) -> tuple[str, str]:
    return _forms(message.id)[0], message.context or ""


def _forms(text: str | Sequence[str] | None) -> list[str]:
    """One form where nothing is counted, otherwise a form for each kind of number."""
    return list(text) if isinstance(text, list | tuple) else [str(text or "")]


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _edges(text: str) -> tuple[bool, bool]:
    return text.startswith("\n"), text.endswith("\n")
