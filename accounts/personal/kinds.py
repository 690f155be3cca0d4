"""The list of what is kept about people: each app says what it keeps, why, and for how long.

The page that tells everybody, the file that somebody takes with her, erasing her and the command
that deletes what is old are made from it: they cannot say different things.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from operator import itemgetter
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, ngettext

from accounts.access import Reader
from accounts.models import FormerAddress, RetentionSettings, User

# An address that is nobody's, and never will be.
NOBODY = "erased@erased.invalid"
# Words that are looked up when they are needed, in the language of the moment.
Words = Promise | str


@dataclass(frozen=True, kw_only=True)
class Told:
    """One thing that somebody is told: its name for programs, its label and value for people."""

    name: str
    label: Words
    value: Any
    # Where people read it in other words than programs do.
    words: Words = ""


# What somebody is told of one row.
Row = list[Told]


class Basis(models.TextChoices):
    """On what the law lets us keep it: article 6(1) of the UK GDPR, in words."""

    CONSENT = "consent", _("You agreed to it (Article 6(1)(a)).")
    LAW = "law", _("The law obliges us to (Article 6(1)(c)).")
    INTEREST = (
        "interest",
        _("A legitimate interest of the Network and its members (Article 6(1)(f))."),
    )


class Fate(models.TextChoices):
    """What becomes of it when somebody is erased."""

    GOES = "goes", _("It is erased with you.")
    NAMELESS = "nameless", _("It stays, and does not say any more who you were.")
    STAYS = "stays", _("It stays as it is.")
    APART = "apart", _("It says nothing about an account.")


@dataclass(frozen=True, kw_only=True)
class Whom:
    """Somebody, as she is found in what is kept: by her account, if she has one, and by address."""

    person: User | None
    addresses: frozenset[str]
    # Hers before, and nobody else's now.
    former: frozenset[str] = frozenset()
    # What she may read now: what is handed to her tells no more.
    reader: Reader | None = None
    # Of how many lines of the audit log the names were forgotten.
    forgotten: list[int] = field(default_factory=list)

    @property
    def people(self) -> list[User]:
        """Her account, if she has one."""
        return [] if self.person is None else [self.person]

    @classmethod
    def of(cls, person: User, *, reader: Reader | None = None) -> "Whom":
        """Somebody with an account."""
        taken = User.objects.filter(email=OuterRef("email"))
        former = FormerAddress.objects.filter(~Exists(taken), person=person)
        return cls(
            person=person,
            addresses=frozenset({person.email}),
            former=frozenset(former.values_list("email", flat=True)),
            reader=reader,
        )


@dataclass(frozen=True, kw_only=True)
class Holding:
    """A table in which something stands about people: which fields lead to them."""

    model: str
    by: tuple[str, ...] = ()
    # What somebody is handed of her own rows: fields, with another name where theirs says little.
    tells: tuple[str | tuple[str, Words], ...] = ()
    # Whether her rows are deleted when she is erased.
    goes: bool = False
    # Whether an address stays in it as it was written, when hers becomes another one.
    has_former: bool = False

    def get_model(self) -> type[models.Model]:
        return apps.get_model(self.model)

    def of(self, whom: Whom) -> models.QuerySet[Any]:
        """The rows that are about somebody."""
        rows = self.get_model()._base_manager.all()
        asked = [each for way in self.by for each in self._ask(way, whom)]
        return rows.filter(_any_of(asked)).order_by("pk") if asked else rows.none()

    def _ask(self, way: str, whom: Whom) -> list[Q]:
        if isinstance(get_field(self.get_model(), way), models.EmailField):
            addresses = whom.addresses | (whom.former if self.has_former else frozenset())
            return [Q(**{f"{way}__iexact": address}) for address in sorted(addresses)]
        # By her number: not every table has a key of hers.
        return [Q(**{way: whom.person.pk})] if whom.person else []

    def remove(self, whom: Whom) -> None:
        """Delete them, with their files."""
        rows = list(self.of(whom))
        fields = self.get_model()._meta.concrete_fields
        kept = [each.name for each in fields if isinstance(each, models.FileField)]
        files = [getattr(row, name) for row in rows for name in kept]
        self.of(whom).delete()
        for file in filter(None, files):
            transaction.on_commit(partial(file.storage.delete, file.name))

    def get_rows(self, whom: Whom) -> Iterable[Row]:
        """What somebody is told of them."""
        if not self.tells:
            return
        labels, model = self._labels(), self.get_model()
        # What it leads to is told by its name: fetched with the row, and not for each.
        led_to = [name for name, _label in labels if get_field(model, name).is_relation]
        rows = self.of(whom).select_related(*led_to) if led_to else self.of(whom)
        for row in rows.iterator(chunk_size=500):
            yield [tell(row, name, label) for name, label in labels]

    def _labels(self) -> list[tuple[str, Words]]:
        model = self.get_model()
        return [
            (each, get_field(model, each).verbose_name) if isinstance(each, str) else each
            for each in self.tells
        ]


@dataclass(frozen=True, kw_only=True)
class Old:
    """What has been kept for long enough: which rows, by which moment, and how they go."""

    get_rows: Callable[[datetime, RetentionSettings], models.QuerySet[Any]]
    # The field that says since when.
    moment: str
    # What is done with a batch, in the command's words.
    done: str = "deleted"
    act: Callable[[models.QuerySet[Any], datetime], None] | None = None
    # Whether each is done by itself, since it takes long and others wait for the audit log.
    singly: bool = False

    def do(self, batch: models.QuerySet[Any], *, now: datetime) -> None:
        """Do it to a batch: delete it, if nothing else was said."""
        if self.act:
            self.act(batch, now)
        else:
            batch.delete()


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of record about people, in words that everybody may read."""

    code: str
    title: Words
    why: Words
    basis: Basis
    seen_by: Words
    # From when its time counts; where it has none, until when it is kept.
    until: Words
    # A field of the settings, or a number of days that is in the code.
    period: str = ""
    days: int = 0
    fate: Fate
    because: Words = ""
    holdings: tuple[Holding, ...] = ()
    # What cannot be told by fields alone.
    get_rows: Callable[[Whom], Iterable[Row]] | None = None
    # What is done besides when somebody is erased, before her rows go.
    forget: Callable[[Whom, User | None, datetime], None] | None = None
    old: tuple[Old, ...] = ()

    def get_how_long(self, held: RetentionSettings) -> str:
        """How long, as it is settled now; empty where no number says it."""
        if self.days:
            return in_days(self.days)
        if not self.period:
            return ""
        number = getattr(held, self.period)
        return in_days(number) if self.period.endswith("_days") else in_months(number)

    def count(self, whom: Whom) -> int:
        """How many rows of it are about somebody."""
        return sum(holding.of(whom).count() for holding in self.holdings)

    def get_told(self, whom: Whom) -> Iterable[Row]:
        """All that somebody is told of what is hers."""
        for holding in self.holdings:
            yield from holding.get_rows(whom)
        if self.get_rows:
            yield from self.get_rows(whom)


