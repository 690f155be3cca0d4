"""The site in earnest. It refuses to start without its secrets and addresses."""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from wscn_site.settings.base import *
from wscn_site.settings.base import env

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
AUDIT_KEY = env.str("AUDIT_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env.str("BASE_URL").rstrip("/")
DATABASES = {"default": env.db_url("DATABASE_URL")}
# To make a connection costs more than most pages: each process keeps some, and lends them to its
# threads. One that has died in the meantime is not lent.
DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"min_size": 1, "max_size": 8}
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

for name, secret in (("SECRET_KEY", SECRET_KEY), ("AUDIT_KEY", AUDIT_KEY)):
    if len(secret) < 50:
        raise ImproperlyConfigured(f"{name} must be at least 50 characters of chance.")
if SECRET_KEY == AUDIT_KEY:
    raise ImproperlyConfigured("SECRET_KEY and AUDIT_KEY must differ.")
if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the site's own hosts.")
if not DATABASES["default"]["ENGINE"].endswith("postgresql"):
    raise ImproperlyConfigured("DATABASE_URL must be a PostgreSQL server.")
if BREACHED_PASSWORDS and not Path(BREACHED_PASSWORDS).is_file():
    raise ImproperlyConfigured("BREACHED_PASSWORDS must be a file, or not be set.")

# TLS is ended by the proxy in front, which must set (never pass on) this header.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=1)
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_NAME = "__Host-sessionid"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_NAME = "__Host-language"
KNOWN_BROWSER_COOKIE_NAME = "__Host-known_browser"

vars().update(env.email_url("EMAIL_URL"))
