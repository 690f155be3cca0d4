import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_issued_is_final")]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="grace_days",
            field=models.PositiveSmallIntegerField(
                default=0, editable=False, verbose_name="days of grace"
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="lapse_recorded_on",
            field=models.DateField(editable=False, null=True, verbose_name="lapse recorded"),
        ),
        # Filled in by the next one.
        migrations.AddField(
            model_name="membership",
            name="lapses_on",
            field=models.DateField(
                db_index=True, editable=False, null=True, verbose_name="opens nothing from"
            ),
        ),
        migrations.AddField(
            model_name="membershipsettings",
            name="grace_days",
            field=models.PositiveSmallIntegerField(
                default=30,
                help_text="How long after its last day a membership that was not renewed stays open.",
                validators=[django.core.validators.MaxValueValidator(366)],
                verbose_name="days of grace",
            ),
        ),
        migrations.AlterField(
            model_name="letter",
            name="template",
            field=models.CharField(
                choices=[
                    ("application_received", "An application was received"),
                    ("application_approved", "An application was approved"),
                    ("application_refused", "An application was refused"),
                    ("renewal_due", "A membership is to be renewed"),
                    ("membership_lapsed", "A membership has lapsed"),
                    ("invoice_issued", "An invoice was issued"),
                    ("credit_note_issued", "A credit note was issued"),
                ],
                max_length=40,
                verbose_name="what it says",
            ),
        ),
    ]
