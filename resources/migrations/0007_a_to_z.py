from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("resources", "0006_podcasts")]

    operations = [
        migrations.AddField(
            model_name="resourcepage",
            name="letter",
            field=models.CharField(default="", editable=False, max_length=3),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="resourcepage",
            name="sort_key",
            field=models.CharField(db_index=True, default="", editable=False, max_length=500),
            preserve_default=False,
        ),
    ]
