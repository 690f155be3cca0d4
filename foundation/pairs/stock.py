"""Wagtail's own ways with a page, as they are before ``routes`` gives them their other half."""

from wagtail.actions.copy_for_translation import CopyPageForTranslationAction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Revision

alias = CreatePageAliasAction.execute
copy = CopyPageAction.execute
copy_for_translation = CopyPageForTranslationAction.execute
delete = DeletePageAction.execute
move = MovePageAction.execute
publish = PublishPageRevisionAction.execute
save_draft = Revision.save
unpublish = UnpublishPageAction.execute
