"""python -m tests.bench pages (archive, …), on a database of its own, thrown away."""

import argparse
import os
import signal
import sys
from importlib import import_module

import django

from foundation.search_words.quality import BOUNDS
from tests import postgresql
from tests.bench import place


def main(arguments):
    # Whoever is told to stop leaves nothing behind, as with Ctrl-C.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    asked = read(arguments)
    try:
        with place.make(copy_of=asked.copy_of) as environment:
            os.environ.update(environment)
            django.setup()
            # What it imports needs the settings, and they need the place.
            import_module(f"tests.bench.{asked.what}").run(asked)
    except postgresql.NoServer:
        sys.exit("There is no PostgreSQL here. To have one: apt-get install postgresql")
    except KeyboardInterrupt:
        sys.exit("\nStopped. Nothing is left of it.")


def read(arguments):
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("what", choices=["pages", "members", "search", "briff", "archive", "board"])
    parser.add_argument("--public", type=int, default=300, help="public items, in both languages")
    parser.add_argument("--gated", type=int, default=20, help="gated items, in both languages")
    parser.add_argument("--seconds", type=float, default=5, help="how long each page is asked for")
    parser.add_argument("--connections", type=int, default=16, help="how many ask at once")
    parser.add_argument("--workers", type=int, default=2, help="processes of the server")
    parser.add_argument("--searched", type=int, default=10_000, help="pages that are searched")
    parser.add_argument("--queries", type=int, default=300, help="searches that are timed")
    parser.add_argument("--lists", nargs="+", choices=BOUNDS, default=list(BOUNDS), help="of words")
    parser.add_argument("--readers", type=int, default=5_000, help="who are sent the Briff")
    parser.add_argument("--kills", type=int, default=25, help="how often a worker is killed")
    parser.add_argument("--often", type=float, default=0.1, help="how often the server errs")
    parser.add_argument("--copy-of", default="", help="a migrated database, to begin with a copy")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
