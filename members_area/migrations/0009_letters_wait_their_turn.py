from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("members_area", "0008_what_each_version_began_with")]

    operations = [
        migrations.AddField(
            model_name="briefingletter",
            name="try_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
    ]
