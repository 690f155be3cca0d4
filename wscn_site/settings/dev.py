"""The site on one's own machine: no secrets, SQLite, mail in a folder."""

from wscn_site.settings.base import *
from wscn_site.settings.base import env

# Off by default, so that pages, errors and refusals look as the public will see them.
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = "for-development-only-and-refused-by-the-production-settings"
AUDIT_KEY = "for-development-only-too"
DEMONSTRATION = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
# SQLite does not make the folder that its file is in.
VAR_DIR.mkdir(parents=True, exist_ok=True)

INTERNAL_IPS = ["127.0.0.1"]

EMAIL_BACKEND = "wscn_site.mail.FolderBackend"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
