// One facet on the page: its links become checkboxes, with a field to search them when there are many.
import { fold } from "./query.js";
import { required } from "./site.js";

const MANY = 8;
const FIRST = 4;

/** @typedef {(name: string) => DocumentFragment} Parts */

export class FacetGroup {
  /** @type {Map<string, {item: HTMLElement, box: HTMLInputElement, count: HTMLElement}>} */
  #values = new Map();
  #all = false;
  #sought = "";
  /** @type {HTMLButtonElement | undefined} */
  #more;

  /**
   * @param {HTMLElement} container the `details` of the facet
   * @param {Parts} part
   */
  constructor(container, part) {
    this.container = container;
    this.key = container.dataset["facet"] ?? "";
    this.label = required(container, ".k-facet__label", HTMLElement).textContent ?? "";
    for (const item of container.querySelectorAll("[data-value]")) {
      if (item instanceof HTMLElement) this.#tickable(item, part);
    }
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
    required(label, "[data-name]", HTMLElement).textContent = link.textContent;
    box.name = this.key;
    box.value = id;
    label.append(count);
    item.replaceChildren(label);
    this.#values.set(id, { item, box, count });
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
      this.#fold();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.#more = required(part("show-all"), "button", HTMLButtonElement);
    this.#more.addEventListener("click", () => {
      this.#all = !this.#all;
      this.#fold();
    });
    required(this.container, "ul", HTMLUListElement).before(label);
    required(this.container, "ul", HTMLUListElement).after(this.#more);
  }

  /** Shows a few values, those that are ticked, and those that are looked for. */
  #fold() {
    let shown = 0;
    for (const { item, box } of this.#values.values()) {
      const name = fold(`${item.textContent} ${item.dataset["also"] ?? ""}`);
      const fits = this.#sought
        ? name.includes(this.#sought)
        : !this.#more || this.#all || box.checked || shown < FIRST;
      item.hidden = !fits;
      if (fits) shown += 1;
    }
    if (!this.#more) return;
    this.#more.hidden = Boolean(this.#sought);
    this.#more.textContent = this.#all ? "Toon minder" : `Toon alle ${this.#values.size}`;
    this.#more.setAttribute("aria-expanded", String(this.#all));
  }

  get ids() {
    return new Set(this.#values.keys());
  }

  get ticked() {
    return new Set([...this.#values].filter(([, { box }]) => box.checked).map(([id]) => id));
  }

  /** @param {string} id */
  nameOf(id) {
    const item = this.#values.get(id)?.item;
    return item ? (required(item, "[data-name]", HTMLElement).textContent ?? id) : id;
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
    for (const [id, { count, item }] of this.#values) {
      const number = counts.get(id) ?? 0;
      count.textContent = String(number);
      item.classList.toggle("k-facet__none", !number);
    }
  }
}
