// A search without WebAssembly: the pages of which title, summary and subjects have the words.
import { load } from "./site.js";

const MARK = /^"9\d{10}"$/;

/** Whether the policy of the page lets WebAssembly run; Safari before 16 does not know our rule. */
export function mayRun() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/** What Pagefind's instance does, for one query. */
export class PlainInstance {
  /** @param {any[]} pages as hooks/index_search.py writes them */
  constructor(pages) {
    this.pages = pages;
    this.isPlain = true;
  }

  static async load() {
    return new PlainInstance(await load("assets/search/pages.json"));
  }

  /**
   * @param {string} words
   * @param {{filters?: {kind?: string}}} options
   */
  async search(words, { filters = {} } = {}) {
    const wanted = MARK.test(words) ? [] : words.replaceAll('"', "").split(" ");
    const found = this.pages.filter(
      (page) =>
        (!filters.kind || page.filters.kind.includes(filters.kind)) &&
        wanted.every((word) => page.words.includes(word)),
    );
    // Title, summary and subjects stand in this order: what comes early says more of a page.
    const depth = (/** @type {any} */ page) => Math.max(0, ...wanted.map((word) => page.words.indexOf(word)));
    return { results: found.map((page) => ({ id: page.id, score: 100 / (1 + depth(page)), data: async () => page })) };
  }

  async destroy() {}
}
