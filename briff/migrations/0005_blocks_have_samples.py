"""The blocks of an issue have samples to look at: nothing changes in the database."""

import briff.blocks
import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('briff', '0004_say_what_fields_mean'),
    ]

    operations = [
        migrations.AlterField(
            model_name='issuepage',
            name='sections',
            field=wagtail.fields.StreamField([('section', 14)], blank=True, block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': briff.blocks.get_themes, 'help_text': 'Without a theme it is of interest to everybody.', 'label': 'Theme', 'required': False}), 1: ('wagtail.blocks.PageChooserBlock', (), {'description': "Shown with the page's own title and summary, to its readers only.", 'icon': 'doc-empty-inverse', 'label': 'A page of this site', 'page_type': ['foundation.SitePage'], 'preview_template': 'briff/preview/page.html'}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': briff.blocks.get_acts, 'description': 'An Act of the page of Acts and duties.', 'icon': 'clipboard-list', 'label': 'A law', 'preview_template': 'briff/preview/act.html'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Welsh', 'max_length': 200, 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 200, 'required': False}), 5: ('wagtail.blocks.TextBlock', (), {'label': 'What it is, in Welsh', 'max_length': 600, 'required': False, 'rows': 3}), 6: ('wagtail.blocks.TextBlock', (), {'label': 'What it is, in English', 'max_length': 600, 'required': False, 'rows': 3}), 7: ('wagtail.blocks.URLBlock', (), {'label': 'Web address in Welsh', 'required': False}), 8: ('wagtail.blocks.URLBlock', (), {'label': 'Web address in English', 'required': False}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Source, in Welsh', 'max_length': 120, 'required': False}), 10: ('wagtail.blocks.CharBlock', (), {'label': 'Source, in English', 'max_length': 120, 'required': False}), 11: ('wagtail.blocks.DateBlock', (), {'label': 'Deadline', 'required': False}), 12: ('wagtail.blocks.StructBlock', [[('title_cy', 3), ('title_en', 4), ('text_cy', 5), ('text_en', 6), ('url_cy', 7), ('url_en', 8), ('source_cy', 9), ('source_en', 10), ('due_on', 11)]], {}), 13: ('wagtail.blocks.StreamBlock', [[('page', 1), ('act', 2), ('words', 12)]], {}), 14: ('wagtail.blocks.StructBlock', [[('theme', 0), ('items', 13)]], {})}, help_text='What is new comes here from the screen that gathers it. Add your own words, and put it all in order.', verbose_name='sections'),
        ),
    ]
