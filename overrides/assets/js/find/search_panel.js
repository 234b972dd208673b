// The search in a window over any page: a panel on a wide screen, the whole screen on a phone.
import { followArrows } from "./keyboard.js";
import { Results } from "./results.js";
import { expect } from "./search.js";
import { partsOf, root, the } from "./site.js";

const PAUSE = 100;

/** @type {Promise<HTMLDialogElement> | undefined} */
let panel;

/** Opens the panel; where it cannot be made, the search page opens instead. */
export async function openSearchPanel() {
  expect("");
  panel ??= make();
  try {
    const dialog = await panel;
    if (!dialog.open) dialog.showModal();
    the(dialog, "input[name=q]", HTMLInputElement).select();
  } catch {
    location.assign(new URL("zoeken/", root));
  }
}

async function make() {
  const home = new URL("zoeken/", root);
  const answer = await fetch(home);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = partsOf(page, home);
  const dialog = the(part("panel"), "dialog", HTMLDialogElement);
  document.body.append(dialog);
  const field = the(dialog, "input[name=q]", HTMLInputElement);
  const results = new Results(the(dialog, "[data-results]", HTMLElement), part);
  const more = the(dialog, "[data-more]", HTMLAnchorElement);
  let timer = 0;
  const show = async () => {
    const address = new URL(home);
    address.searchParams.set("q", field.value.trim());
    more.href = address.href;
    const pages = await results.show({ query: field.value, kind: "", page: 1 });
    more.hidden = pages < 2;
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    expect(field.value);
    timer = window.setTimeout(show, PAUSE);
  });
  the(dialog, "[data-close]", HTMLButtonElement).addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  followArrows(dialog, field);
  return dialog;
}
