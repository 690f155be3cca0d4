from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from wscn_site.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Compile the catalogues that have changed. Needs no gettext."

    requires_system_checks = []

    def handle(self, **options: Any) -> None:
        for catalogue in compile_catalogues(Path(settings.BASE_DIR) / "locale"):
            self.stdout.write(f"Compiled {catalogue.relative_to(settings.BASE_DIR)}")
