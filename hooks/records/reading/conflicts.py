"""What git leaves in a file when two people changed the same lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .yaml_faults import Position

_CONFLICT_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |\Z)")
"""The conflict markers of git (git-merge, "How conflicts are presented")."""


def conflict_markers(text: str) -> Iterator[tuple[str, Position]]:
    """The first conflict marker of git, with the message for it; or each `=======` that was left.

    A line of `=======` between a line without a full stop and a blank one makes a heading
    (CommonMark 4.3), and in a code block it is shown on purpose.
    """
    if "<<<<<<<" not in text and ">>>>>>>" not in text and "=======" not in text:
        return
    lines = text.split("\n")
    left: list[Position] = []
    fenced = False
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        fenced ^= bare.startswith(("```", "~~~"))
        if not _CONFLICT_MARKER.match(bare):
            continue
        position = number, len(line) - len(line.lstrip()) + 1
        if bare[0] != "=" or "<<<<<<<" in text:
            yield "merge-conflict", position
            return
        above, below = lines[number - 2].strip(), "".join(lines[number : number + 1]).strip()
        if not (fenced or (above and above[-1] not in ".!?:;," and not below)):
            left.append(position)
    yield from (("merge-leftover", position) for position in left)
