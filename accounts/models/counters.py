from django.db import models


class Counter(models.Model):
    """How far a row of numbers has got: the row on which whoever draws the next one waits."""

    code = models.CharField(max_length=20, primary_key=True)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.code}: {self.last}"
