"""`python -m bench`: builds corpora of several sizes, in turn with Hugo, and writes RESULTS.md."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .corpus import HOUSE, write_corpus
from .generators import Hugo, Ours
from .invent import TODAY
from .measure import run
from .results import Results, Service
from .serving import served, wait_for

_NOON = 12 * 3600
_EPOCH = (TODAY - TODAY.__class__(1970, 1, 1)).days * 24 * 3600 + _NOON
_ENVIRONMENT = {"SOURCE_DATE_EPOCH": str(_EPOCH), "NO_MKDOCS_2_WARNING": "1"}
_APART = {**_ENVIRONMENT, "SEARCH_INDEX": "never"}
"""Hugo makes no search index, so ours is measured by itself."""
Generator = Ours | Hugo
_FROM_SCRATCH = "from scratch"
_PICTURED = "from scratch, Hugo with share pictures"
_PAUSE = 0.05
"""Seconds between two looks at all data of a served site: half a megabyte at 1,000 projects."""
_MOST_PICTURED = 1000
"""At more projects, minutes of drawing would say nothing new."""


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", type=Path, default=HOUSE / "bench/RESULTS.md")
    chosen = parser.parse_args()
    results = Results()
    for size in chosen.sizes:
        with TemporaryDirectory(prefix="bench-") as folder:
            _measure(size, Path(folder) / "corpus", chosen.rounds, results)
    names = [Ours.name, *([Hugo.name] if Hugo.is_installed() else [])]
    text = results.markdown(names)
    chosen.output.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def _measure(size: int, corpus: Path, rounds: int, results: Results) -> None:
    write_corpus(size, corpus)
    record = sorted((corpus / "projects").glob("[a-z]*.yml"))[size // 2]
    ours = Ours(corpus)
    generators: list[Generator] = [ours, *([Hugo(corpus)] if Hugo.is_installed() else [])]
    for number in range(rounds):
        for scenario in (_FROM_SCRATCH, "unchanged", "one edit"):
            if scenario == "one edit":
                _edit(record, f"bewerking {number}")
            for generator in generators:
                _build(generator, size, scenario, results)
    with_index = run(ours.build, ours.folder, _ENVIRONMENT)
    results.add(size, "with the search index", ours.name, with_index)
    if size <= _MOST_PICTURED:
        for generator in generators:
            _build(generator, size, _PICTURED, results)
    for generator in generators:
        results.services[size, generator.name] = _serve(generator, record, rounds)
        _say(f"{size} served {generator.name}: {results.services[size, generator.name]}")


def _build(generator: Generator, size: int, scenario: str, results: Results) -> None:
    if scenario in {_FROM_SCRATCH, _PICTURED}:
        generator.forget()
    environment = {**_APART, **(Hugo.pictures if scenario == _PICTURED else {})}
    cost = run(generator.build, generator.folder, environment)
    results.add(size, scenario, generator.name, cost)
    _say(f"{size} {scenario} {generator.name}: {cost}")


def _serve(generator: Generator, record: Path, rounds: int) -> Service:
    """Serve the site, and save a record a few times."""
    waits = []
    with served(generator.serve, generator.folder, _APART) as (address, peak):
        page = f"{address}projecten/{record.stem}/"
        wait_for(page, "<h1>")
        for number in range(rounds):
            text = f"opgediend {generator.name} {number}"
            _edit(record, text)
            wait = wait_for(page, text)
            whole = wait_for(f"{address}{generator.data}", text, _PAUSE) if generator.data else 0
            waits.append((wait, wait + whole))
        return Service(waits, peak.end())


def _edit(record: Path, text: str) -> None:
    """Change the summary of a project, as an editor would."""
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[1] = f"summary: {text}\n"
    record.write_text("".join(lines), encoding="utf-8")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    main()
