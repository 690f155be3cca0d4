"""Where the pair is joined to Django's signals and to Wagtail's actions, once, at the start."""

from typing import Any

from django.apps import apps
from django.db.models.signals import pre_delete, pre_save
from wagtail.models import Page, Revision, WorkflowState
from wagtail_localize.models import LocaleSynchronization, Translation

from foundation.models import Debt, SitePage
from foundation.pairs import guard, routes
from foundation.pairs.debts import before_debt_is_written
from foundation.pairs.forms import HalfForm, PairCopyForm
from foundation.pairs.reviews import end_review
from foundation.pairs.twins import give_twin, share
from foundation.parity.keeping import refresh
from foundation.signals import draft_saved, page_made


def compare(page: SitePage, **kwargs: Any) -> None:
    """Both halves may have come closer, or have parted."""
    refresh(page)


def join() -> None:
    """Join all of it. To do so again changes nothing."""
    # By model: a listener to everybody's deletes would slow down all of them.
    for model in apps.get_models():
        if issubclass(model, Page):
            pre_save.connect(guard.before_page_is_saved, sender=model)
            pre_delete.connect(guard.before_page_is_deleted, sender=model)
    pre_save.connect(guard.before_revision_is_saved, sender=Revision)
    pre_save.connect(guard.before_translation_is_saved, sender=Translation)
    pre_save.connect(guard.before_synchronisation_is_saved, sender=LocaleSynchronization)
    pre_save.connect(before_debt_is_written, sender=Debt)
    pre_delete.connect(before_debt_is_written, sender=Debt)
    page_made.connect(give_twin)
    draft_saved.connect(share)
    draft_saved.connect(compare)
    SitePage.base_form_class = HalfForm
    SitePage.copy_form_class = PairCopyForm
    WorkflowState.on_finish = end_review
    routes.join_wagtail()
