// Pagefind, so that its answer depends on nothing but the query.
import { mayRun, PlainInstance } from "./plain_engine.js";
import { root } from "./site.js";

/**
 * @typedef {{id: string, score: number, data: () => Promise<Page>}} Hit
 * @typedef {{url: string, excerpt: string, meta: Record<string, string>, content?: string,
 *   filters: Record<string, string[]>, anchors?: Anchor[], sub_results?: Section[]}} Page
 * @typedef {{title: string, url: string, excerpt: string, locations: number[],
 *   anchor?: Anchor}} Section a part of a page with words that were asked
 * @typedef {{element: string, id: string, text: string, location: number}} Anchor a heading of a page
 */

const OPTIONS = {
  noWorker: true, // it is as much code again, and has to start for each search
  excerptLength: 26,
  ranking: {
    termFrequency: 0.8,
    metaWeights: { title: 6, names: 6, aliases: 3, subjects: 2.5, summary: 1.5, details: 1, synonyms: 1, words: 0.4, terms: 0 },
  },
};

/** Significant digits of a score: Pagefind adds its parts in any order, so the last ones differ. */
const DIGITS = 4;

/** Uses of the index run one after the other: they share the memory of one module. */
let queue = Promise.resolve();

/** @type {Promise<any> | undefined} */
let ready;

/** Begins to load what the next search needs. */
export function prepare() {
  queue = queue.then(async () => {
    ready ??= begin();
    await ready.catch(() => (ready = undefined));
  });
}

/**
 * Lets `work` use the index. Pagefind answers from the parts of its index that it has loaded, so a
 * search would depend on the ones before it: each query therefore has an engine of its own.
 * @template T
 * @param {() => boolean} isWanted whether it should still begin when its turn comes
 * @param {(engine: Engine) => Promise<T>} work
 * @returns {Promise<T | undefined>} nothing when it did not begin
 */
export function withEngine(isWanted, work) {
  const turn = queue.then(async () => {
    if (!isWanted()) return undefined;
    const instance = await (ready ?? begin());
    ready = undefined;
    try {
      return await work(new Engine(instance));
    } finally {
      await instance.destroy();
    }
  });
  queue = turn.then(
    () => {},
    () => {},
  );
  return turn;
}

async function begin() {
  if (!mayRun()) return PlainInstance.load();
  const address = new URL("pagefind/pagefind.js", root).href;
  const [pagefind, index] = await Promise.all([
    import(address),
    fetch(new URL("pagefind/pagefind-entry.json", root), { method: "HEAD" }),
  ]);
  if (!index.ok) throw new Error("there is no index");
  const instance = await pagefind.createInstance({ ...OPTIONS, baseUrl: root.pathname });
  await instance.init();
  await instance.preload(""); // loads the rest of the index's description
  return instance;
}

/** The index, for one query. */
export class Engine {
  /** @param {any} instance */
  constructor(instance) {
    this.instance = instance;
  }

  /** Whether it finds what the list of words knows. */
  get isWhole() {
    return !this.instance.isPlain;
  }

  /**
   * The pages that have all words, best first.
   * @param {string} words
   * @param {string} [kind] only pages of this kind
   * @returns {Promise<Hit[]>}
   */
  async search(words, kind) {
    const found = await this.instance.search(words, kind ? { filters: { kind } } : {});
    const hits = found.results.map((/** @type {Hit} */ hit) => ({ ...hit, score: Number(hit.score.toPrecision(DIGITS)) }));
    return hits.sort((/** @type {Hit} */ one, /** @type {Hit} */ other) => other.score - one.score || compare(one.id, other.id));
  }

  /**
   * The ids of those of them that explain terms.
   * @param {string} words
   * @returns {Promise<string[]>}
   */
  async searchTerms(words) {
    const found = await this.instance.search(words, { filters: { terms: "ja" } });
    return found.results.map((/** @type {Hit} */ hit) => hit.id);
  }
}

/**
 * By the numbers at the end of two ids.
 * @param {string} one
 * @param {string} other
 */
const compare = (one, other) => one.length - other.length || (one < other ? -1 : Number(one > other));
