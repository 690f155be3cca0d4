"""Our own msgfmt, so that a machine without gettext can still show the site in Welsh."""

from pathlib import Path

import polib


def compile_catalogues(folder: Path) -> list[Path]:
    """Compile each catalogue under the folder that is newer than what was made of it.

    Gives the catalogues that were compiled. Like msgfmt it leaves out what is fuzzy or obsolete.
    """
    compiled = []
    for catalogue in sorted(folder.rglob("LC_MESSAGES/*.po")):
        target = catalogue.with_suffix(".mo")
        if not is_older(target, than=catalogue):
            continue
        made = target.with_suffix(".mo.new")
        polib.pofile(str(catalogue)).save_as_mofile(str(made))
        made.replace(target)
        compiled.append(catalogue)
    return compiled


def is_older(file: Path, *, than: Path) -> bool:
    return not file.exists() or file.stat().st_mtime < than.stat().st_mtime
