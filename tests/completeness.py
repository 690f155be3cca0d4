"""Nothing is left out without somebody being told, and on CI nothing is left out at all."""

import os


def everything_is_required() -> bool:
    return os.environ.get("CI") == "true" or bool(os.environ.get("WSCN_REQUIRE_ALL"))
