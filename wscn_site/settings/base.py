"""What is the same wherever the site runs. Secrets and addresses come from the environment."""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var")))

# Applications, top layer first (docs/style.md, rule 1).
INSTALLED_APPS = [
    "wscn_site.apps.SiteConfig",
    "home",
    "briff",
    "members_area",
    "resources",
    "events",
    "foundation",
    "accounts",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtailmedia",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "guardian",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "accounts.client_address.ClientAddressMiddleware",
    "foundation.compression.CompressionMiddleware",
    "foundation.headers.SecurityHeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "foundation.one_host.OneHostMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "foundation.kept_pages.KeptPagesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "foundation.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.signin.sessions.SessionLimitsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "foundation.staff.doors.StaffGateMiddleware",
    "foundation.redirects.RedirectMiddleware",
    "foundation.pairs.refusals.PairRefusalMiddleware",
]

ROOT_URLCONF = "wscn_site.urls"
WSGI_APPLICATION = "wscn_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.navigation.site_shell",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
INSTALLED_APPS.append("django.forms")

# Database: SQLite runs everything with nothing to install; PostgreSQL is for earnest.
SQLITE_OPTIONS = {
    # Take the write lock when a transaction begins, so that two writers wait instead of failing.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# One cache, shared by all processes: rate limits are counted in it. Pages are kept by each process
# for itself, so that none is left from before the program was changed.
CACHES = {
    "default": env.cache_url("CACHE_URL", default="dbcache://cache_table"),
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "TIMEOUT": 24 * 60 * 60,
        "OPTIONS": {"MAX_ENTRIES": 2_000},
    },
}

# People
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "accounts.signin.backend.SignInBackend",
    "guardian.backends.ObjectPermissionBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
    {"NAME": "accounts.signin.passwords.NotEasilyGuessed"},
    {"NAME": "accounts.signin.breaches.NotBreached"},
]
# A file of passwords that are known from breaches (accounts/signin/breaches.py says which); without
# one, none is looked up. Nobody is asked.
BREACHED_PASSWORDS = env.str("BREACHED_PASSWORDS", default="")
PASSWORD_RESET_TIMEOUT = 60 * 60
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
MEMBERSHIP_URL = "membership"
# Where whoever grants asks why somebody can see something.
WHY_URL = "why"
CSRF_FAILURE_VIEW = "accounts.signin.views.refuse_stale_form"

# Signing in: by e-mail address, and nobody makes an account for themselves.
ACCOUNT_ADAPTER = "accounts.signin.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "accounts.signin.tokens.ResetTokens"
ACCOUNT_SESSION_REMEMBER = False
# Tells a browser in which somebody has signed in before from those in which others try.
KNOWN_BROWSER_COOKIE_NAME = "known_browser"
ACCOUNT_FORMS = {
    "login": "accounts.signin.forms.SignInForm",
    "reset_password": "accounts.signin.forms.ForgottenPasswordForm",
    "change_password": "accounts.signin.forms.NewPasswordForm",
    "reauthenticate": "accounts.signin.forms.PasswordAgainForm",
}
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/5m/ip,5/5m/key",
    "reset_password": "20/h/ip,5/h/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "change_address": "5/h/user",
    "mailbox": "5/h/user",
    "join": "10/h/ip",
    "seat": "60/h/user",
    "reauthenticate": "10/m/user",
    # Asking for the Briff, and the letters that an address is sent because of it.
    "briff_ask": "30/h/ip",
    "briff_letter": "3/h/key",
    # A copy of all that is kept about somebody.
    "own_data": "5/d/user",
    "briff_data": "5/d/key",
}

# The second step: an app or a passkey, and recovery codes. Asked of whoever has one, at the door;
# of others, where something needs it (docs/decisions/0033-two-steps-to-what-was-granted.md).
MFA_ADAPTER = "accounts.signin.factors.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_PERIOD = 30
# The code before and the code after: clocks differ, and people type slowly.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "accounts.signin.forms.SecondStepForm",
    "reauthenticate": "accounts.signin.forms.SecondStepAgainForm",
    "activate_totp": "accounts.signin.forms.AppForm",
    "add_webauthn": "accounts.signin.forms.PasskeyForm",
    "edit_webauthn": "accounts.signin.forms.PasskeyNameForm",
}

