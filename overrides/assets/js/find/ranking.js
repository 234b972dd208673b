// The order of pages that have some or all words of a query.

/** @typedef {import("./engine.js").Hit} Hit */

/** The score of a page that counts half: no place where a word stands counts without limit. */
const HALF = 10;
/** The same where words stand together: Pagefind gives those a low score, however rare they are. */
const HALF_TOGETHER = 2;
/** How much of the best score a page needs that lacks a word. */
const GOOD = 0.5;
/** How many pages may stand before those that bear the query as their name. */
const BEFORE_NAME = 2;

/** Each word counts by how rare it is. */
export class Ranking {
  /** @type {Map<string, {hit: Hit, has: Set<number>, score: number}>} */
  #pages = new Map();

  /** @param {number[]} weights how much each word counts */
  constructor(weights) {
    this.weights = weights;
  }

  /**
   * @param {Hit[]} hits
   * @param {number[]} indexes of the words that they have
   */
  add(hits, ...indexes) {
    const half = indexes.length > 1 ? HALF_TOGETHER : HALF;
    const rarity = this.#weigh(indexes) / Math.log2(1 + hits.length);
    for (const hit of hits) {
      const page = this.#pages.get(hit.id) ?? { hit, has: new Set(), score: 0 };
      this.#pages.set(hit.id, page);
      for (const index of indexes) page.has.add(index);
      page.score += (rarity * hit.score) / (hit.score + half);
    }
  }

  /**
   * @param {string[]} ids of pages that are what somebody asks for, if they have been added
   * @param {number} by how much more they count
   */
  favour(ids, by) {
    for (const id of ids) {
      const page = this.#pages.get(id);
      if (page) page.score *= by;
    }
  }

  /** @param {Hit[]} hits that show all words of pages which were added with one of them each */
  replace(hits) {
    for (const hit of hits) {
      const page = this.#pages.get(hit.id);
      if (page) page.hit = hit;
    }
  }

  /** Whether a page has all words. */
  get hasAll() {
    return [...this.#pages.values()].some(({ has }) => this.#isWhole(has));
  }

  /**
   * The pages with all words, and those without one that are nearly as good as the best.
   * @param {number} few how many pages there may be anyway
   * @param {string[]} called the ids of pages that bear the query as their name
   */
  best(few, called) {
    const total = (/** @type {{score: number, has: Set<number>}} */ page) => page.score * this.#weigh(page.has);
    const pages = [...this.#pages.values()].sort((one, other) => total(other) - total(one));
    const enough = pages[0] ? total(pages[0]) * GOOD : 0;
    const hits = pages
      .filter((page, index) => index < few || this.#isWhole(page.has) || total(page) >= enough)
      .map(({ hit }) => hit);
    const named = hits.slice(BEFORE_NAME).filter(({ id }) => called.includes(id));
    return [...new Set([...hits.slice(0, BEFORE_NAME), ...named, ...hits])];
  }

  /** @param {Iterable<number>} indexes of words */
  #weigh(indexes) {
    return [...indexes].reduce((sum, index) => sum + (this.weights[index] ?? 0), 0);
  }

  /** @param {Set<number>} has */
  #isWhole(has) {
    return has.size === this.weights.length;
  }
}
