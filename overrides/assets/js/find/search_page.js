// The page for searching: its address holds all that a visitor chose.
import { followArrows } from "./keyboard.js";
import { Pager } from "./pager.js";
import { Results } from "./search_results.js";
import { expect } from "./search.js";
import { partsOf, the } from "./site.js";

const PAUSE = 100;

/** @typedef {import("./search_results.js").Wish} Wish */

/** @param {HTMLElement} home */
export function startSearchPage(home) {
  const field = the(home, "input[name=q]", HTMLInputElement);
  const form = the(home, "form", HTMLFormElement);
  const part = partsOf(home);
  const results = new Results(the(home, "[data-results]", HTMLElement), part);
  const pager = new Pager(the(home, "[data-pager]", HTMLElement), part, (page) =>
    go({ ...wishOf(location.href), page }, true),
  );
  let timer = 0;

  /** @param {Wish} wish */
  async function show(wish) {
    for (const kind of home.querySelectorAll("input[name=soort]")) {
      if (kind instanceof HTMLInputElement) kind.checked = kind.value === wish.kind;
    }
    home.classList.toggle("k-find--asked", Boolean(wish.query.trim()));
    pager.show(wish.page, await results.show(wish));
  }

  /**
   * @param {Wish} wish
   * @param {boolean} [push]
   */
  function go(wish, push = false) {
    clearTimeout(timer);
    const address = addressOf(wish);
    if (push && address !== location.href) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    if (push) the(home, "[data-results]", HTMLElement).scrollIntoView({ block: "nearest" });
    return show(wish);
  }

  const asked = () => ({ query: field.value, kind: kindOf(form), page: 1 });
  for (const sign of ["pointerdown", "keydown"]) {
    field.addEventListener(sign, () => expect(""), { once: true });
  }
  field.addEventListener("input", () => {
    clearTimeout(timer);
    expect(field.value);
    timer = window.setTimeout(() => go(asked()), PAUSE);
  });
  form.addEventListener("change", (event) => {
    if (event.target !== field) go(asked(), true);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(asked(), true);
  });
  addEventListener("popstate", restore);
  followArrows(home, field);

  function restore() {
    const wish = wishOf(location.href);
    field.value = wish.query;
    return show(wish);
  }

  home.hidden = false;
  if (field.value) go(asked()); // somebody was quicker than this script
  else restore();
}

/**
 * @param {HTMLFormElement} form
 */
const kindOf = (form) => String(new FormData(form).get("soort") ?? "");

/**
 * @param {string} address
 * @returns {Wish}
 */
export function wishOf(address) {
  const parameters = new URL(address).searchParams;
  const page = Number(parameters.get("pagina") ?? 1);
  const kind = parameters.get("soort") ?? "";
  return {
    query: parameters.get("q") ?? "",
    kind: KINDS.includes(kind) ? kind : "",
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

const KINDS = ["project", "call", "contact", "news_item", "page"];

/** @param {Wish} wish */
function addressOf({ query, kind, page }) {
  const address = new URL(location.href);
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set("q", query.trim());
  if (kind) parameters.set("soort", kind);
  if (page > 1) parameters.set("pagina", String(page));
  address.search = parameters.toString();
  return address.href;
}
