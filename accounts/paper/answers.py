"""How a paper is handed out."""

from django.http import HttpResponse

from accounts.models.invoices import Issued


def answer_with(paper: Issued) -> HttpResponse:
    """The PDF, as it was issued. Whoever calls has asked whether it may be had."""
    return HttpResponse(
        bytes(paper.pdf),
        content_type="application/pdf",
        headers={
            "Content-Disposition": f'inline; filename="{paper.reference}.pdf"',
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, no-store",
        },
    )
