// The finder: a static list becomes one that visitors filter, search, sort and download.
import { offerDownloads } from "./download.js";
import { FacetGroup } from "./facet_group.js";
import { FilterChips } from "./filter_chips.js";
import { addressOf, chooseCalled, isEmpty, parseState } from "./filter_state.js";
import { FinderIndex } from "./finder_index.js";
import { FinderResults } from "./finder_results.js";
import { Follow } from "./follow.js";
import { partsOf, required, SLOW } from "./site.js";
import { Sorting } from "./sorting.js";

const WIDE = "(min-width: 60em)";

/**
 * @typedef {import("./filter_state.js").FilterState} FilterState
 * @param {HTMLElement} container
 */
export function startFinder(container) {
  new Finder(container).start();
}

class Finder {
  /** @type {Promise<FinderIndex> | undefined} */
  #index;
  #turn = 0;

  /** @param {HTMLElement} container */
  constructor(container) {
    const part = partsOf(container);
    const words = { one: container.dataset["one"] ?? "", many: container.dataset["many"] ?? "" };
    this.container = container;
    this.folder = container.dataset["finder"] ?? "";
    this.kind = container.dataset["kind"] ?? "";
    this.form = required(container, "[data-facets]", HTMLFormElement);
    this.list = this.form.action;
    this.groups = [...container.querySelectorAll("[data-facet]")].map(
      (group) => new FacetGroup(/** @type {HTMLElement} */ (group), part, words),
    );
    this.sorting = new Sorting(required(container, "[data-sort] select", HTMLSelectElement));
    this.search = document.querySelector("form.k-search");
    this.results = new FinderResults(container, part, words, (page) => this.go({ ...this.state(), page }));
    this.chips = new FilterChips(required(container, "[data-chips]", HTMLElement), part);
    this.follow = new Follow(container);
    this.values = new Map(this.groups.map((group) => [group.key, group.ids]));
  }

  start() {
    required(this.container, "[data-sort]", HTMLElement).hidden = false;
    this.#unfoldWhenWide();
    this.form.addEventListener("change", (event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.type === "checkbox") this.go(this.readControls());
    });
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.sorting.select.addEventListener("change", () => this.go(this.readControls()));
    this.search?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.readControls());
    });
    for (const name of ["pointerenter", "focusin"]) {
      this.form.addEventListener(name, () => void this.load().catch(() => {}), { once: true });
    }
    addEventListener("popstate", () => this.restore());
    this.container.dataset["ready"] = "";
    const downloads = this.container.querySelector("[data-download]");
    if (downloads instanceof HTMLElement) {
      offerDownloads(downloads, () => this.results.view, () => this.show(this.state(), true));
    }
    const typed = this.field?.value; // by somebody who was quicker than this script
    this.restore();
    if (this.field && typed) this.field.value = typed;
  }

  #unfoldWhenWide() {
    const all = required(this.container, ".k-facets__all", HTMLDetailsElement);
    const wide = matchMedia(WIDE);
    const unfold = () => (all.open = wide.matches);
    wide.addEventListener("change", unfold);
    unfold();
  }

  /** @param {boolean} [isNew] whether another edition may have taken the place of what is known */
  load(isNew = false) {
    if (isNew || !this.#index) {
      const loaded = FinderIndex.load(this.folder, this.kind, isNew);
      this.#index = loaded;
      loaded.catch(() => {
        if (this.#index === loaded) this.#index = undefined;
      });
    }
    return this.#index;
  }

  get field() {
    const field = this.search?.querySelector("input[name=q]");
    return field instanceof HTMLInputElement ? field : undefined;
  }

  state() {
    return chooseCalled(parseState(location.href, this.values, this.sorting.values), this.groups);
  }

  /** @returns {FilterState} what the controls say */
  readControls() {
    const state = {
      query: this.field?.value.trim() ?? "",
      chosen: new Map(this.groups.map((group) => [group.key, group.ticked])),
      sort: this.sorting.chosen,
      page: 1,
      unknown: [],
    };
    return chooseCalled(state, this.groups);
  }

  /** @param {FilterState} state */
  go(state) {
    const isUsual = !state.query && state.sort === this.sorting.usual;
    const address = addressOf(isUsual ? { ...state, sort: "" } : state, this.list);
    if (new URL(this.list).pathname !== location.pathname) return location.assign(address);
    if (address !== location.href) history.pushState(null, "", address);
    return this.show(state);
  }

  restore() {
    const state = this.state();
    if (isEmpty(state) && !state.unknown.length && !this.results.view) {
      this.results.settle();
      return this.#setControls(state);
    }
    return this.show(state);
  }

  /**
   * Shows what a visitor chose; where something is missing, the site may be of another edition than
   * this page, and everything is asked for as it is now.
   * @param {FilterState} state
   * @param {boolean} [isNew]
   */
  async show(state, isNew = false) {
    this.#turn += 1;
    const turn = this.#turn;
    const current = () => turn === this.#turn;
    this.#setControls(state);
    const slow = setTimeout(() => current() && this.results.wait(), SLOW);
    try {
      const index = await this.load(isNew);
      const view = await index.view(state);
      if (!current()) return;
      for (const group of this.groups) {
        group.count(index.facets.counts(group.key, state.chosen, view.among));
      }
      await this.results.show(index, state, view, current, {
        nameOf: (key, id) => this.#group(key)?.nameOf(id) ?? id,
        remove: (key, id) => this.remove(key, id),
        clear: () => this.clear(),
      });
    } catch {
      if (!current()) return;
      if (isNew) this.results.fail();
      else await this.show(state, true);
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {FilterState} state */
  #setControls(state) {
    if (this.field) this.field.value = state.query;
    this.sorting.show(state);
    let ticked = 0;
    for (const group of this.groups) {
      const ids = state.chosen.get(group.key) ?? new Set();
      group.tick(ids);
      ticked += ids.size;
    }
    const pill = required(this.container, ".k-facets__all > summary [data-ticked]", HTMLElement);
    pill.hidden = !ticked;
    pill.textContent = String(ticked || "");
    this.follow.show(state, (key, id) => this.#group(key)?.nameOf(id) ?? id);
    this.chips.show(state, this.groups, {
      remove: (key, id) => this.remove(key, id),
      clearQuery: () => this.go({ ...this.state(), query: "", page: 1 }),
      clear: () => this.clear(),
    });
  }

  /** @param {string} key */
  #group(key) {
    return this.groups.find((group) => group.key === key);
  }

  /**
   * @param {string} key
   * @param {string} id
   */
  remove(key, id) {
    const state = this.state();
    state.chosen.get(key)?.delete(id);
    return this.go({ ...state, page: 1 });
  }

  clear() {
    const chosen = new Map(this.groups.map((group) => [group.key, new Set()]));
    return this.go({ query: "", chosen, sort: this.sorting.chosen, page: 1, unknown: [] });
  }
}
