"""Signing in and out, in the words of each language."""

from allauth.account import views
from django.urls import path
from django.utils.translation import pgettext_lazy

urlpatterns = [
    path(pgettext_lazy("address", "sign-in/"), views.login, name="account_login"),
    path(pgettext_lazy("address", "sign-out/"), views.logout, name="account_logout"),
]
