// The search index of one edition of the site: the pages of each word, and what a result shows of a page.
import { load, once } from "./site.js";
import { WordList } from "./word_list.js";

/**
 * @typedef {{score: number, positions: number[]}} Posting how much a page is about a word, from 0 to 1
 * @typedef {Map<number, Posting>} Postings by page
 * @typedef {[id: string, title: string, text: string, names: string]} Term
 * @typedef {{url: string, title: string, summary: string, kind: string, place: string, text?: string, badge?: string,
 *   schedule?: string, example?: boolean, terms?: Term[]}} Page
 */

const FIRST = "a".charCodeAt(0);
/** How many stems a word may begin that somebody is still typing: the most common ones. */
const MOST_STEMS = 40;

export class SearchIndex {
  /** @type {Map<number, Promise<Record<string, number[][]>>>} */
  #lists = new Map();
  /** @type {Map<number, Promise<Page>>} */
  #pages = new Map();

  /** @param {{edition: string, starts: string, kinds: string[], pages: string, glossaries: number[]}} file */
  constructor({ edition, starts, kinds, pages, glossaries }) {
    this.folder = `assets/search/editions/${edition}`;
    this.starts = starts.split(" ");
    this.kinds = kinds;
    this.kindOfPages = pages;
    /** The pages that explain terms. */
    this.glossaries = glossaries;
    this.words = new WordList(this.folder);
  }

  /** @param {boolean} [isNew] whether another edition may have taken the place of what the browser keeps */
  static async load(isNew = false) {
    return new SearchIndex(await load("assets/search/index.json", isNew));
  }

  /**
   * The pages that have all words, or longer ones where a word is only the start of words.
   * @param {string[]} some
   * @param {string} [kind] only pages of this kind
   * @returns {Promise<Map<number, number>>} how much each is about them
   */
  async find(some, kind) {
    const all = await Promise.all(some.map((word) => this.#postingsOf(word)));
    const found = new Map();
    for (const [page, { score }] of all[0] ?? []) {
      if (kind && this.#kindOf(page) !== kind) continue;
      const scores = [score, ...all.slice(1).map((postings) => postings.get(page)?.score ?? 0)];
      if (scores.every(Boolean)) found.set(page, scores.reduce((sum, one) => sum + one) / scores.length);
    }
    return found;
  }

  /**
   * The pages on which one word stands behind another.
   * @param {string} first
   * @param {string} second
   */
  async together(first, second) {
    const [before, behind] = await Promise.all([this.#postingsOf(first), this.#postingsOf(second)]);
    return [...before.keys()].filter((page) => {
      const positions = new Set(behind.get(page)?.positions);
      return before.get(page)?.positions.some((position) => positions.has(position + 1));
    });
  }

  /**
   * What a result shows of a page.
   * @param {number} number
   */
  page(number) {
    return once(this.#pages, number, () => load(`${this.folder}/pages/${number}.json`));
  }

  /** @param {number} page */
  #kindOf(page) {
    return this.kinds[this.kindOfPages.charCodeAt(page) - FIRST];
  }

  /**
   * @param {string} word
   * @returns {Promise<Postings>}
   */
  async #postingsOf(word) {
    const stems = await this.words.stemsOf(word);
    const few = [...stems].sort(([, one], [, other]) => other.common - one.common).slice(0, MOST_STEMS);
    const all = await Promise.all(few.map(([stem]) => this.#postings(stem)));
    /** @type {Postings} */
    const merged = new Map();
    for (const [index, postings] of all.entries()) {
      const alike = few[index]?.[1].alike ?? 1;
      for (const [page, { score, positions }] of postings) {
        const known = merged.get(page);
        if (!known || known.score < score * alike) merged.set(page, { score: score * alike, positions });
      }
    }
    return merged;
  }

  /**
   * @param {string} stem
   * @returns {Promise<Postings>}
   */
  async #postings(stem) {
    const number = Math.max(0, this.starts.findLastIndex((start) => start <= stem));
    const list = await once(this.#lists, number, () => load(`${this.folder}/lists/${number}.json`));
    const [pages, scores, ...positions] = list[stem] ?? [];
    if (!pages || !scores) throw new Error(`the index has no ${stem}`);
    const numbers = sums(pages);
    return new Map(
      numbers.map((page, index) => [page, { score: (scores[index] ?? 0) / 100, positions: sums(positions[index] ?? []) }]),
    );
  }
}

/** @param {number[]} steps each from the number before it */
function sums(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
