// The records of one finder: which match, in which order, and the card of each.
import { count, FacetIndex, has } from "./facet_index.js";
import { search } from "./search.js";
import { load, once, root } from "./site.js";
import { stateAt, urgency } from "./states.js";

/**
 * @typedef {import("./filter_state.js").FilterState} FilterState
 * @typedef {object} View
 * @property {number[]} order the numbers of the records that match, as they are shown
 * @property {import("./facet_index.js").Bits} among what the free text leaves
 * @property {import("./search.js").Answer | undefined} answer what the free text found
 */

export class FinderIndex {
  /** @type {Map<number, Promise<string[]>>} */
  #cards = new Map();
  /** @type {Map<string, Promise<number[]>>} */
  #sorts = new Map();
  /** @type {{edition: string, pages: Promise<number[]>} | undefined} */
  #numbered;

  /**
   * @param {string} folder of its files
   * @param {string} kind of its records, for the search
   * @param {any} file as hooks/records/finder.py describes it
   * @param {boolean} isNew whether it was loaded as it is now, past all copies
   */
  constructor(folder, kind, file, isNew) {
    this.folder = folder;
    this.kind = kind;
    this.file = file;
    this.isNew = isNew;
    /** @type {string[]} the names of the files of cards */
    this.groups = file.groups.match(/.{7}/g) ?? [];
    this.now = Date.now();
    this.facets = new FacetIndex(file.size, file.facets);
    if (file.states) this.facets.replace(file.states.facet, recordsByState(file.states, this.now));
    this.everything = this.facets.all();
  }

  /**
   * @param {string} folder
   * @param {string} kind
   * @param {boolean} [isNew]
   */
  static async load(folder, kind, isNew = false) {
    const file = await load(`assets/finder/${folder}/index.json`, isNew);
    return new FinderIndex(folder, kind, file, isNew);
  }

  /**
   * @param {FilterState} state
   * @returns {Promise<View>}
   */
  async view(state) {
    let among = this.everything;
    /** @type {number[] | undefined} */
    let found;
    let answer;
    if (state.query) {
      answer = await search(state.query, { kind: this.kind, isNew: this.isNew });
      const numbers = await this.#numbers(answer.index.folder);
      found = answer.hits.map((page) => numberOf(page, numbers));
      among = this.facets.only(found);
    }
    const matches = this.facets.matches(state.chosen, among);
    const order = (await this.#order(state.sort, found)).filter((record) => has(matches, record));
    return { order, among, answer };
  }

  /**
   * @param {string} sort
   * @param {number[] | undefined} found by the free text, best first
   * @returns {Promise<number[]>}
   */
  async #order(sort, found) {
    if (this.file.sorts.includes(sort)) {
      const path = `assets/finder/${this.folder}/sorts/${sort}/${this.file.order_digest}.json`;
      return once(this.#sorts, sort, () => load(path, this.isNew));
    }
    if (found && !sort) return found;
    const usual = [...Array(this.file.size).keys()];
    return this.file.states ? this.#byUrgency(usual) : usual;
  }

  /** @param {number[]} records */
  #byUrgency(records) {
    const { order, schedules } = this.file.states;
    const keys = records.map((record) => urgency(schedules[record], order, this.now));
    return records.sort((one, other) => {
      const [[a, b], [c, d]] = [keys[one] ?? [0, 0], keys[other] ?? [0, 0]];
      return a - c || b - d;
    });
  }

  /**
   * The number of each record by its page in the search index.
   * @param {string} edition the folder of that index
   */
  async #numbers(edition) {
    if (this.#numbered?.edition !== edition) this.#numbered = { edition, pages: load(`${edition}/${this.folder}/${this.file.order_digest}.json`) };
    const pages = await this.#numbered.pages;
    return new Map(pages.map((/** @type {number} */ page, /** @type {number} */ number) => [page, number]));
  }

  /**
   * The ids of some records.
   * @param {number[]} records
   * @returns {Promise<string[]>}
   */
  async ids(records) {
    const ids = await load(`assets/finder/${this.folder}/ids/${this.file.order_digest}.json`);
    return records.map((record) => ids[record]);
  }

  /**
   * How many records would match without one of the ticked values, most first.
   * @param {FilterState} state
   * @param {import("./facet_index.js").Bits} among
   */
  without(state, among) {
    const found = [];
    for (const [key, ids] of state.chosen) {
      for (const id of ids) {
        const chosen = new Map(state.chosen);
        chosen.set(key, new Set([...ids].filter((other) => other !== id)));
        const left = count(this.facets.matches(chosen, among));
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
        const path = `assets/finder/${this.folder}/cards/${this.groups[group]}.json`;
        const cards = await once(this.#cards, group, () => load(path));
        return (cards[record % size] ?? "").replaceAll("\ue000", root.href);
      }),
    );
  }
}

/**
 * @param {number} page
 * @param {Map<number, number>} numbers
 */
function numberOf(page, numbers) {
  const number = numbers.get(page);
  if (number === undefined) throw new Error(`${page} is of another edition`);
  return number;
}

/**
 * The records of each value of the facet of states, as of now, not of the build.
 * @param {{order: import("./states.js").State[], schedules: import("./states.js").Schedule[]}} states
 * @param {number} now
 */
function recordsByState({ order, schedules }, now) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  for (const [record, schedule] of schedules.entries()) {
    const state = stateAt(schedule, now);
    for (const value of order.find(({ id }) => id === state)?.values ?? []) {
      found.set(value, [...(found.get(value) ?? []), record]);
    }
  }
  return found;
}
