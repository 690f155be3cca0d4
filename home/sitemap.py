"""What search engines are told: the pages that anybody may read, each with its twin."""

from collections import defaultdict
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from django.contrib.sitemaps import Sitemap
from django.utils import timezone

from accounts.access import Reader
from foundation.models import SitePage, SitePageQuerySet

FRONT_DEPTH = 2


class PublicSitemap(Sitemap[SitePage]):
    """Every public page in both languages. It asks the gate as nobody in particular."""

    limit = 5000

    def items(self) -> SitePageQuerySet:
        """The live pages that an anonymous reader may open, in a fixed order."""
        reader = Reader.anonymous(today=timezone.localdate())
        return (
            SitePage.objects.live()
            .readable_by(reader)
            .filter(depth__gt=1)
            .select_related("locale")
            .order_by("path")
        )

    def location(self, item: SitePage) -> str:
        """The page's address on this site."""
        # The parts, for they can be asked with a place to keep the root paths of the site.
        return str(item.get_url_parts(request=self)[2])

    def lastmod(self, item: SitePage) -> datetime | None:
        """When the page was last published."""
        moment: datetime | None = item.last_published_at
        return moment

    def get_urls(
        self, page: int | str = 1, site: Any = None, protocol: str | None = None
    ) -> list[dict[str, Any]]:
        """The addresses, each with those of its pair, its own among them, as ``alternates``."""
        urls = super().get_urls(page=page, site=site, protocol=protocol)
        by_pair: defaultdict[Any, dict[str, str]] = defaultdict(dict)
        for url in urls:
            by_pair[url["item"].translation_key][url["item"].language] = url["location"]
        for url in urls:
            halves = by_pair[url["item"].translation_key]
            # As the head of each page has it: who has no language yet begins at the door.
            is_front = url["item"].depth == FRONT_DEPTH
            if len(halves) > 1:
                other = urljoin(url["location"], "/") if is_front else halves["en"]
                halves = {**halves, "x-default": other}
            url["alternates"] = [
                {"lang_code": code, "location": location} for code, location in halves.items()
            ]
        return urls
