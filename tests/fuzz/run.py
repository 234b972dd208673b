"""`python tests/fuzz/run.py TARGET [libFuzzer options]`: search for inputs that break a promise.

TARGET is a method of `Staging`. libFuzzer follows which lines of `hooks/records` each input
reaches; half of its inputs are real records on a bad day. A crash writes the input to a file.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

import atheris

HOUSE = Path(__file__).parent.parent.parent
sys.path[:0] = [str(HOUSE / "hooks"), str(Path(__file__).parent)]

with atheris.instrument_imports(include=["records"]):
    from mutations import mutate
    from targets import Staging

SECONDS = 5
"""Longer is a hang: an editor waits for the check of all records together, not for one."""
MEGABYTES = 200
_KINDS = {
    "projects": 0,
    "project": 0,
    "oproepen": 1,
    "call": 1,
    "contact": 2,
    "nieuws": 3,
    "news_item": 3,
    "vocabulary": 5,
}
"""The first byte of an input, by the folder of the file it comes from; 4 is a page."""


def seeds(target: str, most: int = 1000) -> list[bytes]:
    """Records, pages and broken examples of the tests, each under its kind: all, or a sample."""
    files = [
        *HOUSE.glob("tests/sample/**/*.[my][dm]*"),
        *HOUSE.glob("tests/tiny/**/*.[my][dm]*"),
        *HOUSE.glob("tests/examples/broken/*/*.[my][dm]*"),
    ]
    prefix = target in {"read_record", "read_site"}
    return [
        bytes([_KINDS.get(path.parent.name, 4)]) * prefix + path.read_bytes()
        for path in sorted(files)[:: max(1, len(files) // most)]
    ]


def main() -> None:
    """Run one target until libFuzzer's own options say stop, or an input breaks a promise."""
    target = sys.argv.pop(1)
    runs = [int(option[6:]) for option in sys.argv if option.startswith("-runs=")]

    def mutator(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)  # noqa: S311 (nothing secret)
        if chance.random() < 0.5:
            return bytes(atheris.Mutate(data, longest))
        return mutate(data or b"\n", chance)[:longest]

    with (
        tempfile.TemporaryDirectory(prefix="seeds-") as corpus,
        tempfile.TemporaryDirectory() as folder,
    ):
        test = getattr(Staging(Path(folder)), target)

        def one(data: bytes) -> None:
            start = time.process_time()
            test(data)
            assert time.process_time() - start < SECONDS, "a hang"

        for index, seed in enumerate(seeds(target, *runs)):
            (Path(corpus) / str(index)).write_bytes(seed)
        options = [
            f"-rss_limit_mb={MEGABYTES}",
            "-timeout=20",
            "-max_len=4000",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *options, *sys.argv[1:], corpus], one, custom_mutator=mutator)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
