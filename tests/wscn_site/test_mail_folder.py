"""On one's own machine, mail is a file that a mail program opens."""

from email import message_from_bytes, policy

from django.core.mail import EmailMessage, get_connection


def test_each_mail_is_a_file(settings, tmp_path, capsys):
    settings.MAIL_FOLDER = tmp_path / "mail"
    connection = get_connection("wscn_site.mail.FolderBackend")
    letters = [EmailMessage(f"Llythyr {number}", "Tŷ", to=["a@b.example"]) for number in (1, 2)]

    sent = connection.send_messages(letters)

    kept = [
        message_from_bytes(path.read_bytes(), policy=policy.default)
        for path in sorted(settings.MAIL_FOLDER.iterdir())
    ]
    assert sent == 2
    assert {(each["Subject"], each.get_content().strip()) for each in kept} == {
        ("Llythyr 1", "Tŷ"),
        ("Llythyr 2", "Tŷ"),
    }
    assert "Mail to a@b.example: Llythyr 1" in capsys.readouterr().out
