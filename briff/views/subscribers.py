"""Who has asked for the Briff, for those who look after it: to find somebody, and to erase them."""

from django.forms import modelform_factory
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views import generic

from accounts.views.keeping import RecordViewSet
from briff import subscribing
from briff.models import Subscriber


class EraseView(generic.DeleteView):
    """Somebody asked by letter or telephone to be forgotten."""

    def delete_action(self) -> None:
        subscribing.erase(subscriber=self.object)


class SubscriberViewSet(RecordViewSet):
    """Everybody who asked, in whatever state; why an address is paused that was refused."""

    model = Subscriber
    screens = ("index", "index_results", "delete")
    form_class = modelform_factory(Subscriber, fields=["language"])
    delete_view_class = EraseView
    icon = "mail"
    menu_label = _("Subscribers")
    menu_order = 320
    add_to_admin_menu = True
    list_display = ("email", "state", "reason", "language", "since")
    list_filter = ("state", "language")
    search_fields = ("email",)
