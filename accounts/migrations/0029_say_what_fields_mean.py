"""What the forms of the CMS say beside a field: nothing changes in the database."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0028_grants_have_a_last_day'),
    ]

    operations = [
        migrations.AlterField(
            model_name='audience',
            name='code',
            field=models.SlugField(help_text='A short name for it, in the audit log. It stays as it is.', unique=True, verbose_name='code'),
        ),
        migrations.AlterField(
            model_name='audience',
            name='handling_cy',
            field=models.TextField(blank=True, help_text='What its readers may do with what they read.', verbose_name='handling note in Welsh'),
        ),
        migrations.AlterField(
            model_name='creditnote',
            name='reason_cy',
            field=models.CharField(help_text='It is printed on the credit note.', max_length=300, verbose_name='reason in Welsh'),
        ),
        migrations.AlterField(
            model_name='feescale',
            name='valid_from',
            field=models.DateField(help_text='It holds from this day until the next table begins.', unique=True, verbose_name='valid from'),
        ),
        migrations.AlterField(
            model_name='invoice',
            name='purchase_order',
            field=models.CharField(blank=True, help_text='Their own number for the order, if they gave one: it is printed on the invoice.', max_length=50, verbose_name='purchase order number'),
        ),
        migrations.AlterField(
            model_name='payment',
            name='reference',
            field=models.CharField(blank=True, help_text='As it stands on the bank statement.', max_length=100, verbose_name='reference of the bank'),
        ),
        migrations.AlterField(
            model_name='seat',
            name='role',
            field=models.CharField(choices=[('reader', 'Reader'), ('lead', 'Lead contact'), ('finance', 'Finance contact')], default='reader', help_text='A lead contact also adds and ends seats; a finance contact sees invoices.', max_length=10, verbose_name='role'),
        ),
    ]
