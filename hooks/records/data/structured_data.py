"""What machines are told about a page: JSON-LD in the words of schema.org."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from records.addresses.route import Route
from records.kinds.call import Call
from records.kinds.contact import Contact
from records.kinds.news_item import NewsItem
from records.kinds.project import Project
from records.kinds.record import Record
from records.site.imprint import Imprint
from records.site.site import Site

from .schema_org import Statement, amount, cities, grant, moment, organisation


class Described:
    """The pages of one site in the words of schema.org (version 30)."""

    def __init__(self, site: Site, imprint: Imprint) -> None:
        self._catalogue = site.catalogue
        self._imprint = imprint
        self._about: dict[str, Callable[[Any], Statement]] = {
            Project.kind: self._project,
            Call.kind: self._call,
            Contact.kind: self._contact,
            NewsItem.kind: self._news_item,
        }

    def route(self, route: Route) -> Iterator[Statement]:
        """The statements about one page; none for a wrong address."""
        if route.template == "not_found":
            return
        yield self._subject(route)
        if route.trail:
            yield self._breadcrumb(route)

    def record(self, record: Record) -> Statement:
        """The statement about a project, call, contact or news item."""
        return self._about[record.kind](record)

    def _subject(self, route: Route) -> Statement:
        if route.name in self._about:
            return self.record(route.subject)
        if not route.href:
            return self._home(route)
        return self._dataset(route) if route.template == "projects" else self._page(route)

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
            "organizer": organisation(call.funder) or self._publisher(),
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
            "author": self._publisher(),
            "publisher": self._publisher(),
        }

    def _home(self, route: Route) -> Statement:
        return {
            "@type": "WebSite",
            "@id": self._url(""),
            "url": self._url(""),
            "name": self._imprint.name,
            "description": route.summary,
            "inLanguage": "nl-BE",
            "publisher": self._publisher(),
        }

    def _dataset(self, route: Route) -> Statement:
        places = self._catalogue.terms("municipalities")
        return {
            "@type": "Dataset",
            "@id": self._url(route.href),
            "url": self._url(route.href),
            "name": f"{route.title} in de sociale economie",
            "description": f"{route.summary} Elk project heeft een eigen pagina.",
            "creator": self._publisher(),
            "inLanguage": "nl-BE",
            "dateModified": str(route.changed) if route.changed else None,
            "isAccessibleForFree": True,
            "spatialCoverage": cities(places),
        }

    def _page(self, route: Route) -> Statement:
        return {
            "@type": "CollectionPage" if route.listing else "WebPage",
            "@id": self._url(route.href),
            "url": self._url(route.href),
            "name": route.title,
            "description": route.summary,
            "dateModified": str(route.changed) if route.changed else None,
            "inLanguage": "nl-BE",
            "publisher": self._publisher(),
        }

    def _breadcrumb(self, route: Route) -> Statement:
        steps = [*route.trail, (route.title, route.href)]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": title, "item": self._url(href)}
                for place, (title, href) in enumerate(steps, start=1)
            ],
        }

    def _publisher(self) -> Statement:
        return {
            "@type": "Organization",
            "name": self._imprint.owner,
            "url": "https://kina.be/",
            "email": self._imprint.email,
            "logo": self._url("assets/icons/icon-512.png"),
        }

    def _url(self, href: str) -> str:
        return self._imprint.site_url + href
