"""Templates that an earlier build compiled, so that each is compiled once."""

from __future__ import annotations

from base64 import b64decode, b64encode

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from typing_extensions import override

from .cache import Cache


class Compiled(BytecodeCache):
    """Keeps the code of templates among the answers; one whose text changed is compiled again."""

    def __init__(self, cache: Cache, frame: str) -> None:
        """`frame` is the digest of all templates, since they hold each other."""
        self._cache = cache
        self._frame = frame

    @override
    def load_bytecode(self, bucket: Bucket) -> None:
        known: str | None = self._cache.get("template", self._frame, bucket.key)
        if known:
            bucket.bytecode_from_string(b64decode(known))

    @override
    def dump_bytecode(self, bucket: Bucket) -> None:
        code = b64encode(bucket.bytecode_to_string()).decode()
        self._cache.put("template", code, self._frame, bucket.key)
