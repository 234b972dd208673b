// The window for searching: open at once, so that no letter is lost; its results come later.

/** Opens it, or does nothing where it already is; a new word takes the place of the last one. */
export function openPanel() {
  const found = document.querySelector("dialog.k-find-panel");
  const panel = found instanceof HTMLDialogElement ? found : makePanel();
  if (!panel.open) panel.showModal();
  takeFocus(panel.querySelector("input"));
  return panel;
}

/** @param {HTMLInputElement | null | undefined} field Firefox does not focus what it selects */
export function takeFocus(field) {
  field?.focus();
  field?.select();
}

function makePanel() {
  const ready = /** @type {HTMLTemplateElement} */ (document.getElementById("_zoekvenster"));
  document.body.append(document.importNode(ready.content, true));
  const panel = /** @type {HTMLDialogElement} */ (document.querySelector("dialog.k-find-panel"));
  panel.addEventListener("click", ({ target }) => {
    if (target === panel || (target instanceof Element && target.closest("[data-close]"))) panel.close();
  });
  return panel;
}
