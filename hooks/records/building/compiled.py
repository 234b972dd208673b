"""Templates that this process compiled before, so that `make serve` compiles each once."""

from __future__ import annotations

from functools import lru_cache
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from typing_extensions import override


class Compiled(BytecodeCache):
    """Holds the code of templates in memory; a template whose text changed is compiled again."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType]] = {}

    @override
    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    @override
    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[bucket.key] = bucket.checksum, bucket.code


@lru_cache(maxsize=1)
def compiled(frame: str) -> Compiled:
    """The one of this process; `frame` is the digest of all templates, since they hold each other."""
    del frame
    return Compiled()
