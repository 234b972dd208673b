// The results in the window for searching: below its field, as one types.
import { followArrows } from "./keyboard.js";
import { SearchResults } from "./search_results.js";
import { expect } from "./search.js";
import { partsOf, root, required } from "./site.js";

const PAUSE = 100;

/** @type {Promise<void> | undefined} */
let filled;

/**
 * Makes the results follow the field; where they cannot come, the form leads to the search page.
 * @param {HTMLDialogElement} panel
 */
export function fillPanel(panel) {
  expect("");
  filled ??= fill(panel);
  filled.catch(() => (filled = undefined));
  return filled;
}

/** @param {HTMLDialogElement} panel */
async function fill(panel) {
  const home = new URL("zoeken/", root);
  const answer = await fetch(home);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = partsOf(page, home);
  panel.append(part("panel"));
  const field = required(panel, "input[name=q]", HTMLInputElement);
  const results = new SearchResults(required(panel, "[data-results]", HTMLElement), part);
  const more = required(panel, "[data-more]", HTMLAnchorElement);
  let timer = 0;
  const show = async () => {
    const address = new URL(home);
    address.searchParams.set("q", field.value.trim());
    more.href = address.href;
    const pages = await results.show({ query: field.value, kind: "", page: 1 });
    more.hidden = pages < 2;
  };
  const follow = () => {
    clearTimeout(timer);
    expect(field.value);
    timer = window.setTimeout(show, PAUSE);
  };
  field.addEventListener("input", follow);
  followArrows(panel, field);
  follow();
}
