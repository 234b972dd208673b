"""Takes the pictures of the editors' guide, of the sample: `make pictures`."""

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect
from served_preview import furnish, served

from conftest import SAMPLE

NAME = "proper-werk"
FILE = f"projects/{NAME}.yml"
SIZE = {"width": 1000, "height": 640}
Scene = Callable[[Path, Page, str], None]


def take_pictures(root: Path, page: Page, folder: Path) -> None:
    """Play each scene in a preview of the whole site at `root`, and keep what the page shows."""
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    furnish(root)
    page.set_viewport_size({"width": SIZE["width"], "height": SIZE["height"]})
    with served(root) as url:
        for name, scene in PICTURES.items():
            scene(root, page, url)
            page.screenshot(path=folder / f"{name}.png", animations="disabled")


def _page(_root: Path, page: Page, url: str) -> None:
    page.goto(f"{url}projecten/{NAME}/")
    expect(page.locator("h1")).to_be_visible()


def _draft(root: Path, page: Page, url: str) -> None:
    text = (root / FILE).read_text(encoding="utf-8")
    new = text.replace("title: Proper werk", "title: Proper werk op school")
    (root / "projects/klad.yml").write_text(f"{new}draft: true\n", encoding="utf-8")
    page.goto(f"{url}projecten/klad/")  # the page loads itself again once it is there
    expect(page.locator(".k-head .k-badge--preview")).to_be_visible()


def _notice(_root: Path, page: Page, url: str) -> None:
    page.goto(f"{url}projecten/{NAME}/")
    notice = page.get_by_role("heading", name="Iets niet correct?")
    notice.evaluate("node => node.scrollIntoView({block: 'center'})")


def _mistake(root: Path, page: Page, url: str) -> None:
    text = (root / FILE).read_text(encoding="utf-8")
    broken = text.replace("status: lopend", "status: loopend").replace("start: ", "start: maart ")
    (root / FILE).write_text(broken, encoding="utf-8")
    page.goto(f"{url}projecten/{NAME}/")
    expect(page.locator(".k-overlay")).to_be_visible()


PICTURES: dict[str, Scene] = {
    "pagina": _page,
    "melden": _notice,
    "klad": _draft,
    "fout": _mistake,
}
"""The name of each picture, and how to come to what it shows; what a scene changes, stays so."""
