from django.core.cache import cache
from django.core.management import call_command
from django.db import connection


def test_a_database_is_prepared_as_often_as_one_likes(transactional_db):
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE cache_table")

    call_command("prepare", verbosity=0)
    call_command("prepare", verbosity=0)

    cache.set("greeting", "shwmae")
    assert cache.get("greeting") == "shwmae"
