"""What a line of the audit log says of people beside their number stands beside it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0020_managers_decide_about_grants'),
    ]

    operations = [
        migrations.AddField(
            model_name='auditentry',
            name='names_hash',
            field=models.CharField(blank=True, max_length=64, verbose_name='hash of the names'),
        ),
        migrations.AddField(
            model_name='user',
            name='erased_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='erased'),
        ),
        migrations.CreateModel(
            name='AuditNames',
            fields=[
                ('entry', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='names', serialize=False, to='accounts.auditentry', verbose_name='line of the audit log')),
                ('actor_email', models.CharField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('ip_address', models.CharField(blank=True, max_length=45, verbose_name='IP address')),
                ('salt', models.CharField(max_length=32, verbose_name='salt')),
            ],
            options={
                'verbose_name': 'names in the audit log',
                'verbose_name_plural': 'names in the audit log',
                'default_permissions': (),
                'indexes': [models.Index(fields=['actor_email'], name='audit_by_address')],
            },
        ),
        migrations.CreateModel(
            name='Leaving',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why', models.CharField(choices=[('asked', 'She asked for it'), ('unused', 'The account opens nothing any more')], max_length=6, verbose_name='why')),
                ('since', models.DateTimeField(verbose_name='since')),
                ('person', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='leaving', to=settings.AUTH_USER_MODEL, verbose_name='person')),
            ],
            options={
                'verbose_name': 'person to be erased',
                'verbose_name_plural': 'people to be erased',
                'ordering': ['since', 'pk'],
                'default_permissions': ('view',),
            },
        ),
    ]
