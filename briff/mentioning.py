"""How it is kept what the published issues tell of. In the transaction that publishes them."""

from typing import Any

from wagtail.signals import page_published, page_unpublished

from briff.blocks import ACT, PAGE
from briff.models import IssuePage, Mention
from briff.telling import get_entries
from foundation.models import SitePage
from resources.models import Act, Theme


def join() -> None:
    """Join it to Wagtail's publishing. To do so again changes nothing."""
    page_published.connect(note, sender=IssuePage)
    page_unpublished.connect(forget, sender=IssuePage)


def note(instance: IssuePage, **kwargs: Any) -> None:
    """Write down what an issue tells of, now that it is published."""
    forget(instance)
    kept = list(get_entries(instance))
    pages = {entry.value for _, entries in kept for entry in entries if entry.kind == PAGE}
    keys = dict(SitePage.objects.filter(pk__in=pages).values_list("pk", "translation_key"))
    acts = set(Act.objects.values_list("pk", flat=True))
    themes = {theme.slug: theme for theme in Theme.objects.all()}
    language = instance.language
    mentions = []
    for slug, entries in kept:
        for entry in entries:
            mention = Mention(issue=instance, language=language, theme=themes.get(slug))
            if entry.kind == PAGE:
                mention.pair = keys.get(entry.value)
            elif entry.kind == ACT:
                mention.act_id = int(entry.value) if int(entry.value) in acts else None
            # What points at nothing any more is told to nobody.
            if entry.kind not in (PAGE, ACT) or mention.pair or mention.act_id:
                mentions.append(mention)
    Mention.objects.bulk_create(mentions)


def forget(instance: IssuePage, **kwargs: Any) -> None:
    """An issue that is not published tells of nothing."""
    Mention.objects.filter(issue=instance.pk).delete()
