"""What `make lint` refuses because promised browsers lack it (DECISIONS.md)."""

import json

from programs import ended

from conftest import HOUSE

LINT = HOUSE / "tests" / "lint"
STYLE = {
    "a { color: light-dark(#fff, #000); }": True,
    "a { overflow: clip; }": True,
    "a { text-decoration: underline 1px; }": True,
    "a:has(b) { color: red; }": True,
    ".m:popover-open { color: red; }": True,
    "@supports selector(:has(*)) { a:has(b) { color: red; } }": False,
    "a { text-decoration: underline; text-decoration-thickness: 1px; }": False,
}
SCRIPTS = {
    "navigation.navigate('/');": True,
    "new CompressionStream('gzip');": True,
    "export const price = /(?<=euro )1/;": True,
    "class A { static { A.b = 1; } }": True,
    "export const last = [1].at(-1);": False,
}


def refused(program: str, lines: dict[str, bool], faults: str, *flags: str) -> dict[str, bool]:
    """Whether a checker finds fault with each of some lines."""
    config = LINT / f"{program}.config.mjs"
    program = str(LINT / "node_modules" / ".bin" / program)
    command = [program, "--config", str(config), "--stdin", *flags]
    text = "\n".join(lines)
    done = ended(command, input=text)
    (file,) = json.loads(done.stdout or done.stderr)
    found = {fault["line"] for fault in file[faults]}
    return {line: number in found for number, line in enumerate(lines, 1)}


def test_style_that_an_old_browser_drops_needs_a_fallback() -> None:
    assert refused("stylelint", STYLE, "warnings", "--formatter", "json") == STYLE


def test_a_script_that_an_old_browser_cannot_run_is_refused() -> None:
    assert refused("eslint", SCRIPTS, "messages", "--format", "json") == SCRIPTS
