"""Where something is or how to reach somebody: on the web, by mail, by phone."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import reduce
from typing import Annotated, Any
from urllib.parse import urlsplit

from records.language.suggestions import nearest

from .copied_links import link_doubts, unwrapped
from .field_type import UNSAID, Doubt, FieldType, cached, fault, text_of, word_of

_EMAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE | re.ASCII)
_PHONE = re.compile(r"(?:\+\d{1,3}|0)(?:[ ./-]?\d){6,12}|1\d{2,3}", re.ASCII)
"""Also a short number, such as 1712 (BIPT)."""
_FIXED, _MOBILE = 8, 9
"""Digits of a number after the 0 or +32 (BIPT, Belgian numbering plan)."""
_LIEGE = "23"
"""The digit behind 04 of numbers that are not mobile."""
_MOBILE_START = re.compile(r"(?:0|\+32)4(?=[5-9])")
_FREE_HOSTS = (
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|telenet|skynet|proximus|pandora"
    "|scarlet|proton|protonmail|gmx|belgacom|base|orange"
)
"""Mail services for private persons, without their ending."""
_TWO_NAMES = re.compile(r"[a-z]+\.[a-z][a-z-]+")
_SHARED = (
    "info|team|dienst|werk|econom|soci|contact|secretar|onthaal|zorg|project|fiets|loket|ocmw|stad"
    "|gemeente|bestuur|welzijn|jeugd|milieu|pers|post|mail|no"
)
"""Parts of the names of shared mailboxes."""
_AROUND = re.compile(
    r"mailto:|tel(?:efoon|\.)?:?|gsm|e-?mail(?:adres)?|\bB-|[\s<>()\[\],;:.\"'‘’]", re.IGNORECASE
)
"""What may stand around an address or number without a meaning of its own."""
_POSTCODE = re.compile(r"[1-9]\d{3}", re.ASCII)
_HOST = re.compile(
    r"(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}(?::\d{1,5})?", re.IGNORECASE | re.ASCII
)

_LOCAL = re.compile(
    r"(?:[a-zA-Z]:|\\)\\|[a-zA-Z]:/|file:|https?://(?:localhost|127\.|10\.\d|192\.168\.)[\w.]*(?:[:/]|\Z)"
)


def read_web_address(value: Any) -> str:
    """A typed web address, or its fault with what was meant."""
    text = word_of(value)
    if is_local(text):
        raise fault("link-local", value=text)
    scheme = re.match(r"([a-zA-Z][\w+.-]*):(?!\d)", text)
    if scheme and scheme[1].lower() not in {"https", "http"}:
        meant = as_https(text) if nearest(scheme[1], ["https"]) else ""
        raise fault("link-web", scheme=f"{scheme[1]}:", meant=meant)
    if not is_web_address(text):
        raise fault("link-form", value=text, meant=as_https(text))
    if inside := unwrapped(text):
        raise fault("link-wrapped", value=text, meant=inside)
    return text


def _mail_or_web(value: Any) -> str:
    text = word_of(value)
    if not (is_email(text) or is_web_address(text)):
        bare = text.removeprefix("mailto:")
        raise fault("mail-or-web", value=text, meant=bare if is_email(bare) else as_https(text))
    return text


def as_https(text: str) -> str:
    """The web address that somebody probably meant; empty when there is none in a text."""
    bare = re.sub(r"\A(?:\w+:|https?;?)/+", "", text.strip("<>").strip())
    meant = f"https://{bare.replace(' ', '%20')}"
    return meant if is_web_address(meant) else ""


def is_local(text: str) -> bool:
    """Whether a text is the path of a file on somebody's own computer or network."""
    return bool(_LOCAL.match(text))


def is_web_address(text: str) -> bool:
    """Whether a text is an https address (RFC 3986) without a user name, its host in ASCII."""
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
    """Whether a text is one telephone number, as people write it in Belgium, with all its digits."""
    if not _PHONE.fullmatch(text):
        return False
    digits = re.sub(r"\D", "", text)
    is_ours = text.startswith(("0", "+32"))
    national = digits.removeprefix("0" if text.startswith("0") else "32")
    return (
        not is_ours
        or len(national) == (_MOBILE if national.startswith("4") else _FIXED)
        or (national.startswith("4") and len(national) == _FIXED and national[1] in _LIEGE)
    )


