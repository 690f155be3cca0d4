"""Wagtail's own screens of people and roles, for administrators, and for our User."""

from typing import Any, ClassVar, NoReturn

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, BulkActionsCheckboxColumn, Column, TitleColumn
from wagtail.users.views import groups, users

from accounts.forms import PersonForm
from accounts.models import User
from accounts.roles import get_label, get_words
from accounts.signin.steps import AskingAgain
from accounts.views.keeping import KeepingMixin


class PersonFilterSet(users.UserFilterSet):
    """Roles to choose from, without the groups that only hold what an organisation was granted."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["group"].queryset = Group.objects.filter(organisation=None)

    class Meta(users.UserFilterSet.Meta):
        pass


class PersonIndexView(users.IndexView):
    """Everybody, by name or address. Rights are given one person at a time."""

    search_fields = ("name", "email")

    def get_base_queryset(self) -> models.QuerySet[User]:
        return super().get_base_queryset().filter(erased_at=None)

    @property
    def columns(self) -> list[BaseColumn]:
        return [
            column
            for column in super().columns
            if not isinstance(column, BulkActionsCheckboxColumn)
        ]

    def get_delete_url(self, instance: User) -> None:
        """Nobody is deleted: what they did stays theirs. They are deactivated instead."""


class PersonCreateView(AskingAgain, KeepingMixin, users.CreateView):
    """Somebody new, who chooses a password by mail."""


class PersonEditView(AskingAgain, KeepingMixin, users.EditView):
    """Somebody's name, address and rights."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.can_delete = False


class PersonDeleteView(users.DeleteView):
    """A door that stays shut."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        raise PermissionDenied


class PersonViewSet(users.UserViewSet):
    """People and their rights. No role reaches it: only administrators give rights."""

    index_view_class = PersonIndexView
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    delete_view_class = PersonDeleteView
    filterset_class = PersonFilterSet
    copy_view_enabled = False
    # Not Wagtail's templates, which know first and last names and passwords.
    template_prefix = ""

    def get_form_class(self, for_update: bool = False) -> type[ModelForm]:
        return PersonForm


class RoleIndexView(groups.IndexView):
    """Roles, each with what it lets people do; without the groups of organisations."""

    columns: ClassVar = [
        TitleColumn(
            "name",
            label=_("Name"),
            sort_key="name",
            url_name="wagtailusers_groups:edit",
            accessor=lambda role: get_label(role.name),
        ),
        Column("words", label=_("What they may do"), accessor=lambda role: get_words(role.name)),
    ]

    def get_base_queryset(self) -> models.QuerySet[Group]:
        return roles()


class RoleCreateView(AskingAgain, groups.CreateView):
    """A new role."""


class RoleEditView(AskingAgain, groups.EditView):
    """A role. The group of an organisation is not found."""

    def get_queryset(self) -> models.QuerySet[Group]:
        return roles()


class RoleDeleteView(groups.DeleteView):
    """The same, of a role that goes."""

    def get_queryset(self) -> models.QuerySet[Group]:
        return roles()


class RoleViewSet(groups.GroupViewSet):
    """What people in the CMS may do. What they may read is granted, never given by a role."""

    index_view_class = RoleIndexView
    add_view_class = RoleCreateView
    edit_view_class = RoleEditView
    delete_view_class = RoleDeleteView


def roles() -> models.QuerySet[Group]:
    """Groups that say what people may do, and not what an organisation was granted."""
    return Group.objects.filter(organisation=None)
