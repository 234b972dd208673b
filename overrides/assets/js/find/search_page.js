// The search page: its address holds all that a visitor chose.
import { followArrows } from "./keyboard.js";
import { Pager } from "./pager.js";
import { pageOf } from "./paging.js";
import { SearchResults, shorten } from "./search_results.js";
import { preload } from "./search.js";
import { partsOf, required } from "./site.js";

const PAUSE = 100;

/** @typedef {import("./search_results.js").SearchState} SearchState */

/** @param {HTMLElement} container */
export function startSearchPage(container) {
  const field = required(container, "input[name=q]", HTMLInputElement);
  const form = required(container, "form", HTMLFormElement);
  const part = partsOf(container);
  const radios = [...container.querySelectorAll("input[name=soort]")].filter((radio) => radio instanceof HTMLInputElement);
  const state = () => parseState(location.href, radios.map((radio) => radio.value));
  const results = new SearchResults(required(container, "[data-results]", HTMLElement), part);
  const pager = new Pager(required(container, "[data-pager]", HTMLElement), part, (page) =>
    go({ ...state(), page }, true),
  );
  const { title } = document;
  let timer = 0;

  /**
   * @param {SearchState} wanted
   * @returns {Promise<void>}
   */
  async function show(wanted) {
    document.title = [shorten(wanted.query), title].filter(Boolean).join(" – ");
    for (const radio of radios) radio.checked = radio.value === wanted.kind;
    document.documentElement.classList.toggle("asked", results.isFirst(wanted));
    const pages = await results.show(wanted);
    if (pages && wanted.page > pages) return show({ ...wanted, page: pages });
    pager.show(wanted.page, pages);
    if (!results.isBusy) document.documentElement.classList.remove("asked");
  }

  /**
   * @param {SearchState} wanted
   * @param {boolean} [push]
   */
  function go(wanted, push = false) {
    clearTimeout(timer);
    const address = addressOf(wanted);
    if (push && address !== location.href) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    if (push) required(container, "[data-results]", HTMLElement).scrollIntoView({ block: "nearest" });
    return show(wanted);
  }

  const readForm = () => ({ query: field.value, kind: kindOf(form), page: 1 });
  for (const sign of ["pointerdown", "keydown"]) {
    field.addEventListener(sign, () => preload(""), { once: true });
  }
  field.addEventListener("input", () => {
    clearTimeout(timer);
    preload(field.value);
    timer = window.setTimeout(() => go(readForm()), PAUSE);
  });
  form.addEventListener("change", (event) => {
    if (event.target !== field) go(readForm(), true);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(readForm(), true);
  });
  addEventListener("popstate", restore);
  followArrows(container, field);

  function restore() {
    field.value = state().query;
    return show(state());
  }

  container.hidden = false;
  if (field.value) go(readForm()); // somebody was quicker than this script
  else restore();
}

/**
 * @param {HTMLFormElement} form
 */
const kindOf = (form) => String(new FormData(form).get("soort") ?? "");

/**
 * @param {string} address
 * @param {string[]} kinds there are
 * @returns {SearchState}
 */
function parseState(address, kinds) {
  const parameters = new URL(address).searchParams;
  const kind = parameters.get("soort") ?? "";
  return {
    query: parameters.get("q") ?? "",
    kind: kinds.includes(kind) ? kind : "",
    page: pageOf(parameters),
  };
}

/** @param {SearchState} wanted */
function addressOf({ query, kind, page }) {
  const address = new URL(location.href);
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set("q", query.trim());
  if (kind) parameters.set("soort", kind);
  if (page > 1) parameters.set("pagina", String(page));
  address.search = parameters.toString();
  return address.href;
}
