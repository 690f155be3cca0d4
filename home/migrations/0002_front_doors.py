"""The two front doors, open to everybody, in place of Wagtail's welcome page."""

import uuid
from typing import Any

from django.db import migrations

# The Welsh is a careful draft and awaits a translator's review.
DOORS = [
    {
        "language": "cy",
        "path": "00010001",
        "slug": "hafan",
        "title": "Hafan",
        "heading": "Llais strategol dros ddiogelwch cymunedol yng Nghymru",
        "introduction": "Rhwydwaith Cymunedau Mwy Diogel Cymru.",
    },
    {
        "language": "en",
        "path": "00010002",
        "slug": "home",
        "title": "Home",
        "heading": "The strategic voice for community safety in Wales",
        "introduction": "Wales Safer Communities Network.",
    },
]


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    rows("wagtailcore", "Site").all().delete()
    rows("wagtailcore", "Page").filter(depth=2).delete()
    pages = {"translation_key": uuid.uuid4(), "publish_act": uuid.uuid4()}
    pages["content_type"], _ = rows("contenttypes", "ContentType").get_or_create(
        app_label="home", model="homepage"
    )
    pages["audience"] = rows("accounts", "Audience").get(access="public")
    for door in DOORS:
        words = {name: door[name] for name in ("path", "slug", "title", "heading", "introduction")}
        locale, _ = rows("wagtailcore", "Locale").get_or_create(language_code=door["language"])
        page = rows("home", "HomePage").create(
            **pages,
            **words,
            draft_title=door["title"],
            url_path=f"/{door['slug']}/",
            locale=locale,
            depth=2,
            numchild=0,
            live=True,
        )
    rows("wagtailcore", "Page").filter(depth=1).update(numchild=len(DOORS))
    rows("wagtailcore", "Site").create(hostname="localhost", root_page_id=page.pk, is_default_site=True)


def remove(apps: Any, schema_editor: Any) -> None:
    pages = apps.get_model("home", "HomePage").objects.using(schema_editor.connection.alias)
    pages.filter(depth=2, slug__in=[door["slug"] for door in DOORS]).delete()
    root = apps.get_model("wagtailcore", "Page").objects.using(schema_editor.connection.alias)
    root.filter(depth=1).update(numchild=0)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("accounts", "0004_audiences"),
    ]

    operations = [migrations.RunPython(make, remove)]
