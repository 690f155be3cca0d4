from briff.models.issues import BriffIndexPage, IssuePage
from briff.models.mailings import Delivery, Mailing
from briff.models.mentions import Mention
from briff.models.subscribers import Consent, Subscriber, SubscriberTheme

__all__ = [
    "BriffIndexPage",
    "Consent",
    "Delivery",
    "IssuePage",
    "Mailing",
    "Mention",
    "Subscriber",
    "SubscriberTheme",
]
