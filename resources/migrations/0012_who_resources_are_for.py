"""Those for whom the Network's resources are written, in its own order."""

from typing import Any

from django.db import migrations

# The Welsh is a careful draft and awaits a translator's review.
READERSHIPS = [
    ("partnerships", "Partneriaethau diogelwch cymunedol", "Community safety partnerships"),
    ("managers", "Rheolwyr a chomisiynwyr", "Managers and commissioners"),
    ("front-line", "Staff rheng flaen", "Front-line staff"),
    ("analysts", "Dadansoddwyr ac ymchwilwyr", "Analysts and researchers"),
    ("policy", "Swyddogion polisi", "Policy officers"),
    ("councillors", "Cynghorwyr", "Councillors"),
    ("communications", "Timau cyfathrebu", "Communications teams"),
    ("schools", "Ysgolion a gwasanaethau ieuenctid", "Schools and youth services"),
    ("venues", "Lleoliadau a threfnwyr digwyddiadau", "Venues and organisers of events"),
    ("community-groups", "Grwpiau cymunedol", "Community groups"),
    ("residents", "Trigolion", "Residents"),
]


def make(apps: Any, schema_editor: Any) -> None:
    rows = apps.get_model("resources", "Readership").objects.using(schema_editor.connection.alias)
    for position, (slug, name_cy, name_en) in enumerate(READERSHIPS, start=1):
        rows.create(slug=slug, name_cy=name_cy, name_en=name_en, position=position)


def remove(apps: Any, schema_editor: Any) -> None:
    rows = apps.get_model("resources", "Readership").objects.using(schema_editor.connection.alias)
    rows.filter(slug__in=[slug for slug, _, _ in READERSHIPS]).delete()


class Migration(migrations.Migration):
    dependencies = [("resources", "0011_readerships")]

    operations = [migrations.RunPython(make, remove)]
