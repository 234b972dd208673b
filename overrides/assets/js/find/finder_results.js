// What a finder found: how many, the cards of one page, or advice when there is nothing.
import { updateCalls } from "./page_states.js";
import { isPlain } from "./filter_state.js";
import { Pager } from "./pager.js";
import { notesOf } from "./search_results.js";
import { counted, the } from "./site.js";

const SIZE = 24;

/**
 * @typedef {import("./finder_index.js").View} View
 * @typedef {import("./finder_index.js").Catalogue} Catalogue
 * @typedef {import("./filter_state.js").FinderWish} FinderWish
 * @typedef {object} Ways
 * @property {(key: string, id: string) => string} nameOf
 * @property {(key: string, id: string) => void} drop
 * @property {() => void} clear
 */

export class Found {
  /** @type {(View & {catalogue: Catalogue}) | undefined} what is shown now */
  view;

  /**
   * @param {HTMLElement} home
   * @param {(name: string) => DocumentFragment} part
   * @param {(page: number) => void} go
   */
  constructor(home, part, go) {
    this.part = part;
    this.heading = the(home, "[data-heading]", HTMLElement);
    this.bar = home.querySelector("[data-bar]");
    this.notes = the(home, "[data-notes]", HTMLElement);
    this.found = the(home, "[data-found]", HTMLElement);
    this.static = the(home, "[data-static]", HTMLElement);
    this.cards = the(home, "[data-cards]", HTMLElement);
    this.take = the(home, "[data-take]", HTMLElement);
    this.words = { one: home.dataset["one"] ?? "", many: home.dataset["many"] ?? "" };
    this.pager = new Pager(the(home, "[data-pager]", HTMLElement), part, (page) => {
      go(page);
      this.heading.scrollIntoView();
    });
  }

  /**
   * @param {Catalogue} catalogue
   * @param {FinderWish} wish
   * @param {View} view
   * @param {() => boolean} isCurrent whether no later wish came
   * @param {Ways} ways
   */
  async show(catalogue, wish, view, isCurrent, ways) {
    const { order } = view;
    const pages = Math.max(1, Math.ceil(order.length / SIZE));
    const page = Math.min(wish.page, pages);
    const cards = await catalogue.cards(order.slice((page - 1) * SIZE, page * SIZE));
    if (!isCurrent()) return;
    this.view = { ...view, catalogue };
    if (this.bar instanceof HTMLElement) this.bar.hidden = false;
    this.heading.textContent = this.#headline(order.length, wish.query);
    this.cards.innerHTML = cards.map((card) => `<li>${card}</li>`).join("");
    this.pager.show(page, pages);
    this.notes.replaceChildren(...strangers(wish.strange), ...(view.answer ? notesOf(view.answer) : []));
    if (!order.length) this.notes.append(this.#nothing(catalogue, wish, view, ways));
    this.found.hidden = false;
    this.static.hidden = true;
    this.take.hidden = !order.length;
    updateCalls();
    if (isPlain(wish) && this.bar instanceof HTMLElement) this.#backToStatic(this.bar);
  }

  /**
   * Where the static list says more than cards in a row, it comes back without filters.
   * @param {HTMLElement} bar
   */
  #backToStatic(bar) {
    bar.hidden = true;
    this.found.hidden = true;
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
   * @param {Catalogue} catalogue
   * @param {FinderWish} wish
   * @param {View} view
   * @param {Ways} ways
   */
  #nothing(catalogue, wish, view, ways) {
    const advice = this.part("nothing");
    the(advice, "[data-clear]", HTMLButtonElement).addEventListener("click", ways.clear);
    const drops = the(advice, "[data-drops]", HTMLElement);
    for (const { key, id, left } of catalogue.without(wish, view.among)) {
      const item = this.part("drop");
      const button = the(item, "button", HTMLButtonElement);
      const many = counted(left, this.words.one, this.words.many);
      button.textContent = `Zonder ‘${ways.nameOf(key, id)}’: ${many}`;
      button.addEventListener("click", () => ways.drop(key, id));
      drops.append(item);
    }
    if (!drops.childElementCount) drops.remove();
    return advice;
  }

  fail() {
    const note = document.createElement("p");
    note.textContent = "Filteren lukt nu niet. Laad de pagina opnieuw, of probeer het straks.";
    note.setAttribute("role", "alert");
    this.notes.replaceChildren(note);
  }
}

/** @param {string[]} strange */
function strangers(strange) {
  if (!strange.length) return [];
  const note = document.createElement("p");
  const names = strange.slice(0, 3).map((name) => `‘${name.slice(0, 40)}’`);
  note.textContent = `Dit filter bestaat niet (meer): ${names.join(", ")}. We tonen de lijst zonder.`;
  return [note];
}
