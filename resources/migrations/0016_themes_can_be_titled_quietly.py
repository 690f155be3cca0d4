"""A theme may keep its name out of the browser's history."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("resources", "0015_which_files_resources_show")]

    operations = [
        migrations.AddField(
            model_name="theme",
            name="has_quiet_title",
            field=models.BooleanField(
                default=False,
                help_text=(
                    "For the same people: the tab and the history of the browser show a title that"
                    " says nothing. So it is for sub-topics of the theme."
                ),
                verbose_name="does not say in the browser what it is about",
            ),
        ),
    ]