# Guardian: no row that stands for everybody, no methods patched into other people's models.
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
GUARDIAN_MONKEY_PATCH_GROUP = False

# Languages: both explicit in every address; neither is the source of the other.
LANGUAGE_CODE = "en"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("cy", "Cymraeg"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "packages"]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
WELSH_HOSTS = env.list(
    "WELSH_HOSTS", default=["cymunedaumwydiogel.cymru", "www.cymunedaumwydiogel.cymru"]
)
# Where the old sites were, if they lead here now: their addresses are known by host as well. Every
# public name but that of BASE_URL leads there; who comes by a Welsh one comes in by the Welsh door.
OLD_HOSTS = env.list("OLD_HOSTS", default=["safercommunities.wales", "www.safercommunities.wales"])
FORMAT_MODULE_PATH = "wscn_site.formats"
USE_I18N = True
TIME_ZONE = "Europe/London"
USE_TZ = True

# Files: what is uploaded has no address of its own. Gated views serve it.
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "foundation.static.SheetFinder",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
UPLOADS_ROOT = VAR_DIR / "uploads"
STORAGES = {
    "default": {
        "BACKEND": "foundation.storage.PrivateStorage",
        "OPTIONS": {"location": str(UPLOADS_ROOT)},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Where nginx may find UPLOADS_ROOT as an internal location; empty streams from Python.
ACCEL_REDIRECT_PREFIX = env.str("ACCEL_REDIRECT_PREFIX", default="")
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "rtf", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 64_000_000
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_MODEL = "foundation.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "foundation.Document"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "foundation.file_forms.DocumentForm"
WAGTAILIMAGES_IMAGE_FORM_BASE = "foundation.file_forms.ImageForm"
WAGTAILMEDIA = {
    "MEDIA_MODEL": "foundation.Media",
    "MEDIA_FORM_BASE": "foundation.file_forms.RecordingForm",
    "AUDIO_EXTENSIONS": ["m4a", "mp3", "wav"],
    "VIDEO_EXTENSIONS": ["mp4", "webm"],
}

# Wagtail
WAGTAIL_SITE_NAME = _("Wales Safer Communities Network")
# Paths are put behind it, which begin with a slash.
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://localhost:8000").rstrip("/")
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# What was approved is what goes out: a draft that was changed since is approved again.
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_COMMENTS_ENABLED = False
# Its mails go to groups, whatever their people may read.
WAGTAIL_WORKFLOW_ENABLED = False
# There is one gate: foundation/gate.py.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "modelsearch.backends.database", "SEARCH_CONFIG": "simple"},
}

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# How many servers of our own pass a request on, each adding to X-Forwarded-For.
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)

# Sessions and cookies
# Signed in until the browser is closed, or half an hour without a sign of life, or a working day.
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 30 * 60
SESSION_LONGEST = 12 * 60 * 60
SESSION_BEATS = ["/cms/editing-sessions/"]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

# Mail
CONTACT_EMAIL = env.str("CONTACT_EMAIL", default="comms@network.example")
DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL",
    default="Rhwydwaith Cymunedau Mwy Diogel Cymru | Wales Safer Communities Network"
    " <post@network.example>",
)

# Where mail is put that is not sent: on one's own machine.
MAIL_FOLDER = VAR_DIR / "mail"
# In seconds: a server that does not answer is not waited for.
EMAIL_TIMEOUT = 30
# A provider that tells of returned mail by calling us, as django-anymail calls it, such as
# "postmark"; and django-anymail's own settings, as JSON, with the secret by which it is known.
MAIL_PROVIDER = env.str("MAIL_PROVIDER", default="")
ANYMAIL = env.json("ANYMAIL", default={})
# The Briff: no more mails a minute than this, by all workers together.
BRIFF_PER_MINUTE = env.int("BRIFF_PER_MINUTE", default=600)
# How long a worker has for a batch before others take it for gone, and how long to wait before
# trying again what was refused for now: twice as long each time.
BRIFF_HAND_SECONDS = 600
BRIFF_RETRY_SECONDS = 60

# The night watch names seats of people who have not signed in for so many days.
UNUSED_SEAT_DAYS = env.int("UNUSED_SEAT_DAYS", default=90)

# One password for everybody: only where it can do no harm.
DEMONSTRATION = False

SILENCED_SYSTEM_CHECKS: list[str] = []
