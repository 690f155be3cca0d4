"""What the apps above may listen for."""

from django.dispatch import Signal

# A person signs in with another address: person, before, now; is_proved, if she has shown that it
# is hers, and not somebody else has typed it for her.
address_changed = Signal()
