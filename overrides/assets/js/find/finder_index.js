// The records of one finder: which match, in which order, and the card of each.
import { STATES, stateOf } from "./states.js";
import { count, FacetIndex, has } from "./facet_index.js";
import { search } from "./search.js";
import { load, root } from "./site.js";

/**
 * @typedef {import("./filter_state.js").FinderWish} FinderWish
 * @typedef {object} View
 * @property {number[]} order the numbers of the records that match, as they are shown
 * @property {import("./facet_index.js").Bits} among what the free text leaves
 * @property {import("./search.js").Answer | undefined} answer what the free text found
 */

const KINDS = new Map([["projects", "project"], ["calls", "call"]]);

export class Catalogue {
  /** @type {Map<number, Promise<string[]>>} */
  #cards = new Map();
  /** @type {Promise<Map<string, number>> | undefined} */
  #numbers;

  /**
   * @param {string} name `projects` or `calls`
   * @param {any} file as hooks/records/finding/finder.py describes it
   * @param {boolean} isNew whether it was loaded as it is now, past all copies
   */
  constructor(name, file, isNew) {
    this.name = name;
    this.file = file;
    this.isNew = isNew;
    this.now = Date.now();
    const facets = file.opens ? withStates(file, this.now) : file.facets;
    this.index = new FacetIndex(file.size, facets);
    this.everything = this.index.all();
  }

  /**
   * @param {string} name
   * @param {boolean} [isNew]
   */
  static async load(name, isNew = false) {
    return new Catalogue(name, await load(`assets/finder/${name}/index.json`, isNew), isNew);
  }

  /**
   * @param {FinderWish} wish
   * @returns {Promise<View>}
   */
  async view(wish) {
    let among = this.everything;
    /** @type {number[] | undefined} */
    let found;
    let answer;
    if (wish.query) {
      answer = await search(wish.query, KINDS.get(this.name));
      const numbers = await (this.#numbers ??= this.#numbered());
      found = (answer?.hits ?? []).map((hit) => numberOf(hit.id, numbers));
      found = found.filter((number) => number < this.file.size); // in a preview, some may be gone
      among = this.index.only(found);
    }
    const matches = this.index.matches(wish.chosen, among);
    const order = this.#order(wish.sort, found).filter((record) => has(matches, record));
    return { order, among, answer };
  }

  /**
   * @param {string} sort
   * @param {number[] | undefined} found by the free text, best first
   * @returns {number[]}
   */
  #order(sort, found) {
    if (sort && this.file.sorts[sort]) return this.file.sorts[sort];
    if (found && !sort) return found;
    const usual = [...Array(this.file.size).keys()];
    return this.file.opens ? usual.sort((one, other) => this.#urgency(one, other)) : usual;
  }

  /**
   * Soonest deadline first; what is closed last, newest first.
   * @param {number} one
   * @param {number} other
   */
  #urgency(one, other) {
    const rank = (/** @type {number} */ record) => {
      const state = stateAt(this.file, record, this.now);
      const time = (state === "gepland" ? this.file.opens : this.file.closes)[record] ?? 0;
      return [STATES.indexOf(state), state === "afgesloten" ? -time : time];
    };
    const [[a = 0, b = 0], [c = 0, d = 0]] = [rank(one), rank(other)];
    return a - c || b - d;
  }

  async #numbered() {
    const pages = await load(`assets/search/${this.name}/${this.file.order_digest}.json`, this.isNew);
    return new Map(pages.map((/** @type {string} */ id, /** @type {number} */ number) => [id, number]));
  }

  /**
   * The ids of some records.
   * @param {number[]} records
   * @returns {Promise<string[]>}
   */
  async ids(records) {
    const ids = await load(`assets/finder/${this.name}/ids/${this.file.order_digest}.json`);
    return records.map((record) => ids[record]);
  }

  /**
   * How many records would match without one of the ticked values, most first.
   * @param {FinderWish} wish
   * @param {import("./facet_index.js").Bits} among
   */
  without(wish, among) {
    const found = [];
    for (const [key, ids] of wish.chosen) {
      for (const id of ids) {
        const chosen = new Map(wish.chosen);
        chosen.set(key, new Set([...ids].filter((other) => other !== id)));
        const left = count(this.index.matches(chosen, among));
        if (left) found.push({ key, id, left });
      }
    }
    return found.sort((one, other) => other.left - one.left).slice(0, 3);
  }

  /**
   * The cards of some records, as HTML that this site's own templates made.
   * @param {number[]} records
   */
  async cards(records) {
    const size = this.file.cards;
    return Promise.all(
      records.map(async (record) => {
        const group = Math.floor(record / size);
        let cards = this.#cards.get(group);
        if (!cards) {
          cards = load(`assets/finder/${this.name}/cards/${this.file.groups[group]}.json`);
          cards.catch(() => this.#cards.delete(group));
          this.#cards.set(group, cards);
        }
        return ((await cards)[record % size] ?? "").replaceAll("\ue000", root.href);
      }),
    );
  }
}

/**
 * The number of a record by its page in the search index.
 * @param {string} page
 * @param {Map<string, number>} numbers
 */
function numberOf(page, numbers) {
  const number = numbers.get(page);
  if (number === undefined) throw new Error(`${page} is of another edition`);
  return number;
}

/**
 * @param {any} file
 * @param {number} record
 * @param {number} now
 */
function stateAt(file, record, now) {
  const moment = (/** @type {number | null} */ seconds) => (seconds === null ? null : seconds * 1000);
  return stateOf(moment(file.opens[record]), moment(file.closes[record]), now);
}

/**
 * The state of a call is that of this moment, not that of the build.
 * @param {any} file
 * @param {number} now
 */
function withStates(file, now) {
  return file.facets.map((/** @type {import("./facet_index.js").FacetFile} */ facet) => {
    if (facet.key !== "stand") return facet;
    const picks = facet.picks.map((_, record) => facet.ids.indexOf(stateAt(file, record, now)));
    return { ...facet, picks };
  });
}
