"""What the forms of the CMS say beside a field: nothing changes in the database."""

import modelcluster.fields
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0024_who_reads_the_glossary'),
        ('resources', '0019_say_what_fields_mean'),
    ]

    operations = [
        migrations.AlterField(
            model_name='homepage',
            name='introduction',
            field=models.TextField(help_text='Shown under the heading: what the Network does, in a sentence or two.', max_length=400, verbose_name='introduction'),
        ),
        migrations.AlterField(
            model_name='networkpage',
            name='kind',
            field=models.CharField(choices=[('board', 'Board'), ('network', 'Network'), ('partnership', 'Partnership'), ('research', 'Research centre')], help_text='Readers narrow lists by it.', max_length=20, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='networkpage',
            name='themes',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Where readers find it, and under what the Briff gathers it.', related_name='+', to='resources.theme', verbose_name='themes'),
        ),
        migrations.AlterField(
            model_name='newspage',
            name='themes',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Where readers find it, and under what the Briff gathers it.', related_name='+', to='resources.theme', verbose_name='themes'),
        ),
        migrations.AlterField(
            model_name='surveypage',
            name='files',
            field=wagtail.fields.StreamField([('file', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Welsh', 'max_length': 200, 'required': False}), 1: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Welsh file', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 200, 'required': False}), 3: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'English file', 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('title_cy', 0), ('document_cy', 1), ('title_en', 2), ('document_en', 3)]], {})}, help_text='Files to download. Each is shown only to those who may open it.', verbose_name='files of the findings'),
        ),
        migrations.AlterField(
            model_name='surveypage',
            name='opens_on',
            field=models.DateField(help_text='The first day on which it can be answered.', verbose_name='opens on'),
        ),
        migrations.AlterField(
            model_name='surveypage',
            name='themes',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Where readers find it, and under what the Briff gathers it.', related_name='+', to='resources.theme', verbose_name='themes'),
        ),
    ]
