"""What the forms of the CMS say beside a field: nothing changes in the database."""

import modelcluster.fields
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('members_area', '0011_visits_to_the_members_home'),
        ('resources', '0019_say_what_fields_mean'),
    ]

    operations = [
        migrations.AlterField(
            model_name='briefingpage',
            name='briefed_on',
            field=models.DateField(help_text='Readers see it, and lists put the newest first by it.', verbose_name='date'),
        ),
        migrations.AlterField(
            model_name='briefingpage',
            name='changes',
            field=wagtail.fields.StreamField([('change', 3)], blank=True, block_lookup={0: ('wagtail.blocks.DateBlock', (), {'label': 'Date'}), 1: ('wagtail.blocks.TextBlock', (), {'label': 'What changed, in Welsh', 'max_length': 300, 'rows': 2}), 2: ('wagtail.blocks.TextBlock', (), {'label': 'What changed, in English', 'max_length': 300, 'rows': 2}), 3: ('wagtail.blocks.StructBlock', [[('on', 0), ('note_cy', 1), ('note_en', 2)]], {})}, help_text='One for each version after the first. Readers see the page as unread again.', verbose_name='versions after the first'),
        ),
        migrations.AlterField(
            model_name='briefingpage',
            name='handling',
            field=models.CharField(choices=[('person', 'Nobody: it is for you alone'), ('organisation', 'People in your own organisation who need it'), ('partners', 'Partners who need it for their work')], default='person', help_text='Readers see it above the text, before they read.', max_length=12, verbose_name='who may its readers share it with?'),
        ),
        migrations.AlterField(
            model_name='briefingpage',
            name='kind',
            field=models.CharField(choices=[('briefing', 'Briefing'), ('legislation', 'Legislation briefing'), ('funding', 'Funding briefing'), ('case_study', 'Case study')], default='briefing', help_text='Readers narrow lists by it.', max_length=12, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='consultationpage',
            name='asked_by',
            field=models.CharField(help_text="The body that consults, in this page's language.", max_length=200, verbose_name='who is asking'),
        ),
        migrations.AlterField(
            model_name='consultationpage',
            name='devolution',
            field=models.CharField(blank=True, choices=[('', 'Not said'), ('devolved', 'Devolved to Wales'), ('partly', 'Partly devolved to Wales'), ('reserved', 'Not devolved to Wales')], default='', help_text='Whether it is about something that Wales decides for itself.', max_length=10, verbose_name='is it devolved?'),
        ),
        migrations.AlterField(
            model_name='consultationpage',
            name='files',
            field=wagtail.fields.StreamField([('file', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Welsh', 'max_length': 200, 'required': False}), 1: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Welsh file', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 200, 'required': False}), 3: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'English file', 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('title_cy', 0), ('document_cy', 1), ('title_en', 2), ('document_en', 3)]], {})}, help_text='Files to download. Each is shown only to those who may open it.', verbose_name='files'),
        ),
        migrations.AlterField(
            model_name='consultationpage',
            name='url_cy',
            field=models.URLField(blank=True, help_text='Where it can be read and answered.', verbose_name="the consultation's own page, in Welsh"),
        ),
        migrations.AlterField(
            model_name='materialpage',
            name='chapters',
            field=wagtail.fields.StreamField([('chapter', 2)], blank=True, block_lookup={0: ('resources.blocks.MomentBlock', (), {'help_text': 'For example: 2:03', 'label': 'Begins at', 'max_length': 8, 'search_index': False}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 2: ('wagtail.blocks.StructBlock', [[('start', 0), ('title', 1)]], {})}, help_text='Where each part begins, so that listeners can go straight there.', verbose_name='chapters'),
        ),
        migrations.AlterField(
            model_name='materialpage',
            name='files',
            field=wagtail.fields.StreamField([('file', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Welsh', 'max_length': 200, 'required': False}), 1: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Welsh file', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 200, 'required': False}), 3: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'English file', 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('title_cy', 0), ('document_cy', 1), ('title_en', 2), ('document_en', 3)]], {})}, help_text='Files to download. Each is shown only to those who may open it.', verbose_name='files'),
        ),
        migrations.AlterField(
            model_name='materialpage',
            name='kind',
            field=models.CharField(choices=[('template', 'Template'), ('campaign', 'Campaign kit'), ('recording', 'Recording')], help_text='Readers narrow lists by it.', max_length=20, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='materialpage',
            name='published_on',
            field=models.DateField(help_text='Readers see it, and lists put the newest first by it.', verbose_name='published on'),
        ),
        migrations.AlterField(
            model_name='materialpage',
            name='readerships',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Readers narrow the library by it. Leave it empty for what is for anybody.', related_name='+', to='resources.readership', verbose_name='who it is for'),
        ),
        migrations.AlterField(
            model_name='materialpage',
            name='themes',
            field=modelcluster.fields.ParentalManyToManyField(help_text='Where readers find it, and under what the Briff gathers it.', related_name='+', to='resources.theme', verbose_name='themes'),
        ),
    ]
