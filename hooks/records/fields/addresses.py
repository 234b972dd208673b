"""Where something is or how to reach somebody: on the web, in our files, by mail, by phone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated, Any
from urllib.parse import urlsplit

from records.language.suggestions import nearest

from .field_type import UNSAID, FieldType
from .typed import fault, often, text_of, word_of

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE | re.ASCII)
_PHONE = re.compile(r"(?:\+\d{1,3}|0)(?:[ ./-]?\d){6,12}", re.ASCII)
_ASSET = re.compile(r"assets/(?:[\w-][\w.-]*/)*[\w-][\w.-]*\.\w+", re.ASCII)
_POSTCODE = re.compile(r"[1-9]\d{3}", re.ASCII)
_HOST = re.compile(
    r"(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}(?::\d{1,5})?", re.IGNORECASE | re.ASCII
)

IMAGE_ENDINGS = {"avif", "gif", "jpeg", "jpg", "png", "svg", "webp"}
"""The kinds of picture that every browser shows."""


def _web_address(value: Any) -> str:
    text = word_of(value)
    if is_local(text):
        raise fault("link-local", value=text)
    scheme = re.match(r"([a-zA-Z][\w+.-]*):(?!\d)", text)
    if scheme and scheme[1].lower() not in {"https", "http"}:
        meant = as_https(text) if nearest(scheme[1], ["https"]) else ""
        raise fault("link-web", scheme=f"{scheme[1]}:", meant=meant)
    if not is_web_address(text):
        raise fault("link-form", value=text, meant=as_https(text))
    return text


def as_https(text: str) -> str:
    """The web address that somebody probably meant; empty when there is none in a text."""
    bare = re.sub(r"\A\w+:/+", "", text.strip("<>").strip())
    meant = f"https://{bare.replace(' ', '%20')}"
    return meant if is_web_address(meant) else ""


def is_local(text: str) -> bool:
    """Whether a text is the path of a file on somebody's own computer or network."""
    return bool(re.match(r"(?:[a-zA-Z]:|\\)\\|[a-zA-Z]:/|file:", text))


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
    text = word_of(value)
    if text.startswith("assets/"):
        return _asset_path(value)
    if meant := re.search(r"(?:\A|/)docs/(assets/.+)", text):
        raise fault("image-path", value=text, meant=_suggest_asset(meant[1]))
    return _web_address(value)


def _asset_path(value: Any) -> str:
    text = word_of(value)
    if not _ASSET.fullmatch(text):
        raise fault("image-path", value=text, meant=_suggest_asset(text))
    return text


def _image_path(value: Any) -> str:
    text = _asset_path(value)
    ending = text.rpartition(".")[2]
    if ending.lower() not in IMAGE_ENDINGS:
        raise fault("image-kind", value=f".{ending}")
    return text


def _suggest_asset(text: str) -> str:
    """The path from docs/ of a file in docs/assets/; empty when a text names none."""
    if is_local(text) or "://" in text:
        return ""
    name = re.sub(r"\A(?:\.*/)*(?:docs/)?(?:assets/)?", "", text)
    return f"assets/{name}" if _ASSET.fullmatch(f"assets/{name}") else ""


def _page_path(value: Any) -> str:
    text = text_of(value).removeprefix("/")
    if not re.fullmatch(r"(?:[a-z0-9-]+/)+", text):
        raise fault("page-path", value=text, meant=f"{text}/" if text else "")
    return text


def _matching(pattern: re.Pattern[str], code: str) -> FieldType:
    """The type of a text of one form; when one stands in it, that is what is meant."""
    inside = re.compile(rf"(?<![\w+]){pattern.pattern}(?!\w)", pattern.flags)

    def read(value: Any) -> str:
        text = word_of(value)
        if not pattern.fullmatch(text):
            meant = inside.search(text.replace("(0)", ""))
            raise fault(code, value=text, meant=meant[0] if meant else "")
        return text

    return FieldType(read=read, code=code, pattern=pattern.pattern)


_URL = r"https://\S+"
_LINK = FieldType(read=often(_web_address), code="link-form", pattern=_URL, is_address=True)
WebAddress = Annotated[str, _LINK]
DocumentAddress = Annotated[
    str,
    replace(
        _LINK,
        read=_document_address,
        pattern=rf"{_URL}|assets/\S+",
        missing="document-unknown",
    ),
]
ImagePath = Annotated[
    str,
    FieldType(
        read=_image_path,
        code="image-path",
        pattern=r"assets/\S+",
        missing="image-unknown",
        control="image",
    ),
]
PagePath = Annotated[str, FieldType(read=_page_path, code="page-path", pattern=r"/?([a-z0-9-]+/)+")]
Email = Annotated[
    str, replace(_matching(_EMAIL, "email-form"), told=UNSAID, pattern=r"\S+@\S+\.\S+")
]
Phone = Annotated[str, replace(_matching(_PHONE, "phone-form"), told=UNSAID)]
Postcode = Annotated[str, _matching(_POSTCODE, "postcode-form")]
