"""The eight themes of the Network, in its own order."""

from typing import Any

from django.db import migrations

# The Welsh is a careful draft and awaits a translator's review.
THEMES = [
    ("asb", "Ymddygiad Gwrthgymdeithasol ac Anrhefn", "Anti-social Behaviour and Disorder"),
    (
        "vawdasv",
        "Trais yn erbyn Menywod, Cam-drin Domestig a Thrais Rhywiol",
        "Violence against Women, Domestic Abuse and Sexual Violence",
    ),
    ("terrorism", "Terfysgaeth ac Eithafiaeth", "Terrorism and Extremism"),
    ("substances", "Camddefnyddio Sylweddau", "Substance Misuse"),
    ("crime", "Troseddau ac Atal Troseddu", "Crime and Crime Prevention"),
    (
        "violence",
        "Trais Difrifol a Throseddau Cyfundrefnol",
        "Serious Violence and Organised Crime",
    ),
    ("safety", "Diogelwch y Cyhoedd", "Public Safety"),
    ("slavery", "Caethwasiaeth Fodern a Chamfanteisio", "Modern Slavery and Exploitation"),
]


# Who reads these may be in danger if somebody sees it.
WITH_QUICK_EXIT = {"vawdasv", "terrorism", "slavery"}


def make(apps: Any, schema_editor: Any) -> None:
    themes = apps.get_model("resources", "Theme").objects.using(schema_editor.connection.alias)
    for position, (slug, name_cy, name_en) in enumerate(THEMES, start=1):
        themes.create(
            slug=slug,
            name_cy=name_cy,
            name_en=name_en,
            icon=slug,
            position=position,
            has_quick_exit=slug in WITH_QUICK_EXIT,
        )


def remove(apps: Any, schema_editor: Any) -> None:
    themes = apps.get_model("resources", "Theme").objects.using(schema_editor.connection.alias)
    themes.filter(slug__in=[slug for slug, _, _ in THEMES]).delete()


class Migration(migrations.Migration):
    dependencies = [("resources", "0001_initial")]

    operations = [migrations.RunPython(make, remove)]
