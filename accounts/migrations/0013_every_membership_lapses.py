from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("accounts", "0012_when_memberships_lapse")]

    operations = [
        migrations.AlterField(
            model_name="membership",
            name="lapses_on",
            field=models.DateField(
                db_index=True, editable=False, verbose_name="opens nothing from"
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=Q(lapses_on__gt=F("ends_on")),
                name="membership_lapses_after_its_last_day",
            ),
        ),
    ]
