"""Where something is or how to reach somebody: on the web, in our files, by mail, by phone."""

from __future__ import annotations

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from .typed import fault, often, text_of, word_of
from .written import Written

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE | re.ASCII)
_PHONE = re.compile(r"(?:\+\d{1,3}|0)(?:[ ./-]?\d){6,12}", re.ASCII)
_POSTCODE = re.compile(r"[1-9]\d{3}", re.ASCII)
_HOST = re.compile(
    r"(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}(?::\d{1,5})?", re.IGNORECASE | re.ASCII
)


def _web_address(value: Any) -> str:
    text = word_of(value)
    scheme = re.match(r"([a-zA-Z][\w+.-]*):(?!\d)", text)
    if scheme and scheme[1].lower() not in {"https", "http"}:
        raise fault("link-scheme", scheme=f"{scheme[1]}:")
    if not is_web_address(text):
        meant = f"https://{re.sub('^http:/+', '', text)}"
        raise fault("link-form", value=text, meant=meant if is_web_address(meant) else "")
    return text


def is_web_address(text: str) -> bool:
    """Whether a text is a whole https address that leads where it seems to (RFC 3986).

    No user name, which looks like a host; a host in ASCII, so that no letter is another's double.
    """
    if re.search(r"[\s<>\"\\^`{|}]", text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme == "https" and bool(_HOST.fullmatch(parts.netloc))
    except ValueError:
        return False


def is_email(text: str) -> bool:
    """Whether a text is one mail address, without a name around it."""
    return bool(_EMAIL.fullmatch(text))


def is_phone(text: str) -> bool:
    """Whether a text is one telephone number, as people write it in Belgium."""
    return bool(_PHONE.fullmatch(text))


def _document_address(value: Any) -> str:
    return _image_path(value) if str(value).startswith("assets/") else _web_address(value)


def _image_path(value: Any) -> str:
    text = word_of(value)
    if not re.fullmatch(r"assets/(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.\w+", text, re.ASCII):
        raise fault("image-path", value=text)
    return text


def _page_path(value: Any) -> str:
    text = text_of(value).removeprefix("/")
    if not re.fullmatch(r"(?:[a-z0-9-]+/)+", text):
        raise fault("page-path", value=text, meant=f"{text}/" if text else "")
    return text


def _matching(pattern: re.Pattern[str], code: str) -> BeforeValidator:
    inside = re.compile(rf"(?<![\w+]){pattern.pattern}(?!\w)", pattern.flags)

    def read(value: Any) -> str:
        text = word_of(value)
        if not pattern.fullmatch(text):
            meant = inside.search(text.replace("(0)", ""))
            raise fault(code, value=text, meant=meant[0] if meant else "")
        return text

    return BeforeValidator(read)


_URL = r"https://\S+"
WebAddress = Annotated[str, often(_web_address), Written("link-form", _URL)]
DocumentAddress = Annotated[
    str, BeforeValidator(_document_address), Written("link-form", rf"{_URL}|assets/\S+")
]
ImagePath = Annotated[str, BeforeValidator(_image_path), Written("image-path", r"assets/\S+")]
PagePath = Annotated[str, BeforeValidator(_page_path), Written("page-path", r"/?([a-z0-9-]+/)+")]
Email = Annotated[str, _matching(_EMAIL, "email-form"), Written("email-form", r"\S+@\S+\.\S+")]
Phone = Annotated[str, _matching(_PHONE, "phone-form"), Written("phone-form", _PHONE.pattern)]
Postcode = Annotated[
    str, _matching(_POSTCODE, "postcode-form"), Written("postcode-form", _POSTCODE.pattern)
]
