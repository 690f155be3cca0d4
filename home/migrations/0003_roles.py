"""Who works in the CMS: the communications manager, and those who write for her to publish.

Both work in the two trees below the front doors, and nowhere above. What they may read there is the
gate's to say, not the role's. The roles that Wagtail brings may reach the root, and go.
"""

from typing import Any

from django.db import migrations

FILES = {
    "wagtailimages": ("image", ("add_image", "change_image", "choose_image")),
    "wagtaildocs": ("document", ("add_document", "change_document", "choose_document")),
    "wagtailmedia": ("media", ("add_media", "change_media")),
}
WRITING = ("add_page", "change_page")
PUBLISHING = (*WRITING, "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
ROLES = {
    "Communications manager": {
        "pages": PUBLISHING,
        "files": True,
        "elsewhere": [
            ("wagtailadmin", "admin", "access_admin"),
            ("resources", "theme", "change_theme"),
            ("wagtailredirects", "redirect", "add_redirect"),
            ("wagtailredirects", "redirect", "change_redirect"),
            ("wagtailredirects", "redirect", "delete_redirect"),
        ],
    },
    "Editor": {
        "pages": WRITING,
        "files": True,
        "elsewhere": [("wagtailadmin", "admin", "access_admin")],
    },
}
WAGTAILS_OWN = ("Editors", "Moderators")


def make(apps: Any, schema_editor: Any) -> None:
    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(schema_editor.connection.alias)

    def permission(app: str, model: str, codename: str) -> Any:
        # Django makes these rows after all migrations; we need them now.
        kind, _ = rows("contenttypes", "ContentType").get_or_create(app_label=app, model=model)
        found, _ = rows("auth", "Permission").get_or_create(
            content_type=kind,
            codename=codename,
            defaults={"name": f"Can {codename.replace('_', ' ')}"},
        )
        return found

    rows("auth", "Group").filter(name__in=WAGTAILS_OWN, user=None).delete()
    doors = rows("wagtailcore", "Page").filter(depth=2)
    collection = rows("wagtailcore", "Collection").get(depth=1)
    for name, may in ROLES.items():
        group = rows("auth", "Group").create(name=name)
        group.permissions.set(permission(*which) for which in may["elsewhere"])
        for codename in may["pages"]:
            for door in doors:
                rows("wagtailcore", "GroupPagePermission").create(
                    group=group, page=door, permission=permission("wagtailcore", "page", codename)
                )
        for app, (model, codenames) in FILES.items():
            for codename in codenames:
                rows("wagtailcore", "GroupCollectionPermission").create(
                    group=group, collection=collection, permission=permission(app, model, codename)
                )


def remove(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.filter(name__in=list(ROLES)).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_front_doors"),
        ("resources", "0002_eight_themes"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailmedia", "0005_alter_media_options"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(make, remove)]
