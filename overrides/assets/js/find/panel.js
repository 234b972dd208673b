// The search dialog: it opens at once, so that no key is lost; its results come later.

export const FAILED = "Zoeken lukt nu niet. Probeer het straks opnieuw.";

/** Opens it, unless it is open, with its last words selected; `say` speaks until results come. */
export function openPanel() {
  const found = document.querySelector("dialog.k-find-panel");
  const panel = found instanceof HTMLDialogElement ? found : makePanel();
  if (!panel.open) panel.showModal();
  takeFocus(panel.querySelector("input"));
  const status = panel.querySelector("[data-wait]");
  /** @param {string} words */
  const say = (words) => status && (status.textContent = words);
  say("");
  return { panel, say };
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
  panel.addEventListener("input", () => {
    const status = panel.querySelector("[data-wait]");
    if (status && !status.textContent) status.textContent = "Even zoeken…";
  });
  panel.addEventListener("keydown", (event) => { // Safari's search field keeps Escape to itself
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    panel.close();
  });
  return panel;
}
