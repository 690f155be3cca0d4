"""The Welsh editor, the confidential editor and the auditor.

``accounts.roles`` says in words what each may do. The confidential editor has no branch of the
tree: what she may write follows from what was granted to her.
"""

from typing import Any

from django.db import migrations

WELSH = "Welsh editor"
COME_IN = ("wagtailadmin", "admin", "access_admin")
ROLES = {
    WELSH: [COME_IN],
    "Confidential editor": [COME_IN, ("foundation", "sitepage", "write_granted")],
    "Auditor": [
        COME_IN,
        ("accounts", "auditentry", "view_auditentry"),
        ("home", "nightwatch", "view_nightwatch"),
    ],
}
FILES = {
    WELSH: {
        "wagtailimages": ("image", ("choose_image",)),
        "wagtaildocs": ("document", ("choose_document",)),
    },
    "Confidential editor": {
        "wagtailimages": ("image", ("add_image", "choose_image")),
        "wagtaildocs": ("document", ("add_document", "choose_document")),
        "wagtailmedia": ("media", ("add_media",)),
    },
}


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

    groups = {name: rows("auth", "Group").get_or_create(name=name)[0] for name in ROLES}
    for name, rights in ROLES.items():
        groups[name].permissions.set(permission(*right) for right in rights)
    collection = rows("wagtailcore", "Collection").get(depth=1)
    for name, kinds in FILES.items():
        for app, (model, codenames) in kinds.items():
            for codename in codenames:
                rows("wagtailcore", "GroupCollectionPermission").get_or_create(
                    group=groups[name],
                    collection=collection,
                    permission=permission(app, model, codename),
                )
    for door in rows("wagtailcore", "Page").filter(depth=2, locale__language_code="cy"):
        rows("wagtailcore", "GroupPagePermission").get_or_create(
            group=groups[WELSH],
            page=door,
            permission=permission("wagtailcore", "page", "change_page"),
        )


def remove(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    groups.filter(name__in=list(ROLES)).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0020_who_keeps_the_glossary"),
        ("accounts", "0027_what_a_letter_promised"),
        ("foundation", "0015_who_writes_what_was_granted"),
    ]

    operations = [migrations.RunPython(make, remove)]
