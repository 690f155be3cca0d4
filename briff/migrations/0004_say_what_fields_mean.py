"""What the forms of the CMS say beside a field: nothing changes in the database."""

import briff.blocks
import django.core.validators
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('briff', '0003_why_a_mailing_waits'),
    ]

    operations = [
        migrations.AlterField(
            model_name='issuepage',
            name='number',
            field=models.PositiveIntegerField(help_text='Each issue has its own, one after the other.', validators=[django.core.validators.MinValueValidator(1)], verbose_name='number'),
        ),
        migrations.AlterField(
            model_name='issuepage',
            name='sections',
            field=wagtail.fields.StreamField([('section', 14)], blank=True, block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': briff.blocks.get_themes, 'help_text': 'Without a theme it is of interest to everybody.', 'label': 'Theme', 'required': False}), 1: ('wagtail.blocks.PageChooserBlock', (), {'description': "Shown with the page's own title and summary, to its readers only.", 'icon': 'doc-empty-inverse', 'label': 'A page of this site', 'page_type': ['foundation.SitePage']}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': briff.blocks.get_acts, 'description': 'An Act of the page of Acts and duties.', 'icon': 'clipboard-list', 'label': 'A law'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Welsh', 'max_length': 200, 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 200, 'required': False}), 5: ('wagtail.blocks.TextBlock', (), {'label': 'What it is, in Welsh', 'max_length': 600, 'required': False, 'rows': 3}), 6: ('wagtail.blocks.TextBlock', (), {'label': 'What it is, in English', 'max_length': 600, 'required': False, 'rows': 3}), 7: ('wagtail.blocks.URLBlock', (), {'label': 'Web address in Welsh', 'required': False}), 8: ('wagtail.blocks.URLBlock', (), {'label': 'Web address in English', 'required': False}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Source, in Welsh', 'max_length': 120, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'Source, in English', 'max_length': 120, 'required': False}), 11: ('wagtail.blocks.DateBlock', (), {'label': 'Deadline', 'required': False}), 12: ('wagtail.blocks.StructBlock', [[('title_cy', 3), ('title_en', 4), ('text_cy', 5), ('text_en', 6), ('url_cy', 7), ('url_en', 8), ('source_cy', 9), ('source_en', 10), ('due_on', 11)]], {}), 13: ('wagtail.blocks.StreamBlock', [[('page', 1), ('act', 2), ('words', 12)]], {}), 14: ('wagtail.blocks.StructBlock', [[('theme', 0), ('items', 13)]], {})}, help_text='What is new comes here from the screen that gathers it. Add your own words, and put it all in order.', verbose_name='sections'),
        ),
        migrations.AlterField(
            model_name='subscriber',
            name='language',
            field=models.CharField(choices=[('cy', 'Cymraeg'), ('en', 'English'), ('both', 'Both languages')], default='both', help_text='In which language the Briff goes to them.', max_length=4, verbose_name='language'),
        ),
    ]
