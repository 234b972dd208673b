// The order of pages that have some or all words of a query.

/** @typedef {import("./engine.js").Hit} Hit */

/** The score of a page that counts half: no place where a word stands counts without limit. */
const HALF = 10;
/** How much of the best score a page needs that lacks a word. */
const GOOD = 0.5;
const FAVOUR = 3;

/** Each word counts by how rare it is. */
export class Ranking {
  /** @type {Map<string, {hit: Hit, has: Set<number>, score: number}>} */
  #pages = new Map();

  /** @param {number} count how many words there are */
  constructor(count) {
    this.count = count;
  }

  /**
   * @param {Hit[]} hits
   * @param {number} weight
   * @param {number[]} indexes of the words that they have
   */
  add(hits, weight, ...indexes) {
    const rarity = (weight * indexes.length) / Math.log2(1 + hits.length);
    for (const hit of hits) {
      const page = this.#pages.get(hit.id) ?? { hit, has: new Set(), score: 0 };
      this.#pages.set(hit.id, page);
      for (const index of indexes) page.has.add(index);
      page.score += (rarity * hit.score) / (hit.score + HALF);
    }
  }

  /** @param {Hit[]} hits that are what somebody asks for, if they have been added */
  favour(hits) {
    for (const hit of hits) {
      const page = this.#pages.get(hit.id);
      if (page) page.score *= FAVOUR;
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
    return [...this.#pages.values()].some(({ has }) => has.size === this.count);
  }

  /**
   * The pages with all words, and those without one that are nearly as good as the best.
   * @param {number} few how many pages there may be anyway
   */
  best(few) {
    const total = (/** @type {{score: number, has: Set<number>}} */ page) => (page.score * page.has.size) / this.count;
    const pages = [...this.#pages.values()].sort((one, other) => total(other) - total(one));
    const enough = pages[0] ? total(pages[0]) * GOOD : 0;
    return pages
      .filter((page, index) => index < few || page.has.size === this.count || total(page) >= enough)
      .map(({ hit }) => hit);
  }
}
