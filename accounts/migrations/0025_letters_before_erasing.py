"""The letter before an account is erased waits with the others until it can go."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0024_who_erases'),
    ]

    operations = [
        migrations.AddField(
            model_name='letter',
            name='leaving',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='accounts.leaving', verbose_name='person to be erased'),
        ),
        migrations.AlterField(
            model_name='letter',
            name='template',
            field=models.CharField(choices=[('application_received', 'An application was received'), ('application_approved', 'An application was approved'), ('application_refused', 'An application was refused'), ('renewal_due', 'A membership is to be renewed'), ('membership_lapsed', 'A membership has lapsed'), ('seats_asked', 'Who is still there?'), ('seat_given', 'A seat was given'), ('invoice_issued', 'An invoice was issued'), ('grant_proposed', 'A grant waits for somebody else'), ('rule_changed', 'How many must agree to a grant was changed'), ('credit_note_issued', 'A credit note was issued'), ('erasing_soon', 'An account will be erased')], max_length=40, verbose_name='what it says'),
        ),
    ]
