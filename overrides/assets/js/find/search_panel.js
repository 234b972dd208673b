// The results in the search dialog, below its field as one types.
import { followArrows } from "./keyboard.js";
import { SearchResults } from "./search_results.js";
import { preload } from "./search.js";
import { partsOf, root, required } from "./site.js";

const PAUSE = 100;

/** @type {Promise<void> | undefined} */
let filled;

/**
 * Makes the results follow the field; where they cannot come, the form leads to the search page.
 * @param {HTMLDialogElement} panel
 */
export function fillPanel(panel) {
  preload("");
  filled ??= fill(panel);
  filled.catch(() => (filled = undefined));
  return filled;
}

/** @param {HTMLDialogElement} panel */
async function fill(panel) {
  const searchPage = new URL("zoeken/", root);
  const answer = await fetch(searchPage);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = partsOf(page, searchPage);
  required(panel, "[data-wait]", HTMLElement).remove();
  panel.append(part("panel"));
  const field = required(panel, "input[name=q]", HTMLInputElement);
  const results = new SearchResults(required(panel, "[data-results]", HTMLElement), part);
  const more = required(panel, "[data-more]", HTMLAnchorElement);
  let timer = 0;
  const show = async () => {
    const address = new URL(searchPage);
    address.searchParams.set("q", field.value.trim());
    more.href = address.href;
    const pages = await results.show({ query: field.value, kind: "", page: 1 });
    more.hidden = pages < 2;
  };
  const follow = () => {
    clearTimeout(timer);
    preload(field.value);
    timer = window.setTimeout(show, PAUSE);
  };
  field.addEventListener("input", follow);
  followArrows(panel, field);
  follow();
}
