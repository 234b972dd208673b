// The results of a finder: how many, the cards of one page, or advice when there is nothing.
import { isEmpty } from "./filter_state.js";
import { updateStates } from "./page_states.js";
import { Pager } from "./pager.js";
import { notesOf } from "./search_results.js";
import { counted, keepFitting, required } from "./site.js";

const SIZE = 24;

/**
 * @typedef {import("./finder_index.js").View} View
 * @typedef {import("./finder_index.js").FinderIndex} FinderIndex
 * @typedef {import("./filter_state.js").FilterState} FilterState
 * @typedef {object} Actions
 * @property {(key: string, id: string) => string} nameOf
 * @property {(key: string, id: string) => void} remove
 * @property {() => void} clear
 */

export class FinderResults {
  /** @type {(View & {index: FinderIndex}) | undefined} what is shown now */
  view;
  /** @type {string | null | undefined} what the heading said before it asked to wait */
  #before;

  /**
   * @param {HTMLElement} container
   * @param {(name: string) => DocumentFragment} part
   * @param {{one: string, many: string}} words for what it shows
   * @param {(page: number) => void} go
   */
  constructor(container, part, words, go) {
    this.container = required(container, ".k-finder__results", HTMLElement);
    this.part = part;
    this.words = words;
    this.button = required(container, "[data-show]", HTMLButtonElement);
    this.button.hidden = false;
    this.button.addEventListener("click", () => {
      required(container, ".k-facets__all", HTMLDetailsElement).open = false;
      this.container.tabIndex = -1;
      this.container.focus();
    });
    this.heading = required(container, "[data-heading]", HTMLElement);
    this.bar = container.querySelector("[data-bar]");
    this.notes = required(container, "[data-notes]", HTMLElement);
    this.filtered = required(container, "[data-filtered]", HTMLElement);
    this.static = required(container, "[data-static]", HTMLElement);
    this.cards = required(container, "[data-cards]", HTMLElement);
    this.download = container.querySelector("[data-download]");
    this.pager = new Pager(required(container, "[data-pager]", HTMLElement), part, (page) => {
      go(page);
      this.heading.scrollIntoView();
    });
  }

  /**
   * @param {FinderIndex} index
   * @param {FilterState} state
   * @param {View} view
   * @param {() => boolean} isCurrent whether nothing was chosen since
   * @param {Actions} actions
   */
  async show(index, state, view, isCurrent, actions) {
    const { order } = view;
    const pages = Math.max(1, Math.ceil(order.length / SIZE));
    const page = Math.min(state.page, pages);
    const cards = await index.cards(order.slice((page - 1) * SIZE, page * SIZE));
    if (!isCurrent()) return;
    this.view = { ...view, index };
    this.settle();
    if (this.bar instanceof HTMLElement) this.bar.hidden = false;
    this.heading.textContent = this.#headline(order.length, state.query);
    this.button.textContent = order.length
      ? `Toon ${counted(order.length, this.words.one, this.words.many)}`
      : `Geen ${this.words.many}`;
    this.cards.innerHTML = cards.map((card) => `<li>${card}</li>`).join("");
    this.pager.show(page, pages);
    this.notes.replaceChildren(...unknownNote(state.unknown), ...(view.answer ? notesOf(view.answer, this.part) : []));
    if (!order.length) this.notes.append(this.#nothing(index, state, view, actions));
    this.filtered.hidden = false;
    this.static.hidden = true;
    if (this.download instanceof HTMLElement) this.download.hidden = !order.length;
    updateStates();
    if (isEmpty(state) && this.bar instanceof HTMLElement) this.#backToStatic(this.bar);
  }

  /**
   * Where the static list says more than cards in a row, it comes back without filters.
   * @param {HTMLElement} bar
   */
  #backToStatic(bar) {
    bar.hidden = true;
    this.filtered.hidden = true;
    this.static.hidden = false;
  }

  /**
   * @param {number} count
   * @param {string} query
   */
  #headline(count, query) {
    const { one, many } = this.words;
    const forWhat = query ? ` voor ‘${query.length > 60 ? `${query.slice(0, 60)}…` : query}’` : "";
    return count
      ? `${counted(count, one, many)} gevonden${forWhat}`
      : `Geen ${many} gevonden${forWhat}`;
  }

  /**
   * @param {FinderIndex} index
   * @param {FilterState} state
   * @param {View} view
   * @param {Actions} actions
   */
  #nothing(index, state, view, actions) {
    const advice = this.part("nothing");
    const filters = [...state.chosen.values()].some((ids) => ids.size);
    keepFitting(advice, { query: Boolean(state.query), filters, "query alone": !filters });
    required(advice, "[data-clear]", HTMLButtonElement).addEventListener("click", actions.clear);
    const drops = required(advice, "[data-drops]", HTMLElement);
    for (const { key, id, left } of index.without(state, view.among)) {
      const item = this.part("drop");
      const button = required(item, "button", HTMLButtonElement);
      const many = counted(left, this.words.one, this.words.many);
      button.textContent = `Zonder ‘${actions.nameOf(key, id)}’: ${many}`;
      button.addEventListener("click", () => actions.remove(key, id));
      drops.append(item);
    }
    if (!drops.childElementCount) drops.remove();
    return advice;
  }

  /** Says that the answer takes long. */
  wait() {
    this.#before ??= this.heading.textContent;
    this.heading.textContent = "Even zoeken…";
    this.container.setAttribute("aria-busy", "true");
    if (this.bar instanceof HTMLElement) this.bar.hidden = false;
  }

  /** The answer is there, or will not come. */
  settle() {
    this.#before = undefined;
    this.container.removeAttribute("aria-busy");
    document.documentElement.classList.remove("asked");
  }

  fail() {
    if (this.#before !== undefined) this.heading.textContent = this.#before;
    if (this.bar instanceof HTMLElement) this.bar.hidden = !this.heading.textContent;
    this.settle();
    required(this.container, "[data-chips]", HTMLElement).hidden = true; // they are not what is shown
    const note = document.createElement("p");
    note.textContent = "Filteren lukt nu niet. Laad de pagina opnieuw, of probeer het straks.";
    note.setAttribute("role", "alert");
    this.notes.replaceChildren(note);
  }
}

/** @param {string[]} unknown */
function unknownNote(unknown) {
  if (!unknown.length) return [];
  const note = document.createElement("p");
  const names = unknown.slice(0, 3).map((name) => `‘${name.slice(0, 40)}’`);
  note.textContent = `Dit filter bestaat niet (meer): ${names.join(", ")}. We tonen de lijst zonder.`;
  return [note];
}
