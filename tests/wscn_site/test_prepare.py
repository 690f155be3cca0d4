from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from home.models import SearchEntry


def test_a_database_is_prepared_as_often_as_one_likes(transactional_db):
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE cache_table")

    call_command("prepare", verbosity=0)
    call_command("prepare", verbosity=0)

    cache.set("greeting", "shwmae")
    assert cache.get("greeting") == "shwmae"


def test_the_search_comes_to_know_what_was_published_before_it(transactional_db):
    call_command("prepare", verbosity=0)

    assert set(SearchEntry.objects.values_list("language", flat=True)) == {"cy", "en"}
