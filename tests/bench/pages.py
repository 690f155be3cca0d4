"""What each page of the site costs, beside what it may cost."""

from dataclasses import dataclass

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.bench.filling import (
    get_writers,
    make_first,
    make_sections,
    prepare,
    put_briefings,
    put_resources,
    tidy_database,
)
from tests.bench.load import ask_again_and_again, write_request
from tests.bench.place import HOST
from tests.bench.serving import Meter, database_process, server
from tests.bench.words import COMMON, RARE
from tests.factories.accounts import make_member
from tests.factories.browsers import Browser

WARMING = 1.0  # seconds


@dataclass(frozen=True)
class Visit:
    """A page, who asks for it, and what it may cost: the goals are those of two processors."""

    name: str
    address: str
    as_member: bool = False
    status: int = 200
    per_second: int = 0
    alone: int = 0  # milliseconds
    queries: int = 0


def get_visits(*, item, briefing):
    return [
        # Asked for with a query, a page is made each time; without one, it is kept.
        Visit("home", "/en/?made", per_second=170, alone=10, queries=13),
        Visit("home, kept", "/en/", per_second=4_000, queries=1),
        Visit("resource", f"{item}?made", per_second=200, alone=9, queries=12),
        Visit("resource, kept", item, per_second=4_000, queries=1),
        Visit(
            "filtered listing",
            "/en/resources/?theme=asb&kind=guide",
            per_second=135,
            alone=14,
            queries=15,
        ),
        Visit(
            "search, common word",
            f"/en/search/?q={COMMON['en']}",
            per_second=100,
            alone=20,
            queries=8,
        ),
        Visit(
            "search, rare word", f"/en/search/?q={RARE['en']}", per_second=130, alone=15, queries=8
        ),
        Visit("page as member", briefing, as_member=True, per_second=130, alone=14),
        Visit("refused page", briefing, status=404, per_second=300),
        Visit("absent page", f"{briefing}x/", status=404, per_second=300),
    ]


HEAD = (
    f"{'':20} {'req/s':>6} {'goal':>5}  {'alone':>6} {'goal':>5}  {'p50':>6} {'p99':>6}  "
    f"{'CPU':>6} {'+ db':>5}  {'queries':>7} {'goal':>4}  {'bytes':>7}"
)


def run(asked):
    prepare(asked)
    resource, briefing = make_first(*make_sections())
    writers, everything = get_writers(), range(asked.public + asked.gated)
    resources = put_resources(resource, numbers=everything[: asked.public], writers=writers)
    briefings = put_briefings(briefing, numbers=everything[asked.public :], writers=writers)
    tidy_database()
    member = Browser(HTTP_HOST=HOST)
    member.force_login(make_member())
    visits = get_visits(item=resources[-1].get_url(), briefing=briefings[-1].get_url())
    with server(workers=asked.workers) as (port, process):
        tell(asked)
        for visit in visits:
            client = member if visit.as_member else Client(HTTP_HOST=HOST)
            print(
                measure(visit, client=client, port=port, process=process, asked=asked), flush=True
            )


def tell(asked):
    print(
        f"{asked.public} public and {asked.gated} gated items of 600 words in both languages, on "
        f"PostgreSQL; {asked.workers} processes of granian.\n"
        f"req/s, p50 and p99 with {asked.connections} connections; alone: the median of one by "
        "itself. Times in milliseconds.\nCPU is of the server a request, + db that of PostgreSQL: "
        "what to believe on a machine that does other things as well.\n\n" + HEAD,
        flush=True,
    )


def measure(visit, *, client, port, process, asked):
    """A line of the table."""
    queries, size = count(visit, client=client)
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    request = write_request(visit.address, host=HOST, cookies=cookies)
    ask = {"port": port, "request": request, "status": visit.status}
    ask_again_and_again(**ask, connections=asked.connections, seconds=min(WARMING, asked.seconds))
    alone = ask_again_and_again(**ask, connections=1, seconds=asked.seconds / 2)
    meter = Meter(process, database_process())
    many = ask_again_and_again(**ask, connections=asked.connections, seconds=asked.seconds)
    site, database = meter.read(per=len(many.took))
    return (
        f"{visit.name:20} {many.per_second:6.0f} {visit.per_second or '':>5}  "
        f"{alone.milliseconds(50):6.1f} {visit.alone or '':>5}  "
        f"{many.milliseconds(50):6.0f} {many.milliseconds(99):6.0f}  {site:>6} {database:>5}  "
        f"{queries:>7} {visit.queries or '':>4}  {size:>7}"
    )


def count(visit, *, client):
    """How many queries the page asks, and how long it is; the second time, when all is warm."""
    client.get(visit.address, secure=True)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(visit.address, secure=True)
    return len(queries), len(answer.content)
