"""Where a lead contact gives seats to a list of people."""

from allauth.core.ratelimit import consume
from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator

from accounts.access import Reader
from accounts.models import Organisation
from accounts.views.people_lists import BringingPeople


@method_decorator(login_required, name="dispatch")
class BringColleagues(BringingPeople):
    """The lead contact's, from the screen of her organisation's membership."""

    template_name = "members_area/people_list.html"

    def may_go_on(self) -> bool:
        return bool(consume(self.request, action="seat", user=self.request.user))

    def get_organisation(self) -> Organisation:
        organisation = get_object_or_404(Organisation, pk=self.kwargs["organisation_id"])
        if not Reader.of(self.request).may_seat_people_of(organisation):
            raise Http404
        return organisation


bring_colleagues = BringColleagues.as_view()
