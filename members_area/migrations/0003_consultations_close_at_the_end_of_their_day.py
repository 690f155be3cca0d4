from datetime import datetime, time

from django.db import migrations
from django.utils import timezone

LAST_MINUTE = time(23, 59)


def give_moments(apps, schema_editor):
    """The last minute of the last day; and the address of each half, for the two."""
    ConsultationPage = apps.get_model("members_area", "ConsultationPage")
    pages = ConsultationPage._base_manager.select_related("locale")
    for page in pages.exclude(closes_on=None):
        last = datetime.combine(page.closes_on, LAST_MINUTE)
        page.closes_at = timezone.make_aware(last, timezone.get_default_timezone())
        page.save(update_fields=["closes_at"])
    for page in pages.exclude(consultation_url=""):
        halves = ConsultationPage._base_manager.filter(translation_key=page.translation_key)
        halves.update(**{f"url_{page.locale.language_code}": page.consultation_url})


def give_days(apps, schema_editor):
    """The day, and its own address to each half."""
    ConsultationPage = apps.get_model("members_area", "ConsultationPage")
    for page in ConsultationPage._base_manager.select_related("locale"):
        page.closes_on = timezone.localdate(page.closes_at) if page.closes_at else None
        page.consultation_url = getattr(page, f"url_{page.locale.language_code}")
        page.save(update_fields=["closes_on", "consultation_url"])


class Migration(migrations.Migration):

    dependencies = [
        ("members_area", "0002_consultations_have_a_draft"),
    ]

    operations = [migrations.RunPython(give_moments, give_days)]
