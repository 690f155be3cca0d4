"""What the search knows of all pages."""

from typing import ClassVar

from django.db import models

from foundation.models import Document, SitePage
from home.search.terms_field import TermsField


class SearchEntry(models.Model):
    """What the search knows of something on a published page: the page, a record, a file.

    Not who may read it, nor whether it is still there: that is asked of the page each time, and of
    the file. ``language`` is that of the words, which for a file need not be the page's own.
    """

    # It is no use that anybody makes of the page.
    wagtail_reference_index_ignore = True

    page = models.ForeignKey(SitePage, on_delete=models.CASCADE, related_name="+")
    pair = models.UUIDField()
    document = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")
    # What leads from the page's address to a record that the page shows.
    place = models.CharField(max_length=100)
    title = models.CharField(max_length=255)
    # The title without case and accents, as ``fold`` makes it.
    folded = models.TextField()
    summary = models.TextField()
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=20)
    on = models.DateField(null=True)
    closes_at = models.DateTimeField(null=True)
    review_by = models.DateField(null=True)
    # From that day on it is not found.
    shut_from = models.DateField(null=True)
    themes = models.JSONField()
    title_terms = TermsField()
    summary_terms = TermsField()
    often_terms = TermsField()
    terms = TermsField()
    # What an editor said that it is found first for: the terms of each search, joined to one.
    first_for = TermsField()
    # Empty for a file: its words are kept with the file.
    body = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["page", "place"],
                condition=models.Q(document=None),
                name="home_one_search_entry_a_place",
            ),
            models.UniqueConstraint(
                fields=["page", "document"], name="home_one_search_entry_a_file"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}{self.place}"
