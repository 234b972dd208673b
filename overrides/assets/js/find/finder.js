// The finder: a static list becomes one that visitors filter, search, sort and take along.
import { Catalogue } from "./finder_index.js";
import { Chosen } from "./filter_chips.js";
import { FacetGroup } from "./facet_group.js";
import { addressOf, isPlain, wishOf } from "./filter_state.js";
import { Found } from "./finder_results.js";
import { partsOf, the } from "./site.js";
import { Sorting } from "./sorting.js";
import { offerDownloads } from "./download.js";

const WIDE = "(min-width: 60em)";

/**
 * @typedef {import("./filter_state.js").FinderWish} FinderWish
 * @param {HTMLElement} home
 */
export function startFinder(home) {
  new Finder(home).start();
}

class Finder {
  /** @type {Promise<Catalogue> | undefined} */
  #catalogue;
  #turn = 0;

  /** @param {HTMLElement} home */
  constructor(home) {
    const part = partsOf(home);
    this.home = home;
    this.name = home.dataset["finder"] ?? "";
    this.form = the(home, "[data-facets]", HTMLFormElement);
    this.list = this.form.action;
    this.groups = [...home.querySelectorAll("[data-facet]")].map(
      (group) => new FacetGroup(/** @type {HTMLElement} */ (group), part),
    );
    this.sorting = new Sorting(the(home, "[data-sort] select", HTMLSelectElement));
    this.search = document.querySelector("form.k-search");
    this.found = new Found(home, part, (page) => this.go({ ...this.wish(), page }));
    this.chosen = new Chosen(the(home, "[data-chosen]", HTMLElement), part);
    this.values = new Map(this.groups.map((group) => [group.key, group.ids]));
  }

  start() {
    the(this.home, "[data-sort]", HTMLElement).hidden = false;
    this.#unfoldWhenWide();
    this.form.addEventListener("change", (event) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.type === "checkbox") this.go(this.asked());
    });
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.sorting.select.addEventListener("change", () => this.go(this.asked()));
    this.search?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.asked());
    });
    for (const name of ["pointerenter", "focusin"]) {
      this.form.addEventListener(name, () => void this.load().catch(() => {}), { once: true });
    }
    addEventListener("popstate", () => this.restore());
    this.home.dataset["ready"] = "";
    const take = the(this.home, "[data-take]", HTMLElement);
    offerDownloads(take, () => this.found.view, () => this.show(this.wish(), true));
    const typed = this.field?.value; // by somebody who was quicker than this script
    this.restore();
    if (this.field && typed) this.field.value = typed;
  }

  #unfoldWhenWide() {
    const all = the(this.home, ".k-facets__all", HTMLDetailsElement);
    const wide = matchMedia(WIDE);
    const unfold = () => (all.open = wide.matches);
    wide.addEventListener("change", unfold);
    unfold();
  }

  /** @param {boolean} [isNew] whether another edition may have taken the place of what is known */
  load(isNew = false) {
    if (isNew || !this.#catalogue) {
      const loaded = Catalogue.load(this.name, isNew);
      this.#catalogue = loaded;
      loaded.catch(() => {
        if (this.#catalogue === loaded) this.#catalogue = undefined;
      });
    }
    return this.#catalogue;
  }

  get field() {
    const field = this.search?.querySelector("input[name=q]");
    return field instanceof HTMLInputElement ? field : undefined;
  }

  wish() {
    return wishOf(location.href, this.values, this.sorting.values);
  }

  /** @returns {FinderWish} what the controls say */
  asked() {
    return {
      query: this.field?.value.trim() ?? "",
      chosen: new Map(this.groups.map((group) => [group.key, group.ticked])),
      sort: this.sorting.chosen,
      page: 1,
      strange: [],
    };
  }

  /** @param {FinderWish} wish */
  go(wish) {
    const isUsual = !wish.query && wish.sort === this.sorting.usual;
    const address = addressOf(isUsual ? { ...wish, sort: "" } : wish, this.list);
    if (new URL(this.list).pathname !== location.pathname) return location.assign(address);
    if (address !== location.href) history.pushState(null, "", address);
    return this.show(wish);
  }

  restore() {
    const wish = this.wish();
    if (isPlain(wish) && !wish.strange.length && !this.found.view) return undefined;
    return this.show(wish);
  }

  /**
   * Shows what a visitor wishes; where something is missing, the site may be of another edition than
   * what this page knows, and all of it is asked for as it is now.
   * @param {FinderWish} wish
   * @param {boolean} [isNew]
   */
  async show(wish, isNew = false) {
    this.#turn += 1;
    const turn = this.#turn;
    const current = () => turn === this.#turn;
    this.#setControls(wish);
    try {
      const catalogue = await this.load(isNew);
      const view = await catalogue.view(wish);
      if (!current()) return;
      for (const group of this.groups) {
        group.count(catalogue.index.counts(group.key, wish.chosen, view.among));
      }
      await this.found.show(catalogue, wish, view, current, {
        nameOf: (key, id) => this.#group(key)?.nameOf(id) ?? id,
        drop: (key, id) => this.drop(key, id),
        clear: () => this.clear(),
      });
    } catch {
      if (!current()) return;
      if (isNew) this.found.fail();
      else await this.show(wish, true);
    }
  }

  /** @param {FinderWish} wish */
  #setControls(wish) {
    if (this.field) this.field.value = wish.query;
    this.sorting.show(wish);
    let ticked = 0;
    for (const group of this.groups) {
      const ids = wish.chosen.get(group.key) ?? new Set();
      group.tick(ids);
      ticked += ids.size;
    }
    const pill = the(this.home, ".k-facets__all > summary [data-ticked]", HTMLElement);
    pill.hidden = !ticked;
    pill.textContent = String(ticked || "");
    this.chosen.show(wish, this.groups, {
      drop: (key, id) => this.drop(key, id),
      forget: () => this.go({ ...this.wish(), query: "", page: 1 }),
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
  drop(key, id) {
    const wish = this.wish();
    wish.chosen.get(key)?.delete(id);
    return this.go({ ...wish, page: 1 });
  }

  clear() {
    const chosen = new Map(this.groups.map((group) => [group.key, new Set()]));
    return this.go({ query: "", chosen, sort: this.sorting.chosen, page: 1, strange: [] });
  }
}
