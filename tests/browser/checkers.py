"""Checkers that are programs of their own: the Nu HTML checker, and TypeScript for schema.org."""

import json
from collections.abc import Iterable
from pathlib import Path

from programs import ended

_MODULES = Path(__file__).parent / "node_modules"
_VNU = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_TSC = _MODULES / "typescript" / "bin" / "tsc"
_JAVA = ["java", "-Xss2m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
"""Java that compiles quickly instead of well, which halves the time of so short a run."""

Statement = dict[str, object]


def html_errors(*folders: Path) -> str:
    """What the Nu HTML checker calls an error in the pages below some folders; empty if nothing."""
    command = [*_JAVA, "-jar", str(_VNU), "--errors-only", "--skip-non-html", *map(str, folders)]
    done = ended(command)
    return "" if done.returncode == 0 else done.stderr


def shape(value: object) -> object:
    """A statement without its words: the properties and types that it is made of."""
    if isinstance(value, dict):
        kind = value.get("@type")
        return (kind, *sorted((key, shape(part)) for key, part in value.items() if key != "@type"))
    if isinstance(value, list):
        return ("list", *sorted({repr(shape(part)) for part in value}))
    return type(value).__name__


def vocabulary_errors(statements: Iterable[Statement], scratch: Path) -> list[str]:
    """Where JSON-LD says what schema.org does not know, a line for each; empty when all is well.

    Google's `schema-dts` has a TypeScript type for every type of schema.org, so that the compiler
    finds a property that its type does not have, or a value of the wrong kind. Of statements that
    differ in their words only, one is checked.
    """
    different = {repr(shape(statement)): statement for statement in statements}.values()
    lines = ['import type * as schema from "schema-dts";']
    lines += [
        f"export const page{number}: schema.WithContext<schema.{statement['@type']}> = {json.dumps(statement)};"
        for number, statement in enumerate(different)
    ]
    program = scratch / "statements.ts"
    program.write_text("\n".join(lines), encoding="utf-8")
    (scratch / "node_modules").symlink_to(_MODULES)
    flags = ["--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler"]
    command = ["node", str(_TSC), *flags, "--module", "esnext", "--target", "es2022", str(program)]
    done = ended(command, cwd=scratch)
    return [line for line in done.stdout.splitlines() if not line.startswith(" ")]
