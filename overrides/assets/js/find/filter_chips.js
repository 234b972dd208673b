// The filters that are on, each as a chip that takes it away.
import { the } from "./site.js";

/**
 * @typedef {object} Actions
 * @property {(key: string, id: string) => void} drop
 * @property {() => void} forget the free text
 * @property {() => void} clear
 */

export class Chosen {
  /**
   * @param {HTMLElement} home
   * @param {(name: string) => DocumentFragment} part
   */
  constructor(home, part) {
    this.home = home;
    this.part = part;
  }

  /**
   * @param {import("./filter_state.js").FinderWish} wish
   * @param {import("./facet_group.js").FacetGroup[]} groups
   * @param {Actions} actions
   */
  show(wish, groups, actions) {
    const held = this.home.contains(document.activeElement);
    const chips = [];
    if (wish.query) chips.push(this.#chip(`‘${wish.query.slice(0, 40)}’`, "zoekwoord", actions.forget));
    for (const group of groups) {
      for (const id of wish.chosen.get(group.key) ?? []) {
        chips.push(this.#chip(group.nameOf(id), "filter", () => actions.drop(group.key, id)));
      }
    }
    this.home.hidden = !chips.length;
    if (chips.length) {
      const clear = the(this.part("clear"), "button", HTMLButtonElement);
      clear.addEventListener("click", actions.clear);
      chips.push(clear);
    }
    this.home.replaceChildren(...chips);
    if (held) (chips.at(-1) ?? heading(this.home))?.focus();
  }

  /**
   * @param {string} name
   * @param {string} what
   * @param {() => void} drop
   */
  #chip(name, what, drop) {
    const chip = the(this.part("chip"), "button", HTMLButtonElement);
    the(chip, "[data-name]", HTMLElement).textContent = name;
    chip.setAttribute("aria-label", `${name}: verwijder ${what}`);
    chip.addEventListener("click", drop);
    return chip;
  }
}

/** @param {HTMLElement} home */
function heading(home) {
  const found = home.closest("[data-finder]")?.querySelector("[data-heading]");
  if (!(found instanceof HTMLElement)) return undefined;
  found.tabIndex = -1;
  return found;
}
