"""The board of what one language has left to do, as somebody looks at it."""

BOARD = "/cms/reports/parity/"
SENTENCE = "What to do when somebody is in danger."


def name(title):
    return {
        "cy": {"title": f"Cy {title}", "summary": f"Geiriau {title}."},
        "en": {"title": f"En {title}", "summary": f"Words {title}."},
    }


def listed(response):
    return [row.en.title for row in response.context["object_list"]]


def read(client, question=""):
    return client.get(f"{BOARD}{question}")
