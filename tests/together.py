"""Threads that all do something at the same moment, each with its own connection."""

import threading

from django.core.exceptions import ValidationError
from django.db import connection


def at_once(*tasks):
    """Run each in a thread of its own, all starting together; give what they raised."""
    start, raised = threading.Barrier(len(tasks)), []

    def run(task):
        start.wait()
        try:
            task()
        except ValidationError as error:
            raised.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[task]) for task in tasks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised
