"""Where pictures, documents and pages of our own are."""

import re
from dataclasses import replace
from typing import Annotated, Any
from urllib.parse import quote, unquote

from .addresses import LINK, URL, is_local, read_web_address
from .field_type import FieldType, fault, text_of, word_of

_FILE = re.compile(r"assets/(?:[^/\s.][^/]*/)*[^/\s.][^/]*\.\w+")
"""The place of any file in docs/assets/."""
_PAGE = re.compile(r"(?:[a-z0-9-]+/)+")
IMAGE_TYPES = {name: f"image/{name}" for name in ("avif", "gif", "jpeg", "png", "webp")}
IMAGE_TYPES |= {"jpg": "image/jpeg", "svg": "image/svg+xml"}
"""The kinds of picture that every browser shows, by suffix, with their media type."""


def _document_address(value: Any) -> str:
    text = word_of(value)
    if _FILE.fullmatch(unquote(text)):
        return quote(unquote(text))
    if meant := re.search(r"(?:\A|/)docs/(assets/.+)|\Aassets/", text):
        raise fault("image-path", value=text, meant=_suggest_asset(meant[1] or text))
    return read_web_address(value)


def _image_path(value: Any) -> str:
    text = unquote(word_of(value))
    if not _FILE.fullmatch(text):
        raise fault("image-path", value=text, meant=_suggest_asset(text))
    ending = text.rpartition(".")[2]
    if ending.lower() not in IMAGE_TYPES:
        raise fault("image-kind", value=f".{ending}")
    return text


def _suggest_asset(text: str) -> str:
    if is_local(text) or "://" in text:
        return ""
    name = re.sub(r"\A(?:\.*/)*(?:docs/)?(?:assets/)?", "", text)
    return f"assets/{name}" if _FILE.fullmatch(f"assets/{name}") else ""


def _page_path(value: Any) -> str:
    text = text_of(value).removeprefix("/")
    if not _PAGE.fullmatch(text):
        meant = f"{text}/"
        raise fault("page-path", value=text, meant=meant if _PAGE.fullmatch(meant) else "")
    return text


DocumentAddress = Annotated[
    str,
    replace(
        LINK,
        read=_document_address,
        pattern=rf"{URL}|assets/\S(?:.*\S)?",
        missing="document-unknown",
    ),
]
ImagePath = Annotated[
    str,
    FieldType(
        read=_image_path,
        code="image-path",
        pattern=r"assets/\S(?:.*\S)?",
        missing="image-unknown",
        control="image",
    ),
]
PagePath = Annotated[str, FieldType(read=_page_path, code="page-path", pattern=r"/?([a-z0-9-]+/)+")]
