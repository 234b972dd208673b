"""Rules for what stands on a line: signs, icons, and what a highlighted link leaves readable."""

from playwright.sync_api import Page

_SIGNS = r"""() => {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const at = (text, index) => {
    const range = new Range();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return range.getBoundingClientRect();
  };
  const found = [];
  for (let text, before; (text = texts.nextNode()); ) {
    if (!text.data.trim() || !text.parentElement.checkVisibility() || text.parentElement.closest(".k-hidden")) continue;
    if (before && /^[.,:;!?)]/.test(text.data)) {
      const last = at(before, before.data.trimEnd().length - 1);
      if (last.height && at(text, 0).top > last.top + last.height / 2)
        found.push(`${before.data.trim().slice(-30)} / ${text.data.trim().slice(0, 30)}`);
    }
    before = text;
  }
  return found;
}"""

_ICONS = """() => [...document.querySelectorAll(".k-line > .k-icon, .k-line > svg")]
  .filter((icon) => icon.checkVisibility() && icon.nextElementSibling)
  .map((icon) => {
    const words = new Range();
    words.selectNodeContents(icon.nextElementSibling);
    const [line] = words.getClientRects();
    const middle = (box) => box.top + box.height / 2;
    return [icon.nextElementSibling.textContent, Math.abs(middle(icon.getBoundingClientRect()) - middle(line))];
  })
  .filter(([, distance]) => distance > 2)
  .map(([text, distance]) => `${text}: ${distance.toFixed(1)}`)"""

_HIGHLIGHTS = """() => {
  const transparent = "rgba(0, 0, 0, 0)";
  const found = [];
  document.activeElement.blur();
  for (const link of document.querySelectorAll("main a[href]")) {
    if (!link.checkVisibility()) continue;
    const plain = getComputedStyle(link).backgroundColor;
    link.focus();
    if (plain !== transparent || getComputedStyle(link).backgroundColor === transparent) continue;
    const ground = link.parentElement.parentElement;
    const texts = document.createTreeWalker(ground, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode()); ) {
      if (link.contains(text) || !text.data.trim() || !text.parentElement.checkVisibility()
        || text.parentElement.closest(".k-hidden")) continue;
      const range = new Range();
      range.selectNodeContents(text);
      for (const words of range.getClientRects()) for (const box of link.getClientRects()) {
        const across = Math.min(words.right, box.right) - Math.max(words.left, box.left);
        const down = Math.min(words.bottom, box.bottom) - Math.max(words.top, box.top);
        if (across > 2 && down > 4 && words.width > 1)
          found.push(`${link.textContent.trim()} hides ${text.data.trim().slice(0, 40)}`);
      }
    }
  }
  document.activeElement.blur();
  return [...new Set(found)];
}"""


def stray_signs(page: Page) -> list[str]:
    """Lines that begin with a sign which belongs to the word at the end of the line before."""
    return list(page.evaluate(_SIGNS))


def crooked_icons(page: Page) -> list[str]:
    """Icons beside a line of text of which the middle is not that of the first line."""
    return list(page.evaluate(_ICONS))


def hiding_highlights(page: Page) -> list[str]:
    """Links that hide words beside them as long as they have the focus of the keyboard."""
    page.keyboard.press("Tab")  # from now on, the focus shows
    return list(page.evaluate(_HIGHLIGHTS))
