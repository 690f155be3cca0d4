"""What the apps above may listen for."""

from django.dispatch import Signal

# A person has shown that a new address is hers, and signs in with it: person, before, now.
address_proved = Signal()
