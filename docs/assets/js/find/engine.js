// Pagefind, with an answer that depends on nothing but the query.
import { root } from "./site.js";

/**
 * @typedef {{id: string, score: number, data: () => Promise<Page>}} Hit
 * @typedef {{url: string, excerpt: string, meta: Record<string, string>}} Page
 */

const OPTIONS = {
  excerptLength: 26,
  ranking: {
    termFrequency: 0.8,
    metaWeights: { title: 6, subjects: 2.5, summary: 1.5, words: 0.5, kind: 0, place: 0 },
  },
};

/**
 * One use of the index. Pagefind answers from the parts of its index that it has loaded, so a
 * search would depend on the ones before it: each query therefore begins with an engine of its own.
 */
export class Engine {
  /** @type {Promise<any>} */
  #instance;

  constructor() {
    this.#instance = begin();
    this.#instance.catch(() => {}); // whoever searches is told
  }

  /**
   * The pages that have all words, best first.
   * @param {string} words
   * @param {string} [kind] only pages of this kind
   * @returns {Promise<Hit[]>}
   */
  async search(words, kind) {
    const instance = await this.#instance;
    const found = await instance.search(words, kind ? { filters: { kind } } : {});
    return found.results;
  }

  /** Gives memory and worker back; pages that were not loaded yet can't be any more. */
  close() {
    this.#instance.then((instance) => instance.destroy()).catch(() => {});
  }
}

async function begin() {
  const address = new URL("pagefind/pagefind.js", root).href;
  const pagefind = await import(address);
  const instance = await pagefind.createInstance({ ...OPTIONS, baseUrl: root.pathname });
  await instance.init();
  return instance;
}
