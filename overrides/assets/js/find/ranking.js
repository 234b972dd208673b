// The order of pages that have some or all words of a query.

/** How much more a rare word counts: more than how many times fewer pages have it. */
const RARE = 1.5;
/** How much of the best score a page needs that lacks a word. */
const GOOD = 0.5;
/** How many pages may stand before those that bear the query as their name. */
const BEFORE_NAME = 1;

/** Each word counts by how rare it is. */
export class Ranking {
  /** @type {Map<number, {has: Map<number, number>, score: number}>} by page; `has` is how much of which word */
  #pages = new Map();

  /** @param {number[]} weights how much each word counts */
  constructor(weights) {
    this.weights = weights;
  }

  /**
   * @param {Map<number, number>} scores of pages
   * @param {number[]} indexes of the words that they have
   */
  add(scores, ...indexes) {
    const rarity = this.#rarity(scores.size, indexes);
    for (const [number, score] of scores) {
      const page = this.#pages.get(number) ?? { has: new Map(), score: 0 };
      this.#pages.set(number, page);
      for (const index of indexes) page.has.set(index, Math.max(score, page.has.get(index) ?? 0));
      page.score += rarity * score;
    }
  }

  /**
   * Such a page counts as much as for the word that it has least of.
   * @param {number[]} pages where two words stand together; those without one of them do not count
   * @param {number[]} indexes of the words, which have been added
   */
  addTogether(pages, ...indexes) {
    const rarity = this.#rarity(pages.length, indexes);
    for (const number of pages) {
      const page = this.#pages.get(number);
      if (page) page.score += rarity * Math.min(...indexes.map((index) => page.has.get(index) ?? 0));
    }
  }

  /**
   * @param {number[]} pages that are what somebody asks for, if they have been added
   * @param {number} by how much more they count
   */
  favour(pages, by) {
    for (const number of pages) {
      const page = this.#pages.get(number);
      if (page) page.score *= by;
    }
  }

  /** Whether a page has all words. */
  get hasAll() {
    return [...this.#pages.values()].some(({ has }) => this.#isWhole(has));
  }

  /**
   * The pages with all words, and those without one that are nearly as good as the best.
   * @param {number} few how many pages there may be anyway
   * @param {number[]} titled the pages that have the query as their title
   * @param {number[]} called the pages that bear the query as another name
   * @returns {number[]}
   */
  best(few, titled, called) {
    const total = (/** @type {{score: number, has: Map<number, number>}} */ page) => page.score * this.#weigh(page.has.keys());
    const pages = [...this.#pages].map(([number, page]) => ({ number, page, value: total(page) }));
    pages.sort((one, other) => other.value - one.value || one.number - other.number);
    const enough = (pages[0]?.value ?? 0) * GOOD;
    const hits = pages
      .filter(({ page, value }, index) => index < few || this.#isWhole(page.has) || value >= enough)
      .map(({ number }) => number);
    const first = titled.filter((number) => hits.includes(number));
    const named = hits.slice(BEFORE_NAME).filter((number) => called.includes(number));
    return [...new Set([...first, ...hits.slice(0, BEFORE_NAME), ...named, ...hits])];
  }

  /**
   * @param {number} count of pages
   * @param {number[]} indexes of the words that they have
   */
  #rarity(count, indexes) {
    return this.#weigh(indexes) / Math.log2(1 + count) ** RARE;
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
