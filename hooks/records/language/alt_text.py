"""Descriptions of pictures that describe nothing: the name of a file, or what a camera called it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from .ids import fit_id

_NAME = re.compile(
    r"\S+\.(?:avif|gif|heic|heif|jpe?g|png|svg|tiff?|webp)"
    r"|(?:dsc[fn]?|img|image|pxl|mvimg|p|wp|wa|screenshot|schermafbeelding|whatsapp image)"
    r"[ _-]*\d[\d _.:~()-]*(?:(?:at|om)[\d _.:()-]+)?(?:[-_]\w+)?"
    r"|(?:©|\(c\)|(?:foto|bron|credit|copyright) ?:).*"
    r"|(?:een |de )?(?:foto(?:'s)?|afbeelding|beeld|image|img|picture|photo|logo|banner|alt)",
    re.IGNORECASE,
)


def describes_nothing(alt: str, address: str = "", title: str = "") -> bool:
    """Whether an alternative text is empty, a file name such as `IMG_2034`, or a word like `foto`.

    The `title` above a picture says nothing of it either.
    """
    text, stem = " ".join(alt.split()).strip(" ."), PurePosixPath(address).stem
    is_stem = fit_id(text) == fit_id(stem) and " " not in text and bool(re.search(r"[\d_-]", text))
    is_title = bool(title) and text.casefold() == title.strip(" .").casefold()
    return not text or bool(_NAME.fullmatch(text)) or is_stem or is_title
