"""The kinds of this site, in its order: the one place that names them all."""

from __future__ import annotations

from records.kind import Kinds

from .call.kind import CALL
from .contact import CONTACT
from .event.kind import EVENT
from .news_item import NEWS_ITEM
from .organisation import ORGANISATION
from .page import PAGE
from .project.kind import PROJECT

KINDS = Kinds(PROJECT, CALL, EVENT, ORGANISATION, CONTACT, NEWS_ITEM, PAGE)
