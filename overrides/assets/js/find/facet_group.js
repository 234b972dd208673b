// One facet on the page: its links become checkboxes, with a field to search them when there are many.
import { fold, wordsOf } from "./query.js";
import { counted, required } from "./site.js";

const MANY = 8;
const FIRST = 4;

/**
 * @typedef {(name: string) => DocumentFragment} Parts
 * @typedef {{item: HTMLElement, box: HTMLInputElement, count: HTMLElement, name: string}} Value
 */

export class FacetGroup {
  /** @type {Map<string, Value>} */
  #values = new Map();
  /** @type {Value[]} the most used first, as they are when they are not all shown */
  #byUse = [];
  #all = false;
  #sought = "";
  /** @type {HTMLButtonElement | undefined} */
  #more;
  /** @type {HTMLElement | undefined} */
  #none;

  /**
   * @param {HTMLElement} container the `details` of the facet
   * @param {Parts} part
   * @param {{one: string, many: string}} words for what it counts
   */
  constructor(container, part, words) {
    this.container = container;
    this.words = words;
    this.key = container.dataset["facet"] ?? "";
    this.label = required(container, ".k-facet__label", HTMLElement).textContent ?? "";
    for (const item of container.querySelectorAll("[data-value]")) {
      if (item instanceof HTMLElement) this.#tickable(item, part);
    }
    this.#byUse = [...this.#values.values()].sort((one, other) => numberIn(other) - numberIn(one));
    if (this.#values.size > MANY) this.#addValueSearch(part);
    this.#fold();
  }

  /**
   * @param {HTMLElement} item
   * @param {Parts} part
   */
  #tickable(item, part) {
    const link = required(item, "a", HTMLAnchorElement);
    const count = required(item, "[data-count]", HTMLElement);
    const label = required(part("value"), "label", HTMLLabelElement);
    const box = required(label, "input", HTMLInputElement);
    const id = item.dataset["value"] ?? "";
    const name = link.textContent ?? "";
    required(label, "[data-name]", HTMLElement).textContent = name;
    box.name = this.key;
    box.value = id;
    label.append(count);
    item.replaceChildren(label);
    const value = { item, box, count, name };
    this.#values.set(id, value);
    this.#show(value, numberIn(value));
  }

  /**
   * @param {Value} value
   * @param {number} number
   */
  #show({ item, box, count, name }, number) {
    count.textContent = String(number);
    box.setAttribute("aria-label", `${name}, ${counted(number, this.words.one, this.words.many)}`);
    item.classList.toggle("k-facet__none", !number);
  }

  /** @param {Parts} part */
  #addValueSearch(part) {
    const label = required(part("value-search"), "label", HTMLLabelElement);
    const name = `Zoek in ${this.label.toLowerCase()}`;
    required(label, "[data-name]", HTMLElement).textContent = name;
    const field = required(label, "input", HTMLInputElement);
    field.placeholder = name;
    field.addEventListener("input", () => {
      this.#sought = fold(field.value.trim());
      this.#sort();
      this.#fold();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.#more = required(part("show-all"), "button", HTMLButtonElement);
    this.#more.addEventListener("click", () => {
      this.#all = !this.#all;
      this.#sort();
      this.#fold();
    });
    this.#none = required(part("value-none"), "p", HTMLElement);
    required(this.container, "ul", HTMLUListElement).before(label);
    required(this.container, "ul", HTMLUListElement).after(this.#none, this.#more);
    this.#sort();
  }

  /** Puts the values in the order of their names when all are shown, else the most used first. */
  #sort() {
    const values = this.#all || this.#sought ? [...this.#values.values()] : this.#byUse;
    required(this.container, "ul", HTMLUListElement).append(...values.map(({ item }) => item));
  }

  /** Shows a few values, those that are ticked, and those that are looked for. */
  #fold() {
    let shown = 0;
    for (const { item, box, name } of this.#byUse) {
      const fits = this.#sought
        ? fold(`${name} ${item.dataset["also"] ?? ""}`).includes(this.#sought)
        : !this.#more || this.#all || box.checked || shown < FIRST;
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    if (!this.#more || !this.#none) return;
    this.#none.textContent = shown ? "" : "Niets in deze lijst past daarbij. Probeer een korter woord.";
    this.#more.hidden = Boolean(this.#sought);
    this.#more.textContent = this.#all ? "Toon minder" : `Toon alle ${this.#values.size}`;
    this.#more.setAttribute("aria-label", `${this.#more.textContent}: ${this.label.toLowerCase()}`);
    this.#more.setAttribute("aria-expanded", String(this.#all));
  }

  get ids() {
    return new Set(this.#values.keys());
  }

  get ticked() {
    return new Set([...this.#values].filter(([, { box }]) => box.checked).map(([id]) => id));
  }

  /**
   * The values with another name than the one shown, as a postcode, a village or a region of municipalities.
   * @param {string} name
   */
  idsOf(name) {
    const wanted = telling(name);
    const isMeant = (/** @type {Value} */ { item }) => item.dataset["also"]?.split(";").some((other) => telling(other) === wanted);
    return [...this.#values].filter(([, value]) => isMeant(value)).map(([id]) => id);
  }

  /** @param {string} id */
  nameOf(id) {
    return this.#values.get(id)?.name ?? id;
  }

  /** @param {Set<string>} ids */
  tick(ids) {
    for (const [id, { box }] of this.#values) box.checked = ids.has(id);
    const pill = required(this.container, "[data-ticked]", HTMLElement);
    pill.hidden = !ids.size;
    pill.textContent = String(ids.size || "");
    this.#fold();
  }

  /** @param {Map<string, number>} counts */
  count(counts) {
    for (const [id, value] of this.#values) this.#show(value, counts.get(id) ?? 0);
  }
}

/** @param {string} name of which small words, capitals and hyphens tell nothing */
const telling = (name) => wordsOf(name).join(" ");

/** @param {Value} value */
const numberIn = ({ count }) => Number(count.textContent);
