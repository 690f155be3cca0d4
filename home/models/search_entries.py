"""What the search knows of all pages."""

from typing import ClassVar

from django.db import models

from foundation.models import SitePage
from home.search.terms_field import TermsField


class SearchEntry(models.Model):
    """What the search knows of one half of a pair, as it is published.

    Not who may read it, nor whether it is still there: that is asked of the page each time.
    """

    # It is no use that anybody makes of the page.
    wagtail_reference_index_ignore = True

    page = models.OneToOneField(
        SitePage, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    pair = models.UUIDField()
    language = models.CharField(max_length=2)
    kind = models.CharField(max_length=20)
    on = models.DateField(null=True)
    themes = models.JSONField()
    title_terms = TermsField()
    summary_terms = TermsField()
    often_terms = TermsField()
    terms = TermsField()
    body = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["pair", "language"], name="home_one_search_entry_a_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.page_id}"
