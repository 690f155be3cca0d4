"""What the forms of the CMS say beside a field: nothing changes in the database."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('resources', '0018_who_looks_at_it_again'),
    ]

    operations = [
        migrations.AlterField(
            model_name='act',
            name='guidance_url_cy',
            field=models.URLField(blank=True, help_text='Where whoever issued the guidance has published it.', verbose_name='guidance, in Welsh'),
        ),
        migrations.AlterField(
            model_name='act',
            name='in_force_note_cy',
            field=models.CharField(blank=True, help_text='For example: it comes into force in stages from April 2027.', max_length=200, verbose_name='about its coming into force, in Welsh'),
        ),
        migrations.AlterField(
            model_name='act',
            name='law_url_cy',
            field=models.URLField(blank=True, help_text='Its page at legislation.gov.uk.', verbose_name='the law, in Welsh'),
        ),
        migrations.AlterField(
            model_name='episodepage',
            name='chapters',
            field=wagtail.fields.StreamField([('chapter', 2)], blank=True, block_lookup={0: ('resources.blocks.MomentBlock', (), {'help_text': 'For example: 2:03', 'label': 'Begins at', 'max_length': 8, 'search_index': False}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 120}), 2: ('wagtail.blocks.StructBlock', [[('start', 0), ('title', 1)]], {})}, help_text='Where each part begins, so that listeners can go straight there.', verbose_name='chapters'),
        ),
        migrations.AlterField(
            model_name='episodepage',
            name='number',
            field=models.PositiveIntegerField(help_text='Players of podcasts count by it, season by season.', verbose_name='number'),
        ),
        migrations.AlterField(
            model_name='episodepage',
            name='people',
            field=wagtail.fields.StreamField([('person', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Name', 'max_length': 120}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('host', 'Host'), ('guest', 'Guest'), ('narrator', 'Narrator'), ('producer', 'Producer'), ('translator', 'Translator')], 'label': 'Role'}), 2: ('wagtail.blocks.StructBlock', [[('name', 0), ('role', 1)]], {})}, help_text='Who is heard, and as what.', verbose_name='people'),
        ),
        migrations.AlterField(
            model_name='episodepage',
            name='published_on',
            field=models.DateField(help_text='Readers see it, and lists put the newest first by it.', verbose_name='published on'),
        ),
        migrations.AlterField(
            model_name='episodepage',
            name='season',
            field=models.PositiveIntegerField(blank=True, help_text='Leave it empty if the show has none.', null=True, verbose_name='season'),
        ),
        migrations.AlterField(
            model_name='episodepage',
            name='themes',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Where readers find it, and under what the Briff gathers it.', related_name='+', to='resources.theme', verbose_name='themes'),
        ),
        migrations.AlterField(
            model_name='podcastpage',
            name='category',
            field=models.CharField(choices=[('Education', 'Education'), ('Government', 'Government'), ('Health & Fitness', 'Health and fitness'), ('News', 'News'), ('Society & Culture', 'Society and culture'), ('True Crime', 'True crime')], default='Government', help_text='Under what players of podcasts list the show.', max_length=40, verbose_name='category'),
        ),
        migrations.AlterField(
            model_name='readership',
            name='position',
            field=models.PositiveSmallIntegerField(help_text='Its place in lists: 1 is first.', unique=True, verbose_name='position'),
        ),
        migrations.AlterField(
            model_name='readership',
            name='slug',
            field=models.SlugField(help_text='Part of addresses, in both languages.', unique=True, verbose_name='slug'),
        ),
        migrations.AlterField(
            model_name='resourcepage',
            name='files',
            field=wagtail.fields.StreamField([('file', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Title in Welsh', 'max_length': 200, 'required': False}), 1: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'Welsh file', 'required': False}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Title in English', 'max_length': 200, 'required': False}), 3: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'label': 'English file', 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('title_cy', 0), ('document_cy', 1), ('title_en', 2), ('document_en', 3)]], {})}, help_text='Files to download. Each is shown only to those who may open it.', verbose_name='files'),
        ),
        migrations.AlterField(
            model_name='resourcepage',
            name='kind',
            field=models.CharField(choices=[('guide', 'Guide'), ('template', 'Template'), ('case_study', 'Case study'), ('research', 'Research'), ('toolkit', 'Toolkit'), ('training', 'Training'), ('funding', 'Funding call'), ('statistics', 'Statistics'), ('campaign', 'Campaign'), ('survey', 'Survey')], help_text='Readers narrow lists by it.', max_length=20, verbose_name='kind'),
        ),
        migrations.AlterField(
            model_name='resourcepage',
            name='published_on',
            field=models.DateField(help_text='Readers see it, and lists put the newest first by it.', verbose_name='published on'),
        ),
        migrations.AlterField(
            model_name='resourcepage',
            name='readerships',
            field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Readers narrow the library by it. Leave it empty for what is for anybody.', related_name='+', to='resources.readership', verbose_name='who it is for'),
        ),
        migrations.AlterField(
            model_name='resourcepage',
            name='themes',
            field=modelcluster.fields.ParentalManyToManyField(help_text='Where readers find it, and under what the Briff gathers it.', related_name='+', to='resources.theme', verbose_name='themes'),
        ),
        migrations.AlterField(
            model_name='theme',
            name='position',
            field=models.PositiveSmallIntegerField(help_text='Its place in lists: 1 is first.', verbose_name='position'),
        ),
        migrations.AlterField(
            model_name='theme',
            name='slug',
            field=models.SlugField(help_text='Part of addresses, in both languages.', unique=True, verbose_name='slug'),
        ),
        migrations.AlterField(
            model_name='themepage',
            name='help_lines',
            field=wagtail.fields.StreamField([('help_line', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'Name', 'max_length': 120}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Telephone number', 'max_length': 30, 'required': False}), 2: ('wagtail.blocks.URLBlock', (), {'label': 'Web address', 'required': False}), 3: ('wagtail.blocks.TextBlock', (), {'label': 'For whom, and when', 'max_length': 300, 'required': False, 'rows': 2}), 4: ('wagtail.blocks.StructBlock', [[('name', 0), ('number', 1), ('url', 2), ('about', 3)]], {})}, help_text='Whom somebody who needs help can turn to now.', verbose_name='get help now'),
        ),
        migrations.AlterField(
            model_name='themepage',
            name='theme',
            field=models.ForeignKey(help_text='The page lists what is filed under it.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='resources.theme', verbose_name='theme'),
        ),
    ]
