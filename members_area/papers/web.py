"""A paper as a web page that needs nothing else."""

from django.template.loader import render_to_string

from members_area.papers.paper import Paper


def write_web_page(paper: Paper) -> bytes:
    """The file, as .html."""
    return render_to_string("members_area/papers/paper.html", {"paper": paper}).encode()
