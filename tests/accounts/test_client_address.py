import pytest
from django.http import HttpResponse

from accounts.client_address import ClientAddressMiddleware


def get_address(rf, **headers):
    request = rf.get("/", headers=headers)
    ClientAddressMiddleware(lambda request: HttpResponse())(request)
    return request.META["REMOTE_ADDR"]


@pytest.mark.parametrize(
    ("servers", "passed_on", "address"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.1", "203.0.113.9"),
        (2, "203.0.113.9", "127.0.0.1"),
        (1, "", "127.0.0.1"),
    ],
)
def test_only_what_our_own_servers_say_is_believed(rf, settings, servers, passed_on, address):
    settings.TRUSTED_PROXY_COUNT = servers

    assert get_address(rf, **{"X-Forwarded-For": passed_on}) == address
