"""Many pages at once, as rows: for what counts and measures, and asks nothing else of them."""

import uuid
from copy import copy

from django.db import connection
from django.db.models.sql import InsertQuery
from wagtail.models import Page


def leave_as_it_is(row, number):
    pass


def multiply(pair, *, numbers, write=leave_as_it_is, **several):
    """Put a copy of a pair beside it for each number; ``several`` gives a field's value for it.

    ``write`` changes what differs between the two languages. They go straight into the tables of
    the page, of what it inherits from and of its links. Gives the pages.
    """
    copies = []
    keys = {number: uuid.uuid4() for number in numbers}
    for page in pair:
        parent = page.get_parent(update=True)
        last = Page.objects.order_by("-pk").values_list("pk", flat=True).first()
        rows = [copy(page) for _ in keys]
        for step, (row, (number, key)) in enumerate(zip(rows, keys.items(), strict=True), start=1):
            row.pk = row.id = last + step
            row.sitepage_ptr_id = row.page_ptr_id = row.pk
            row.translation_key = key
            row.path = Page._get_path(parent.path, page.depth, parent.numchild + step)
            row.slug = f"{page.slug}-{number}"
            row.url_path = f"{parent.url_path}{row.slug}/"
            row.title = row.draft_title = f"{page.title} {number}"
            for name, get in several.items():
                setattr(row, name, get(number))
            write(row, number)
        for model in (*reversed(page._meta.get_parent_list()), type(page)):
            insert(rows, table=model)
        for field in page._meta.many_to_many:
            insert_links(field, page=page, rows=rows)
        Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(rows))
        copies += rows
    return copies


def insert(rows, *, table):
    query = InsertQuery(table)
    query.insert_values(table._meta.local_concrete_fields, rows, raw=True)
    query.get_compiler(connection=connection).execute_sql()


def insert_links(field, *, page, rows):
    through, mine, theirs = (
        field.remote_field.through,
        f"{field.m2m_field_name()}_id",
        f"{field.m2m_reverse_field_name()}_id",
    )
    others = list(through.objects.filter(**{mine: page.pk}).values_list(theirs, flat=True))
    through.objects.bulk_create(
        through(**{mine: row.pk, theirs: other}) for row in rows for other in others
    )
