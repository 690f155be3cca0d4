from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_membership_manager"),
    ]

    operations = [
        migrations.RenameField(
            model_name="organisation",
            old_name="website",
            new_name="website_en",
        ),
        migrations.AlterField(
            model_name="organisation",
            name="website_en",
            field=models.URLField(blank=True, verbose_name="website in English"),
        ),
        migrations.AddField(
            model_name="organisation",
            name="website_cy",
            field=models.URLField(blank=True, verbose_name="website in Welsh"),
        ),
    ]
