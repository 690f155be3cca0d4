"""One kind of page: words that are translated, and a day that both languages share."""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField


class StockPage(Page):
    """A page such as anybody would write first."""

    body = models.TextField(blank=True)
    happens_on = models.DateField(null=True, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("body"), FieldPanel("happens_on")]
    api_fields = [APIField("body"), APIField("happens_on")]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("slug"),
        TranslatableField("body"),
        SynchronizedField("happens_on"),
    ]
