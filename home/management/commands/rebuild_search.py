"""Read every published page again for the search, and the files that nobody has read yet."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from foundation.document_texts import read_text
from foundation.models import Document
from home.search.entries import enter_as_it_is, get_published, strike_out_unpublished

STEP = 100


class Command(BaseCommand):
    help = (
        "Read every published page again for the search: after a change to its words or rules. "
        "Each page stands by itself, so it can be stopped at any time and run again."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--missing", action="store_true", help="Only pages that the search does not know yet."
        )

    def handle(self, *, missing: bool, verbosity: int, **options: Any) -> None:
        for document in Document.objects.filter(words=None).order_by("pk"):
            document.keep_words(read_text(document.file, extension=document.extension))
            document.file.close()
        struck_out = strike_out_unpublished()
        numbers = get_published(missing=missing)
        for read, number in enumerate(numbers, 1):
            enter_as_it_is(number)
            if verbosity and read % STEP == 0:
                self.stdout.write(f"{read} of {len(numbers)}")
        if verbosity:
            self.stdout.write(f"{len(numbers)} pages read, {struck_out} taken out.")