def email_doubts(text: str) -> Iterator[Doubt]:
    """A mailbox that looks like that of one person."""
    name, _, host = text.lower().partition("@")
    is_free = re.match(rf"(?:{_FREE_HOSTS})\.", host)
    if is_free or (_TWO_NAMES.fullmatch(name) and not re.search(_SHARED, name)):
        yield "mail-personal", {"value": text}


def phone_doubts(text: str) -> Iterator[Doubt]:
    """A mobile number, which is often that of one person."""
    if _MOBILE_START.match(re.sub(r"[ ./-]", "", text)):
        yield "phone-mobile", {"value": text}


def _phone_cell(text: str) -> str:
    """A number in groups with a space between: a spreadsheet takes digits in one piece for a sum."""
    spaced = re.sub(r"[./-]", " ", text)
    return spaced if " " in spaced else re.sub(r"(?<=\d\d)(?=(?:\d\d)+\Z)", " ", spaced)


def doubts_about(target: str) -> Iterable[Doubt]:
    """What may be wrong with the target of a link that works."""
    scheme, _, rest = target.partition(":")
    doubts = {"https": link_doubts, "mailto": email_doubts, "tel": phone_doubts}.get(scheme.lower())
    return doubts(target if scheme.lower() == "https" else rest) if doubts else ()


def _matching(
    pattern: re.Pattern[str],
    code: str,
    is_right: Callable[[str], object],
    slips: Iterable[tuple[re.Pattern[str], str]] = (),
) -> FieldType:
    """The type of a text of one form; `slips` are common typing mistakes, each with what is meant."""

    def read(value: Any) -> str:
        text = word_of(value)
        if not is_right(text):
            tries = (text, reduce(lambda word, slip: slip[0].sub(slip[1], word), slips, text))
            meant = (part for word in tries if is_right(part := _inside(pattern, word)))
            raise fault(code, value=text, meant=next(meant, ""))
        return text

    return FieldType(read=read, code=code, pattern=pattern.pattern)


def _inside(pattern: re.Pattern[str], text: str) -> str:
    """The only text of a form inside another, when nothing around it says anything; else empty."""
    match = re.search(rf"(?<![\w+])(?:{pattern.pattern})(?!\w)", text, pattern.flags)
    return match[0] if match and not _AROUND.sub("", text.replace(match[0], "")) else ""


URL = r"https://\S+"
LINK = FieldType(
    read=cached(read_web_address),
    doubts=link_doubts,
    code="link-form",
    pattern=URL,
    is_address=True,
)
_MAIL_SLIPS = (
    (re.compile(r",(?=[a-z]{2,4}\Z)"), "."),
    (re.compile(r" ?[(\[]at[)\]] ?"), "@"),
)
_PHONE_SLIPS = (
    (re.compile(r"\(0\)"), ""),
    (re.compile(r"\A\+32 ?0(?=[1-9])"), "+32 "),
    (re.compile(r"(?<=\d)[oO]|(?<=\d )[oO]|\A[oO](?=\d)"), "0"),
    (re.compile(r"(?<=\d)[lI](?=[ \d]|\Z)"), "1"),
)
WebAddress = Annotated[str, LINK]
MailOrWeb = Annotated[
    str, replace(LINK, read=_mail_or_web, code="mail-or-web", pattern=rf"{URL}|\S+@\S+\.\S+")
]
Email = Annotated[
    str,
    replace(
        _matching(_EMAIL, "email-form", is_email, _MAIL_SLIPS),
        doubts=email_doubts,
        told=UNSAID,
        pattern=r"\S+@\S+\.\S+",
    ),
]
_PHONE_TYPE = _matching(_PHONE, "phone-form", is_phone, _PHONE_SLIPS)
Phone = Annotated[
    str,
    replace(
        _PHONE_TYPE,
        read=lambda value: _PHONE_TYPE.read(re.sub(r"\A\s*00(?=[1-9])", "+", text_of(value))),
        doubts=phone_doubts,
        told=UNSAID,
        cell=_phone_cell,
        pattern=_PHONE.pattern.replace("|0)", "|0|00[1-9]\\d)"),
    ),
]
Postcode = Annotated[str, _matching(_POSTCODE, "postcode-form", _POSTCODE.fullmatch)]
