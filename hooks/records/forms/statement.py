"""Statements in schema.org (version 30), and their parts that kinds share."""

from typing import Any

from markupsafe import Markup
from pydantic_core import to_json

from records.fields.groups import Address, Organisation
from records.language.dates import Moment
from records.record import Record
from records.vocabulary import Municipality

from .addresses import file_url, share_href
from .context import Context
from .imprint import Imprint

Statement = dict[str, Any]


def as_script(statement: Statement) -> Markup:
    """A statement as the content of a script element: no `<` can end it (HTML, 4.12.1.3)."""
    full = {"@context": "https://schema.org", **without_empty(statement)}
    text = to_json(full).decode()
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 (a data block, with no < left)


def without_empty(value: Any) -> Any:
    """A statement without empty values."""
    if isinstance(value, dict):
        return {
            key: without_empty(part) for key, part in value.items() if part not in (None, "", [])
        }
    if isinstance(value, list):
        return [without_empty(part) for part in value]
    return value


def described(kind: str, url: str, name: str, description: str) -> Statement:
    """What has a page of its own at a full address."""
    return {"@type": kind, "@id": url, "url": url, "name": name, "description": description}


def described_record(kind: str, record: Record, context: Context) -> Statement:
    """A record with a page of its own."""
    return described(kind, url_of(record, context), record.title, record.lead)


def organisation(named: Organisation | None, context: Context) -> Statement | None:
    """An Organization, which may have a record of its own."""
    return named_organisation(named.name, context, named.url) if named else None


def named_organisation(name: str, context: Context, url: str | None = None) -> Statement:
    """The Organization with an id on this site, or else with a name."""
    target = Organisation.fields["name"].type.target
    for record in context.records.get(target, name):
        own = url_of(record, context)
        return {"@type": "Organization", "@id": own, "name": record.title, "url": own}
    return {"@type": "Organization", "name": name, "url": url}


def postal_address(address: Address | None) -> Statement | None:
    """A PostalAddress."""
    if address is None:
        return None
    return {
        "@type": "PostalAddress",
        "streetAddress": address.street,
        "postalCode": address.postcode,
        "addressLocality": address.locality,
        "addressCountry": "BE",
    }


def locn_address(address: Address | None) -> Statement | None:
    """An address in the words of OSLO Adres, which takes them from W3C LOCN."""
    if address is None:
        return None
    return {
        "@type": "locn:Address",
        "locn:fullAddress": f"{address.street}, {address.postcode} {address.locality}",
        "locn:thoroughfare": address.street,
        "locn:postCode": address.postcode,
        "adres:gemeentenaam": in_dutch(address.locality),
    }


def in_dutch(text: str) -> Statement:
    """A text with its language."""
    return {"@value": text, "@language": "nl"}


def cities(places: list[Municipality]) -> list[Statement]:
    """Each municipality as a City."""
    return [{"@type": "City", "name": place.name} for place in places]


def amount(cents: int | None, key: str) -> Statement | None:
    """A MonetaryAmount in euro; `key` is `value` or `maxValue`."""
    if cents is None:
        return None
    return {"@type": "MonetaryAmount", "currency": "EUR", key: cents / 100}


def moment(value: Moment | None) -> str | None:
    """A Date, or a DateTime with its offset when an hour is known."""
    return value.iso if value else None


def publisher(imprint: Imprint) -> Statement:
    """The Organization that publishes the site."""
    return {
        "@type": "Organization",
        "name": imprint.owner,
        "url": "https://kina.be/",
        "email": imprint.email,
        "logo": f"{imprint.site_url}assets/icons/icon-512.png",
    }


def picture_of(record: Record, context: Context) -> str:
    """The full address of its photo, or else of its share picture."""
    image = getattr(record, "image", None)
    href = context.shared_address(image.src) if image else share_href(record)
    return file_url(context.imprint.site_url, href)


def url_of(record: Record, context: Context) -> str:
    """The full address of the page of a record."""
    return context.imprint.site_url + record.href


def contact_points(ids: list[str], context: Context) -> list[Statement]:
    """The ContactPoint of each contact."""
    return [contact_point(contact, context) for contact in context.records.get("contact", ids)]


def contact_point(contact: Any, context: Context) -> Statement:
    """The ContactPoint of a record with the fields of a contact."""
    places = context.records.terms("municipalities", contact.municipalities)
    return {
        "@type": "ContactPoint",
        "name": contact.title,
        "contactType": contact.field,
        "email": contact.email,
        "telephone": contact.phone,
        "url": url_of(contact, context),
        "areaServed": cities(places),
        "availableLanguage": "nl",
    }
