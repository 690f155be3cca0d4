"""Who has asked for the Briff, for those who look after it: to find, to take up, and to erase."""

from typing import Any, cast

from django.forms import modelform_factory
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from accounts.models import User
from accounts.views.keeping import RecordViewSet
from briff import subscribing
from briff.models import Subscriber


class EraseView(generic.DeleteView):
    """Somebody asked by letter or telephone to be forgotten."""

    def delete_action(self) -> None:
        subscribing.erase_for(subscriber=self.object, by=self.request.user, now=timezone.now())


class ListView(generic.IndexView):
    """Where somebody is found, and what can be done for them."""

    def get_list_more_buttons(self, instance: Subscriber) -> list[Any]:
        buttons: list[Any] = super().get_list_more_buttons(instance)
        if instance.state == Subscriber.State.REFUSED and may_look_after(self.request):
            address = reverse("subscribers:take_up", args=[instance.pk])
            buttons.append(Button(TakeUp.page_title, address, icon_name="mail", priority=10))
        return buttons


class TakeUp(WagtailAdminTemplateMixin, TemplateView):
    """Somebody tells us that an address is good that was refused."""

    template_name = "briff/staff/take_up.html"
    page_title = _("Send it to this address again")
    header_icon = "mail"
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_look_after(request):
            raise Http404
        refused = Subscriber.objects.filter(state=Subscriber.State.REFUSED)
        self.subscriber = get_object_or_404(refused, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(subscriber=self.subscriber, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return []

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        by = cast(User, request.user)
        subscribing.take_up(subscriber=self.subscriber, by=by, now=timezone.now())
        messages.success(request, _("The next issue is sent to this address again."))
        return redirect("subscribers:index")


def may_look_after(request: HttpRequest) -> bool:
    """Whether she may do this to subscribers: whoever may erase them may."""
    return request.user.has_perm("briff.delete_subscriber")


class SubscriberViewSet(RecordViewSet):
    """Everybody who asked, in whatever state; why an address is paused that was refused."""

    model = Subscriber
    screens = ("index", "index_results", "delete")
    form_class = modelform_factory(Subscriber, fields=["language"])
    index_view_class = ListView
    delete_view_class = EraseView
    icon = "mail"
    menu_label = _("Subscribers")
    menu_order = 320
    add_to_admin_menu = True
    list_display = ("email", "state", "reason", "language", "since")
    list_filter = ("state", "language")
    search_fields = ("email",)

    def get_urlpatterns(self) -> list[URLPattern]:
        take_up = path("<int:pk>/take-up/", TakeUp.as_view(), name="take_up")
        return [*super().get_urlpatterns(), take_up]
