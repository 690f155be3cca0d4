"""An editor at her desk: the form of a page, and the words of an answer."""

from django.urls import reverse
from wagtail.models import Page

BOTH, NEITHER = (True, True), (False, False)


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def draft_of(page):
    return Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()


def words_of(response):
    return [str(message) for message in response.context["messages"]]
