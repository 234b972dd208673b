"""Where things stand on a page, in pixels."""

from playwright.sync_api import FloatRect, Locator


def place(element: Locator) -> FloatRect:
    """Of the first such element, which is shown."""
    found = element.first.bounding_box()
    assert found, element
    return found


def bottom(element: Locator) -> float:
    """The lowest point of an element."""
    found = place(element)
    return found["y"] + found["height"]


def gap(above: Locator, below: Locator) -> float:
    """How much is between two elements that stand below each other."""
    return place(below)["y"] - bottom(above)
