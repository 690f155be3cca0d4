"""The site under test: fast password hashing, mail kept in memory, files in a folder of the run."""

import atexit
from pathlib import Path
from tempfile import TemporaryDirectory

from wscn_site.settings.base import *
from wscn_site.settings.base import env

# A server for the tests only: DATABASE_URL may be somebody's work.
if server := env.str("TEST_DATABASE_URL", default=""):
    DATABASES = {"default": env.db_url_config(server)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": ":memory:",
            "OPTIONS": SQLITE_OPTIONS,
        }
    }

# Gone when the process ends; each process of a run has its own.
OF_THIS_RUN = TemporaryDirectory(prefix="wscn-tests-")
atexit.register(OF_THIS_RUN.cleanup)
UPLOADS_ROOT = Path(OF_THIS_RUN.name) / "uploads"
STORAGES = {
    "default": {
        "BACKEND": "foundation.storage.PrivateStorage",
        "OPTIONS": {"location": str(UPLOADS_ROOT)},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

DEMONSTRATION = True
DEBUG = False
SECRET_KEY = "only-for-tests"
AUDIT_KEY = "only-for-tests-too"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
