"""The audiences that the Network has promised: everybody, members, IOM Cymru, Prevent/Contest."""

from typing import Any

from django.db import migrations

# The Welsh is a careful draft and awaits a translator's review.
AUDIENCES = [
    {
        "code": "public",
        "access": "public",
        "name_cy": "Pawb",
        "name_en": "Everybody",
        "handling_cy": "",
        "handling_en": "",
    },
    {
        "code": "members",
        "access": "members",
        "name_cy": "Aelodau",
        "name_en": "Members",
        "handling_cy": "I’r sefydliadau sy’n aelodau o’r Rhwydwaith. Nid i’w gyhoeddi.",
        "handling_en": "For member organisations of the Network. Not for publication.",
    },
    {
        "code": "iom-cymru",
        "access": "granted",
        "name_cy": "IOM Cymru",
        "name_en": "IOM Cymru",
        "handling_cy": (
            "Cyfrinachol: i’r bobl sydd wedi cael caniatâd i’w ddarllen, a neb arall. "
            "Peidiwch â’i gopïo, ei anfon ymlaen na’i ddyfynnu."
        ),
        "handling_en": (
            "Confidential: for the people who have been granted it, and nobody else. "
            "Do not copy it, forward it or quote from it."
        ),
    },
    {
        "code": "prevent-contest",
        "access": "granted",
        "name_cy": "Prevent/Contest",
        "name_en": "Prevent/Contest",
        "handling_cy": (
            "Cyfrinachol: i’r bobl sydd wedi cael caniatâd i’w ddarllen, a neb arall. "
            "Peidiwch â’i gopïo, ei anfon ymlaen na’i ddyfynnu."
        ),
        "handling_en": (
            "Confidential: for the people who have been granted it, and nobody else. "
            "Do not copy it, forward it or quote from it."
        ),
    },
]


def make(apps: Any, schema_editor: Any) -> None:
    audience = apps.get_model("accounts", "Audience")
    for values in AUDIENCES:
        audience.objects.using(schema_editor.connection.alias).create(**values)


def remove(apps: Any, schema_editor: Any) -> None:
    audience = apps.get_model("accounts", "Audience")
    codes = [values["code"] for values in AUDIENCES]
    audience.objects.using(schema_editor.connection.alias).filter(code__in=codes).delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_audit_log_is_append_only")]

    operations = [migrations.RunPython(make, remove, elidable=False)]
