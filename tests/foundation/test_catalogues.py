"""A catalogue with a fault is told from one without."""

import gettext

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from foundation.catalogues import (
    LANGUAGE,
    NEW_HEADER,
    compile_catalogue,
    find_faults,
    find_gaps,
    get_catalogue_paths,
    read_catalogue,
    update_catalogue,
    write_catalogue,
)
from foundation.extraction import extract_strings

SEATS = 'msgid "One seat"\nmsgid_plural "%(n)d seats"\n'
SIX_FORMS = "".join(f'msgstr[{form}] "%(n)d sedd"\n' for form in range(6))
FIVE_FORMS = "".join(f'msgstr[{form}] "%(n)d sedd"\n' for form in range(5))


@pytest.fixture
def catalogue_path(tmp_path, settings):
    """The only catalogue there is, not yet written."""
    settings.LOCALE_PATHS = [tmp_path]
    path = tmp_path / LANGUAGE / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def source(tmp_path):
    """An app with one string."""
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "models.py").write_text('_("resource")\n', encoding="utf-8")
    return extract_strings([folder])


def write(path, *entries, header=NEW_HEADER):
    path.write_text("\n".join([header, *entries]), encoding="utf-8")
    return read_catalogue(path)


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "Guide"\nmsgstr "Canllaw"\n',
        'msgid "Hello %(name)s"\nmsgstr "Helo %(name)s"\n',
        '# The same in both languages.\nmsgid "Prevent"\nmsgstr "Prevent"\n',
        SEATS + SIX_FORMS,
    ],
)
def test_a_sound_entry_passes(entry, catalogue_path):
    catalogue = write(catalogue_path, entry)

    assert list(find_faults(catalogue)) == []


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "Guide"\nmsgstr ""\n', "without Welsh: Guide"),
        (SEATS + FIVE_FORMS, "without one of the six forms: One seat"),
        ('#, fuzzy\nmsgid "Guide"\nmsgstr "Canllaw"\n', "fuzzy: Guide"),
        ('#~ msgid "Guide"\n#~ msgstr "Canllaw"\n', "obsolete: Guide"),
        (
            'msgid "Hello %(name)s"\nmsgstr "Helo %(enw)s"\n',
            "other placeholders or tags than the English: Hello %(name)s",
        ),
        (
            'msgid "A <b>guide</b>"\nmsgstr "Canllaw"\n',
            "other placeholders or tags than the English: A <b>guide</b>",
        ),
        (
            'msgid "Guide\\n"\nmsgstr "Canllaw"\n',
            "begins or ends with another line break than the English: Guide\n",
        ),
        (
            'msgid "Guide"\nmsgstr "Guide"\n',
            "either English, or marked without need “The same in both languages.”: Guide",
        ),
        (
            '# The same in both languages.\nmsgid "Guide"\nmsgstr "Canllaw"\n',
            "either English, or marked without need “The same in both languages.”: Guide",
        ),
    ],
)
def test_each_fault_is_named(entry, fault, catalogue_path):
    catalogue = write(catalogue_path, entry)

    assert list(find_faults(catalogue)) == [fault]


def test_the_four_plural_forms_of_the_packages_are_not_enough_for_ours(catalogue_path):
    four_forms = NEW_HEADER.replace("nplurals=6", "nplurals=4")

    catalogue = write(catalogue_path, header=four_forms)

    assert "the header must have the plural rule of Welsh" in next(find_faults(catalogue))


def test_what_is_missing_and_what_is_left_over_are_named(catalogue_path, source):
    catalogue = write(catalogue_path, 'msgid "old word"\nmsgstr "hen air"\n')

    assert list(find_gaps(catalogue, source)) == [
        "not in the catalogue: resource",
        "no longer used: old word",
    ]


def test_a_new_string_gets_no_welsh_from_a_string_that_is_nearly_the_same(catalogue_path, source):
    catalogue = write(catalogue_path, 'msgid "resources"\nmsgstr "adnoddau"\n')

    update_catalogue(catalogue, source)
    write_catalogue(catalogue, catalogue_path)

    assert "adnoddau" not in catalogue_path.read_text(encoding="utf-8")
    assert list(find_faults(read_catalogue(catalogue_path))) == ["without Welsh: resource"]


def test_writing_keeps_the_header_the_welsh_and_what_a_person_noted(catalogue_path, source):
    noted = '# Reviewed: 1 May 2027\n#: library/models.py\nmsgid "resource"\nmsgstr "adnodd"\n'
    catalogue = write(catalogue_path, noted, header=f"# Ours.\n{NEW_HEADER}")
    before = catalogue_path.read_text(encoding="utf-8")

    update_catalogue(catalogue, source)
    write_catalogue(catalogue, catalogue_path)

    assert catalogue_path.read_text(encoding="utf-8") == before


def test_what_is_compiled_has_the_six_forms_and_nothing_fuzzy(catalogue_path):
    forms = "".join(f'msgstr[{form}] "ffurf {form}"\n' for form in range(6))
    fuzzy = '#, fuzzy\nmsgid "Guide"\nmsgstr "Canllaw"\n'
    write(catalogue_path, f'msgid "One seat"\nmsgid_plural "Seats"\n{forms}', fuzzy)

    compile_catalogue(catalogue_path)

    with catalogue_path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    counts = [0, 1, 2, 3, 6, 4, 5, 11]
    assert [compiled.ngettext("One seat", "Seats", count) for count in counts] == [
        "ffurf 0",
        "ffurf 1",
        "ffurf 2",
        "ffurf 3",
        "ffurf 4",
        "ffurf 5",
        "ffurf 5",
        "ffurf 5",
    ]
    assert compiled.gettext("Guide") == "Guide"


def test_the_commands_start_a_catalogue_find_it_wanting_and_compile_it(catalogue_path, capsys):
    call_command("makemessages")
    with pytest.raises(CommandError, match="Faults in the Welsh catalogues"):
        call_command("check_catalogue")
    call_command("compilemessages")

    assert "without Welsh: Resources" in capsys.readouterr().out
    assert catalogue_path.with_suffix(".mo").exists()


def test_every_word_of_ours_has_its_welsh():
    call_command("check_catalogue")


@pytest.mark.parametrize("path", get_catalogue_paths(), ids=["ours", "packages", "scripts"])
def test_welsh_speaks_without_raising_its_voice(path):
    catalogue = read_catalogue(path)

    assert [message.id for message in catalogue if message.id and "!" in str(message.string)] == []


@pytest.mark.parametrize(
    ("count", "duration"),
    [(1, "1 flwyddyn"), (2, "2 flynedd"), (3, "3 blynedd"), (5, "5 mlynedd"), (6, "6 blynedd")],
)
def test_welsh_counts_in_its_own_way_beside_the_packages_four_forms(count, duration):
    with translation.override("cy"):
        said = translation.ngettext("%(num)d year", "%(num)d years", count) % {"num": count}

    assert said == duration
