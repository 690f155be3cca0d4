import django.db.models.deletion
import taggit.managers
from django.db import migrations, models

# A tag manager has no column: to take it away and put it back says by which table it goes.
TAGGED = ("document", "image", "media")


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("foundation", "0003_files_in_folders_of_their_own"),
    ]

    operations = [
        migrations.CreateModel(
            name="FileTag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        allow_unicode=True, max_length=100, unique=True, verbose_name="slug"
                    ),
                ),
            ],
            options={"verbose_name": "tag", "verbose_name_plural": "tags"},
        ),
        migrations.CreateModel(
            name="TaggedFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("object_id", models.IntegerField(db_index=True, verbose_name="object ID")),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(app_label)s_%(class)s_tagged_items",
                        to="contenttypes.contenttype",
                        verbose_name="content type",
                    ),
                ),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="foundation.filetag",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        *(migrations.RemoveField(model_name=name, name="tags") for name in TAGGED),
        *(
            migrations.AddField(
                model_name=name,
                name="tags",
                field=taggit.managers.TaggableManager(
                    blank=True,
                    help_text=None,
                    through="foundation.TaggedFile",
                    to="foundation.FileTag",
                    verbose_name="tags",
                ),
            )
            for name in TAGGED
        ),
    ]
