"""The pictures of the editors' guide can be taken anew: `make pictures`."""

import os
from pathlib import Path

from guide_pictures import PICTURES, take_pictures
from playwright.sync_api import Browser


def test_every_picture_of_the_guide_can_be_taken(browser: Browser, tmp_path: Path) -> None:
    folder = Path(os.environ.get("PICTURES", tmp_path))
    root = tmp_path / "site"
    root.mkdir()
    page = browser.new_page()
    take_pictures(root, page, folder)
    page.close()
    taken = {path.stem: path.read_bytes() for path in folder.glob("*.png")}
    assert taken.keys() == PICTURES.keys()
    assert len(set(taken.values())) == len(PICTURES)
