"""Conditions 1 to 4: a gate is set later, is above, is weaker in Welsh, is taken away.

Each try says in its docstring what was done, in the order in which it was done.
"""

from tests.stock.site import ask_both, somebody_of_the_group, somebody_signed_in, welsh

BOTH = ["English", "Welsh"]


def make_page(editor, under, title="Page"):
    page = editor.write(under=under, title=title)
    editor.publish(page)
    return page


def make_section_and_page(editor, home):
    section = make_page(editor, home, "Section")
    return section, make_page(editor, section)


def translate_both(editor, home):
    section, page = make_section_and_page(editor, home)
    editor.translate(section)
    editor.translate(page)
    return section, page


# 1. The gate is set after the page was translated


def try_1a(editor, home):
    """the page is translated, and closed"""
    page = make_page(editor, home)
    editor.translate(page)
    editor.close(page)
    return ask_both(page)


def try_1b(editor, home):
    """the page is translated, closed, and published again"""
    page = make_page(editor, home)
    editor.translate(page)
    editor.close(page)
    editor.publish(page)
    return ask_both(page)


def try_1c(editor, home):
    """the page is translated, closed, and synced"""
    page = make_page(editor, home)
    editor.translate(page)
    editor.close(page)
    editor.sync(page, publish=False)
    return ask_both(page)


def try_1d(editor, home):
    """the page is closed, and translated"""
    page = make_page(editor, home)
    editor.close(page)
    editor.translate(page)
    return ask_both(page)


# 2. The gate is inherited


def try_2a(editor, home):
    """the section is closed; it is translated, and the page below it"""
    section, page = make_section_and_page(editor, home)
    editor.close(section)
    editor.translate(section)
    editor.translate(page)
    return ask_both(page)


def try_2b(editor, home):
    """the section is closed; only the page below it is translated"""
    section, page = make_section_and_page(editor, home)
    editor.close(section)
    editor.translate(page)
    return ask_both(page)


def try_2c(editor, home):
    """section and page are translated, and the section is closed"""
    section, page = translate_both(editor, home)
    editor.close(section)
    return ask_both(page)


def try_2d(editor, home):
    """as 2c, and the page is synced"""
    section, page = translate_both(editor, home)
    editor.close(section)
    editor.sync(page, publish=True)
    return ask_both(page)


def try_2e(editor, home):
    """as 2c, and the section is synced"""
    section, page = translate_both(editor, home)
    editor.close(section)
    editor.sync(section, publish=True)
    return ask_both(page)


def try_2f(editor, home):
    """a section is closed, and translated; a page that is translated moves there, and is synced"""
    section = make_page(editor, home, "Section")
    editor.close(section)
    editor.translate(section)
    page = make_page(editor, home)
    editor.translate(page)
    editor.move(page, to=section)
    editor.sync(page, publish=True)
    return ask_both(page)


# 3. The gate of the Welsh page above is weaker


def weaken(editor, home):
    """For a group in English; for whoever signs in, in Welsh."""
    section, page = translate_both(editor, home)
    editor.close_for_few(section)
    editor.close(welsh(section))
    return section, page


def try_3a(editor, home):
    """section and page are translated; the section is for a group, the Welsh section for whoever
    signs in"""
    _, page = weaken(editor, home)
    return [*ask_both(page), *ask_both(page, somebody_signed_in(), who="somebody else, ")]


def try_3b(editor, home):
    """as 3a, and the page is synced"""
    _, page = weaken(editor, home)
    editor.sync(page, publish=True)
    return ask_both(page, somebody_signed_in(), who="somebody else, ")


def try_3c(editor, home):
    """as 3a, and the section is synced"""
    section, page = weaken(editor, home)
    editor.sync(section, publish=True)
    return ask_both(page, somebody_signed_in(), who="somebody else, ")


def try_3d(editor, home):
    """section and page are translated; the section is closed, and synced; the Welsh section is
    opened"""
    section, page = translate_both(editor, home)
    editor.close(section)
    editor.sync(section, publish=True)
    editor.open(welsh(section))
    return ask_both(page)


def try_3e(editor, home):
    """the Welsh section is for whoever signs in; below it, a page for a group is translated"""
    section, page = make_section_and_page(editor, home)
    editor.translate(section)
    editor.close(welsh(section))
    editor.close_for_few(page)
    editor.translate(page)
    return [
        *ask_both(page, somebody_signed_in(), who="somebody else, "),
        *ask_both(page, somebody_of_the_group(), who="somebody of the group, ", meant=BOTH),
    ]


# 4. A sync, or an old draft, takes the gate away


def close_each_in_its_way(editor, home):
    """English by its section, which is closed later; Welsh by hand, because of that."""
    section, page = translate_both(editor, home)
    editor.close(section)
    editor.close(welsh(page))
    return page


def try_4a(editor, home):
    """the section is closed, and the Welsh page by hand"""
    return ask_both(close_each_in_its_way(editor, home))


def try_4b(editor, home):
    """as 4a, and the page is synced"""
    page = close_each_in_its_way(editor, home)
    editor.sync(page, publish=False)
    return ask_both(page)


def try_4c(editor, home):
    """as 4a, and nobody syncs: a translator presses *Publish* in the Welsh page"""
    page = close_each_in_its_way(editor, home)
    editor.publish_translation(page)
    return ask_both(page)


def try_4d(editor, home):
    """as 4a, and the Welsh page is converted to an alias"""
    page = close_each_in_its_way(editor, home)
    editor.convert_to_alias(page)
    return ask_both(page)


def try_4e(editor, home):
    """the page is for whoever signs in, the Welsh page for a group; the page is synced"""
    page = make_page(editor, home)
    editor.close(page)
    editor.translate(page)
    editor.close_for_few(welsh(page))
    editor.sync(page, publish=False)
    return ask_both(page, somebody_signed_in(), who="somebody else, ", meant=["English"])


def try_4f(editor, home):
    """the page is translated, closed and synced; drafts of both from before are published"""
    page = make_page(editor, home)
    editor.translate(page)
    before = [page.get_latest_revision(), welsh(page).get_latest_revision()]
    editor.close(page)
    editor.sync(page, publish=False)
    for draft in before:
        draft.publish(user=editor.user)
    return ask_both(page)