def tell(row: models.Model, name: str, label: Words) -> Told:
    """A field of a row: of a choice its words too, of what it leads to its name."""
    value = getattr(row, name)
    get_display = getattr(row, f"get_{name}_display", None)
    if isinstance(value, models.Model):
        value = str(value)
    return Told(name=name, label=label, value=value, words=get_display() if get_display else "")


def in_months(number: int) -> str:
    """A length of time, as it is said."""
    return ngettext("%(number)s month", "%(number)s months", number) % {"number": number}


def in_days(number: int) -> str:
    """The same, in days."""
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": number}


def get_field(model: type[models.Model], way: str) -> Any:
    """The field at the end of a way such as "subscriber__email"."""
    first, _rest, further = way.partition("__")
    found: Any = model._meta.get_field(first)
    return get_field(found.related_model, further) if further else found


def months_before(moment: datetime, months: int) -> datetime:
    """So many months earlier, on the same day, or on the last that the month has."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    last = monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))


_kinds: dict[str, tuple[int, Kind]] = {}


def register(*kinds: Kind, place: int) -> None:
    """Put kinds on the list, at their app's place. To do so again changes nothing."""
    _kinds.update({kind.code: (place, kind) for kind in kinds})


def get_kinds() -> list[Kind]:
    """All of them: what is about whoever reads the page first."""
    return [kind for _place, kind in sorted(_kinds.values(), key=itemgetter(0))]


def get_fields() -> Mapping[str, frozenset[str]]:
    """The fields that lead to people and are on the list, by model."""
    found: dict[str, frozenset[str]] = {}
    for holding in (each for kind in get_kinds() for each in kind.holdings):
        label = holding.get_model()._meta.label
        found[label] = found.get(label, frozenset()) | frozenset(holding.by)
    return found


def _any_of(asked: list[Q]) -> Q:
    either = Q()
    for each in asked:
        either |= each
    return either
