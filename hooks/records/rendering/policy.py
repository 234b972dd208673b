"""The content security policy of pages, and the other security headers."""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_POLICY = "Content-Security-Policy"
_CHARSET = '<meta charset="utf-8">'
_DATA = "application/"
"""The beginning of the types that are data, which no browser runs: JSON and JSON-LD."""

_FOR_HEADERS = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
    "browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",  # pictures and data are for other sites too
    "X-Frame-Options": "DENY",
}

_CACHED = {
    "31536000, immutable": (
        "/assets/css/site.*",
        "/assets/js/site.*",
        "/assets/js/find/site.*",
        "/assets/search/editions/*",
    ),
    "86400": ("/assets/fonts/*",),
}
"""For how many seconds a browser keeps what `serve/nginx.conf` caches as long; hosts have all else
asked about every time."""


def script_hashes(page: str) -> list[str]:
    """The sources, as `'sha256-...'`, of the scripts that stand inside a page (CSP 3, 2.3.1)."""
    return [
        f"'sha256-{base64.b64encode(hashlib.sha256(script['text'].encode()).digest()).decode()}'"
        for script in _INLINE.finditer(page)
        if "src=" not in script["attributes"] and _DATA not in script["attributes"]
    ]


def policy(hashes: Iterable[str]) -> str:
    """The policy of a page with these inline scripts: everything from our own host, or nothing."""
    scripts = " ".join(["'self'", *dict.fromkeys(hashes)])
    own = ["img-src", "style-src", "font-src", "connect-src", "manifest-src", "form-action"]
    rules = ["default-src 'none'", f"script-src {scripts}", *(f"{name} 'self'" for name in own)]
    return "; ".join([*rules, "base-uri 'none'"])


def forms_policy(hosts: Iterable[str]) -> str:
    """The policy of the forms, which write styles themselves and ask the forge at some hosts.

    `wasm-unsafe-eval` and `worker-src` are for the conversion of photos.
    """
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "worker-src 'self'",
            " ".join(["connect-src 'self' data: blob:", *hosts]),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def with_policy(page: str) -> str:
    """The page with its policy in the first place where a browser looks: after the charset."""
    rule = f'<meta http-equiv="Content-Security-Policy" content="{policy(script_hashes(page))}">'
    if _CHARSET not in page:
        raise ValueError(f"This page has no place for its policy: no {_CHARSET}")
    return page.replace(_CHARSET, f"{_CHARSET}\n    {rule}", 1)


def headers_file(hashes: Iterable[str], exceptions: Mapping[str, str]) -> str:
    """The headers of every page, for hosts that read a file `_headers` (Netlify, Cloudflare).

    `exceptions` are other policies by folder; `!` takes away what holds for all (Cloudflare).
    """
    headers = {_POLICY: f"{policy(sorted(set(hashes)))}; frame-ancestors 'none'", **_FOR_HEADERS}
    lines = [f"  {name}: {value}" for name, value in headers.items()]
    caching = "  Cache-Control: public, max-age="
    kept = [f"{path}\n{caching}{time}" for time, paths in _CACHED.items() for path in paths]
    others = [
        f"/{folder}/*\n  ! {_POLICY}\n  {_POLICY}: {rule}; frame-ancestors 'none'"
        for folder, rule in exceptions.items()
    ]
    return "\n".join(["/*", *lines, *kept, *others, ""])
