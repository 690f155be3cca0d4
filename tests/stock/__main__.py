"""python -m tests.stock: the table of docs/how/stock.md, as it comes out with what is installed."""

import os
from importlib import import_module

import django


def main():
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.stock.settings"
    django.setup()
    # What they import needs the settings.
    for line in import_module("tests.stock.running").run():
        print(line)


if __name__ == "__main__":
    main()
