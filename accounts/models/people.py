from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext, gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """People, found by e-mail address however it is typed."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A person who can sign in; without a password, only after resetting it."""
        if not email:
            raise ValueError(
                "A person needs an e-mail address: it is their name when they sign in."
            )
        person = self.model(email=email, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Somebody who may do everything, and still reads only what she has been granted."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=as_stored(username or ""))


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in. The e-mail address is the name."""

    class Language(models.TextChoices):
        WELSH = "cy", "Cymraeg"
        ENGLISH = "en", "English"
        BOTH = "", _("Both languages")

    email = models.EmailField(
        _("e-mail address"),
        unique=True,
        error_messages={"unique": _("Somebody already signs in with this e-mail address.")},
    )
    name = models.CharField(_("name"), max_length=200)
    preferred_language = models.CharField(
        _("preferred language"),
        max_length=2,
        choices=Language,
        default=Language.BOTH,
        blank=True,
        help_text=_("The language in which the site writes to this person."),
    )
    is_staff = models.BooleanField(
        _("works for the Network"),
        default=False,
        help_text=_(
            "Reads what she has been granted by name, without a place in a member organisation."
        ),
    )
    is_active = models.BooleanField(
        _("may sign in"),
        default=True,
        help_text=_("Take this away when somebody leaves: everything shuts at once."),
    )
    # Changes when a seat ends: every session that began before is nobody's from then on.
    sessions_until = models.PositiveIntegerField(default=0, editable=False)
    joined_at = models.DateTimeField(_("joined"), default=timezone.now, editable=False)
    # Her row stays, for what she did is said to be one person's; all that says who she was is gone.
    erased_at = models.DateTimeField(_("erased"), null=True, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name", "email"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="person_has_an_email_of_their_own",
                violation_error_message=_("Somebody already signs in with this e-mail address."),
            ),
        ]

    def __str__(self) -> str:
        return gettext("Erased person") if self.erased_at else self.name or self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = as_stored(self.email)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.email = as_stored(self.email)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        # Django asks this for its hash, with the present secret and with former ones.
        return salted_hmac(
            "accounts.User.sessions",
            f"{self.password}:{self.sessions_until}",
            secret=secret,
            algorithm="sha256",
        ).hexdigest()

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)


class MemberManager(UserManager):
    """People without any part in the CMS: the others are an administrator's business.

    Who has been erased is nobody's."""

    def get_queryset(self) -> "models.QuerySet[User]":
        return (
            super()
            .get_queryset()
            .filter(
                is_staff=False,
                is_superuser=False,
                groups=None,
                user_permissions=None,
                erased_at=None,
            )
        )


class Member(User):
    """A person as the membership manager sees them: nobody whose rights she could borrow."""

    objects: ClassVar[MemberManager] = MemberManager()

    class Meta:
        proxy = True
        verbose_name = _("person")
        verbose_name_plural = _("people")


def as_stored(email: str) -> str:
    """An address as we keep it: allauth looks people up in lower case."""
    return email.strip().lower()
