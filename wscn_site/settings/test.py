"""The site under test: fast password hashing, mail kept in memory, files in a folder of the run."""

from wscn_site.settings.base import *

DEBUG = False
SECRET_KEY = "only-for-tests"
AUDIT_KEY = "only-for-tests-too"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
