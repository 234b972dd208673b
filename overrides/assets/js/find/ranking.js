// The order of pages that have some or all words of a query.

/** @typedef {import("./engine.js").Hit} Hit */

/** The score of a page that counts half: no place where a word stands counts without limit. */
const HALF = 15;
/** How much of the best score a page needs that lacks a word. */
const GOOD = 0.5;
/** How many pages may stand before those that bear the query as their name. */
const BEFORE_NAME = 1;

/** Each word counts by how rare it is. */
export class Ranking {
  /** @type {Map<string, {hit: Hit, has: Map<number, number>, score: number}>} `has` is how much of which word */
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
    const rarity = this.#rarity(hits, indexes);
    for (const hit of hits) {
      const page = this.#pages.get(hit.id) ?? { hit, has: new Map(), score: 0 };
      this.#pages.set(hit.id, page);
      const part = hit.score / (hit.score + HALF);
      for (const index of indexes) page.has.set(index, Math.max(part, page.has.get(index) ?? 0));
      page.score += rarity * part;
    }
  }

  /**
   * Such a page counts as much as for the word that it has least of: Pagefind's own score for it is
   * that of one field at random.
   * @param {Hit[]} hits of pages where two words stand together; those without one of them do not count
   * @param {number[]} indexes of the words, which have been added
   */
  addTogether(hits, ...indexes) {
    const rarity = this.#rarity(hits, indexes);
    for (const { id } of hits) {
      const page = this.#pages.get(id);
      if (page) page.score += rarity * Math.min(...indexes.map((index) => page.has.get(index) ?? 0));
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
   * @param {string[]} titled the ids of pages that have the query as their title
   * @param {string[]} called the ids of pages that bear the query as another name
   */
  best(few, titled, called) {
    const total = (/** @type {{score: number, has: Map<number, number>}} */ page) => page.score * this.#weigh(page.has.keys());
    const pages = [...this.#pages.values()].sort((one, other) => total(other) - total(one));
    const enough = pages[0] ? total(pages[0]) * GOOD : 0;
    const hits = pages
      .filter((page, index) => index < few || this.#isWhole(page.has) || total(page) >= enough)
      .map(({ hit }) => hit);
    const first = titled.flatMap((title) => hits.filter(({ id }) => id === title));
    const named = hits.slice(BEFORE_NAME).filter(({ id }) => called.includes(id));
    return [...new Set([...first, ...hits.slice(0, BEFORE_NAME), ...named, ...hits])];
  }

  /**
   * @param {Hit[]} hits
   * @param {number[]} indexes of the words that they have
   */
  #rarity(hits, indexes) {
    return this.#weigh(indexes) / Math.log2(1 + hits.length);
  }

  /** @param {Iterable<number>} indexes of words */
  #weigh(indexes) {
    return [...indexes].reduce((sum, index) => sum + (this.weights[index] ?? 0), 0);
  }

  /** @param {Map<number, number>} has */
  #isWhole(has) {
    return has.size === this.weights.length;
  }
}
