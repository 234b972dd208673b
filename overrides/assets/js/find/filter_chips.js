// The filters that are on, each as a chip that takes it away.
import { required } from "./site.js";

/**
 * @typedef {object} Actions
 * @property {(key: string, id: string) => void} remove
 * @property {() => void} clearQuery
 * @property {() => void} clear
 */

export class FilterChips {
  /**
   * @param {HTMLElement} container
   * @param {(name: string) => DocumentFragment} part
   */
  constructor(container, part) {
    this.container = container;
    this.part = part;
  }

  /**
   * @param {import("./filter_state.js").FilterState} state
   * @param {import("./facet_group.js").FacetGroup[]} groups
   * @param {Actions} actions
   */
  show(state, groups, actions) {
    const hadFocus = this.container.contains(document.activeElement);
    const chips = [];
    if (state.query) chips.push(this.#chip(`‘${state.query.slice(0, 40)}’`, "zoekwoord", actions.clearQuery));
    for (const group of groups) {
      for (const id of state.chosen.get(group.key) ?? []) {
        chips.push(this.#chip(group.nameOf(id), "filter", () => actions.remove(group.key, id)));
      }
    }
    this.container.hidden = !chips.length;
    if (chips.length) {
      const clear = required(this.part("clear"), "button", HTMLButtonElement);
      clear.addEventListener("click", actions.clear);
      chips.push(clear);
    }
    this.container.replaceChildren(...chips);
    if (hadFocus) (chips.at(-1) ?? heading(this.container))?.focus();
  }

  /**
   * @param {string} name
   * @param {string} what
   * @param {() => void} remove
   */
  #chip(name, what, remove) {
    const chip = required(this.part("chip"), "button", HTMLButtonElement);
    required(chip, "[data-name]", HTMLElement).textContent = name;
    chip.setAttribute("aria-label", `${name}: verwijder ${what}`);
    chip.addEventListener("click", remove);
    return chip;
  }
}

/** @param {HTMLElement} container */
function heading(container) {
  const found = container.closest("[data-finder]")?.querySelector("[data-heading]");
  if (!(found instanceof HTMLElement)) return undefined;
  found.tabIndex = -1;
  return found;
}
