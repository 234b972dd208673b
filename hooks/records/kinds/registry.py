"""The kinds of this site, in its order: the one place that names them all."""

from records.all_kinds import Kinds

from .call.kind import CALL
from .contact.kind import CONTACT
from .event.kind import EVENT
from .news_item.kind import NEWS_ITEM
from .organisation.kind import ORGANISATION
from .page.kind import PAGE
from .project.kind import PROJECT

KINDS = Kinds(PROJECT, CALL, EVENT, ORGANISATION, CONTACT, NEWS_ITEM, PAGE)
