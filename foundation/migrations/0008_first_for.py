"""What an editor wants a page to be found first for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("foundation", "0007_hosts_of_old_addresses")]

    operations = [
        migrations.AddField(
            model_name="sitepage",
            name="first_for",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Words or phrases, with commas between them. Who searches for just one of these finds this page first.",
                max_length=300,
                verbose_name="first in a search for",
            ),
            preserve_default=False,
        ),
    ]
