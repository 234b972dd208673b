// Arrows through a list of results: from the field down to the links, and back.

/**
 * @param {HTMLElement} container around the field and the links
 * @param {HTMLInputElement} field
 */
export function followArrows(container, field) {
  container.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...container.querySelectorAll("[data-list] a")];
    const here = links.indexOf(/** @type {Element} */ (document.activeElement));
    if (here < 0 && (document.activeElement !== field || step < 0)) return;
    const next = here + step;
    event.preventDefault();
    const target = next < 0 ? field : links[Math.min(next, links.length - 1)];
    if (target instanceof HTMLElement) target.focus();
  });
}
