"""Conditions 5 to 7: nobody syncs, an embargo with an alias, a picture of a private collection."""

import io
from datetime import date, timedelta

import PIL.Image
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.views.serve import generate_image_url
from wagtail.models import Collection

from tests.stock.gates import make_page
from tests.stock.site import WORDS, a_visitor, ask, ask_both, somebody_signed_in, welsh

BEFORE, AFTER = date(2027, 1, 1), date(2027, 2, 2)
PNG = b"\x89PNG"


def next_week():
    return timezone.now() + timedelta(days=7)


# 5. Nobody presses "Sync translated pages"


def try_5a(editor, home):
    """the page is for whoever signs in, and translated; it is closed to all but a group"""
    page = make_page(editor, home)
    editor.close(page)
    editor.translate(page)
    editor.close_for_few(page)
    return ask_both(page, somebody_signed_in(), who="somebody else, ")


def try_5b(editor, home):
    """the page is translated; its words are taken out, and it is published"""
    page = make_page(editor, home)
    editor.translate(page)
    editor.publish(page, body="Withdrawn.")
    return ask_both(page)


def try_5c(editor, home):
    """as 5b, and synced without *Publish immediately*"""
    page = make_page(editor, home)
    editor.translate(page)
    editor.publish(page, body="Withdrawn.")
    editor.sync(page, publish=False)
    return ask_both(page)


def try_5d(editor, home):
    """as 5b, and synced with *Publish immediately*"""
    page = make_page(editor, home)
    editor.translate(page)
    editor.publish(page, body="Withdrawn.")
    editor.sync(page, publish=True)
    return ask_both(page)


def try_5e(editor, home):
    """the page is translated; a day that both share is changed, and what is looked for is the day
    that it was"""
    page = make_page(editor, home)
    editor.publish(page, happens_on=BEFORE)
    editor.translate(page)
    editor.publish(page, happens_on=AFTER)
    return ask_both(page, told=BEFORE.isoformat())


def try_5f(editor, home):
    """the page is translated, and unpublished"""
    page = make_page(editor, home)
    editor.translate(page)
    editor.unpublish(page)
    return ask_both(page)


# 6. An embargoed page with a live alias


def try_6a(editor, home):
    """a draft has a Welsh alias; it is to go out in a week"""
    page = editor.write(under=home, title="Page")
    editor.mirror_the_trees()
    before = ask(a_visitor(), welsh(page).get_url(), asked="Welsh, before that,")
    editor.publish(page, go_live_at=next_week())
    return [before, *ask_both(page)]


def try_6b(editor, home):
    """a draft that is to go out in a week is translated; a translator presses *Publish*"""
    page = editor.write(under=home, title="Page")
    editor.publish(page, go_live_at=next_week())
    editor.translate(page)
    editor.publish_translation(page)
    return ask_both(page)


def try_6c(editor, home):
    """a draft is translated, and is to go out in a week; a translator presses *Publish*"""
    page = editor.write(under=home, title="Page")
    editor.translate(page)
    editor.publish(page, go_live_at=next_week())
    editor.publish_translation(page)
    return ask_both(page)


def try_6d(editor, home):
    """the page has a Welsh alias, and is closed"""
    page = make_page(editor, home)
    editor.mirror_the_trees()
    editor.close(page)
    return [
        *ask_both(page),
        ask_api("pages", page, asked="English in the API"),
        ask_api("pages", welsh(page), asked="Welsh in the API"),
    ]


def ask_api(kind, thing, **asked):
    return ask(a_visitor(), reverse(f"api:{kind}:detail", args=[thing.pk]), follow=True, **asked)


def try_6e(editor, home):
    """the section is translated, the page below it has an alias; the section is closed"""
    section = make_page(editor, home, "Section")
    editor.translate(section)
    page = make_page(editor, section)
    editor.mirror_the_trees()
    editor.close(section)
    return ask_both(page)


def try_6f(editor, home):
    """the page has a Welsh alias, and is unpublished"""
    page = make_page(editor, home)
    editor.mirror_the_trees()
    editor.unpublish(page)
    return ask_both(page)


# 7. A picture of a private collection


def make_private(editor):
    collection = Collection.get_first_root_node().add_child(instance=Collection(name="Private"))
    editor.post("wagtailadmin_collections:set_privacy", collection.pk, restriction_type="login")
    return collection


def make_picture(editor):
    written = io.BytesIO()
    PIL.Image.new("RGB", (64, 64)).save(written, "PNG")
    file = ContentFile(written.getvalue(), name="picture.png")
    return Image.objects.create(title="Picture", file=file, collection=make_private(editor))


def try_7a(editor, home):
    """a picture is in a collection that is closed"""
    picture = make_picture(editor)
    smaller = picture.get_rendition("width-20")
    signed = generate_image_url(picture, "original")
    return [
        ask(a_visitor(), picture.file.url, asked="the picture", told=PNG),
        ask(a_visitor(), smaller.url, asked="a size of it", told=PNG),
        ask(a_visitor(), signed, asked="its signed address", told=PNG),
        ask_api("images", picture, asked="the picture in the API", told="Picture"),
    ]


def try_7b(editor, home):
    """to compare: a document is in a collection that is closed"""
    file = ContentFile(WORDS.encode(), name="document.txt")
    document = Document.objects.create(title="D", file=file, collection=make_private(editor))
    return [ask(a_visitor(), document.url, asked="the document")]
