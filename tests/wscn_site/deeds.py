"""What is done to the site, and the pages on which the public sees that it was."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page, Revision

from accounts.access import set_audience
from foundation.gate import set_page_audience
from foundation.models import Document
from home.models import InformationPage
from resources.models import Act, ActIndexPage, Theme
from tests.factories.accounts import audience
from tests.factories.files import pdf
from tests.factories.pages import make_pair


def hub(world):
    return world.hub.refresh()


def resource(world):
    return world.things["public"].pair.refresh()


def acts(world):
    return {page.language: page for page in ActIndexPage.objects.all()}.values()


def publish(world):
    for page in hub(world):
        page.summary = f"{page.summary} 2"
        page.save_revision().publish()


def unpublish(world):
    hub(world).cy.unpublish()


def come_due(world):
    for page in hub(world):
        page.title = f"{page.title} 2"
        page.go_live_at = timezone.now() + timedelta(hours=1)
        page.save_revision()
    page.get_latest_revision().publish()
    then = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = then.isoformat()
        Revision.objects.filter(pk=revision.pk).update(
            approved_go_live_at=then, content=revision.content
        )
    call_command("publish_scheduled")


def expire(world):
    Page.objects.filter(pk__in=[page.pk for page in hub(world)]).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    call_command("publish_scheduled")


def move(world):
    place = make_pair(InformationPage, under=world.home, cy={"title": "Lle"}, en={"title": "Place"})
    hub(world).en.move(place.en, pos="last-child")


def delete(world):
    hub(world).en.delete()


def close(world):
    set_page_audience(page=hub(world).cy, audience=audience("members"), by=None, now=timezone.now())


def delete_what_is_listed(world):
    resource(world).cy.delete()


def close_what_is_listed(world):
    set_page_audience(
        page=resource(world).cy, audience=audience("members"), by=None, now=timezone.now()
    )


def close_document(world):
    document = world.things["public"].document
    set_audience(thing=document, audience=audience("members"), by=None, now=timezone.now())


def close_picture(world):
    image = world.things["public"].image
    set_audience(thing=image, audience=audience("members"), by=None, now=timezone.now())


def replace_document(world):
    document = Document.objects.get(pk=world.things["public"].document.pk)
    document.file = ContentFile(pdf(2) + b"%" * 200_000, "replaced.pdf")
    document.save()


def delete_document(world):
    Document.objects.get(pk=world.things["public"].document.pk).delete()


def save_act(world):
    act = Act.objects.get()
    act.title_cy = act.title_en = "Renamed"
    act.save()


def delete_act(world):
    Act.objects.get().delete()


def change_duty(world):
    Act.objects.get().duties.all().delete()


def rename_theme(world):
    Theme.objects.filter(slug="terrorism").update(name_cy="Newydd", name_en="Renamed")


def write_past_the_models(world):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE resources_theme SET name_cy = 'Newydd', name_en = 'Renamed'")


def rename_menu(world):
    pages = [page.pk for page in acts(world)]
    with connection.cursor() as cursor:
        for number in pages:
            cursor.execute("UPDATE wagtailcore_page SET title = 'New' WHERE id = %s", [number])


# What is done, and the page, in both languages, on which the public sees that it was.
SEEN_ON = {
    publish: hub,
    come_due: hub,
    move: hub,
    close_document: resource,
    close_picture: resource,
    replace_document: resource,
    delete_document: resource,
    save_act: acts,
    delete_act: acts,
    rename_theme: acts,
    write_past_the_models: acts,
    rename_menu: acts,
}
# After these the page is not there any more. Its own gate is asked besides.
SHUT = {unpublish: hub, expire: hub, delete: hub, close: hub}
LISTED = {delete_what_is_listed, close_what_is_listed}


def get_addresses(world, pages):
    return [page.url for page in pages(world)]


def library(world):
    return [page.get_parent() for page in resource(world)]


EVERYTHING = {**SEEN_ON, **SHUT, **dict.fromkeys(LISTED, library)}
