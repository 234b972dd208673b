"""Each kind of record in the words of schema.org (version 30)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from records.catalogue.catalogue import Catalogue
from records.forms.imprint import Imprint
from records.kinds.call.model import Call
from records.kinds.contact.model import Contact
from records.kinds.news_item.model import NewsItem
from records.kinds.project.model import Project
from records.record import Record

from .schema_org import Statement, amount, cities, declared, grant, moment, organisation, publisher


class DescribedRecords:
    """The records of one catalogue as statements."""

    def __init__(self, catalogue: Catalogue, imprint: Imprint) -> None:
        self._catalogue = catalogue
        self._imprint = imprint
        self._about: dict[str, Callable[[Any], Statement]] = {
            Project.kind: self._project,
            Call.kind: self._call,
            Contact.kind: self._contact,
            NewsItem.kind: self._news_item,
        }

    def know(self, kind: str) -> bool:
        """Whether records of a kind are described; pages are described as pages."""
        return kind in self._about

    def record(self, record: Record) -> Statement:
        """The statement about a project, call, contact or news item."""
        return self._about[record.kind](record) | declared(record)

    def _project(self, project: Project) -> Statement:
        places = self._catalogue.terms("municipalities", project.municipalities)
        themes = self._catalogue.terms("themes", project.themes)
        return {
            "@type": "Project",
            "@id": self._url(project.href),
            "url": self._url(project.href),
            "name": project.title,
            "description": project.summary,
            "foundingDate": str(project.start),
            "dissolutionDate": str(project.end) if project.end else None,
            "areaServed": cities(places),
            "knowsAbout": [theme.name for theme in themes],
            "parentOrganization": organisation(project.promoter),
            "member": [organisation(partner) for partner in project.partners],
            "funding": [grant(funding) for funding in project.funding],
            "contactPoint": [
                self._contact_point(contact)
                for contact in self._catalogue.get("contact", project.contacts)
            ],
        }

    def _call(self, call: Call) -> Statement:
        budget = call.budget
        return {
            "@type": "MonetaryGrant",
            "@id": self._url(call.href),
            "url": self._url(call.href),
            "name": call.title,
            "description": call.summary,
            "identifier": call.code,
            "funder": organisation(call.funder),
            "amount": amount(budget.maximum, "maxValue") if budget else None,
            "subjectOf": self._deadline(call) if call.closes else None,
        }

    def _deadline(self, call: Call) -> Statement:
        return {
            "@type": "Event",
            "name": f"Laatste dag voor {call.title}",
            "description": call.summary,
            "url": self._url(call.href),
            "startDate": moment(call.closes),
            "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
            "eventStatus": "https://schema.org/EventScheduled",
            "location": {
                "@type": "VirtualLocation",
                "url": call.apply_url or self._url(call.href),
            },
            "organizer": organisation(call.funder) or publisher(self._imprint),
        }

    def _contact(self, contact: Contact) -> Statement:
        address = contact.address
        return {
            "@type": "Organization",
            "@id": self._url(contact.href),
            "name": contact.title,
            "url": self._url(contact.href),
            "parentOrganization": {"@type": "Organization", "name": contact.organisation}
            if contact.organisation
            else None,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": address.street,
                "postalCode": address.postcode,
                "addressLocality": address.locality,
                "addressCountry": "BE",
            }
            if address
            else None,
            "contactPoint": self._contact_point(contact),
        }

    def _contact_point(self, contact: Contact) -> Statement:
        places = self._catalogue.terms("municipalities", contact.municipalities)
        return {
            "@type": "ContactPoint",
            "name": contact.title,
            "contactType": contact.field,
            "email": contact.email,
            "telephone": contact.phone,
            "url": self._url(contact.href),
            "areaServed": cities(places),
            "availableLanguage": "nl",
        }

    def _news_item(self, item: NewsItem) -> Statement:
        sections = self._catalogue.terms("categories", item.categories)
        picture = item.image.src if item.image else "assets/og/news-item.png"
        return {
            "@type": "NewsArticle",
            "@id": self._url(item.href),
            "url": self._url(item.href),
            "mainEntityOfPage": self._url(item.href),
            "headline": item.title,
            "description": item.summary,
            "datePublished": moment(item.date),
            "dateModified": moment(item.updated or item.date),
            "articleSection": [section.name for section in sections],
            "correction": item.correction,
            "image": self._url(picture),
            "inLanguage": "nl-BE",
            "author": publisher(self._imprint),
            "publisher": publisher(self._imprint),
        }

    def _url(self, href: str) -> str:
        return self._imprint.site_url + href
