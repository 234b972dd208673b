// The feed and the calendar of what is ticked; of the whole list when what is ticked has none.
import { required } from "./site.js";

/** @typedef {import("./filter_state.js").FilterState} FilterState */

export class Follow {
  /** @param {HTMLElement} container of the finder */
  constructor(container) {
    this.container = container;
    this.line = container.querySelector("[data-follow]");
    this.whole = container.querySelector("[data-follow-whole]");
    this.links = [...(this.line?.querySelectorAll("a") ?? [])].map((link) => ({ link, usual: link.href }));
  }

  /**
   * @param {FilterState} state
   * @param {(key: string, id: string) => string} nameOf
   */
  show({ query, chosen }, nameOf) {
    if (!(this.line instanceof HTMLElement) || !(this.whole instanceof HTMLElement)) return;
    const ticked = [...chosen].flatMap(([key, ids]) => [...ids].map((id) => ({ key, id })));
    const [only] = ticked;
    const item = only && !query && ticked.length === 1 ? this.#itemOf(only) : undefined;
    const page = item?.dataset["page"];
    required(this.line, "[data-name]", HTMLElement).textContent =
      page && only ? `‘${nameOf(only.key, only.id)}’` : "deze lijst";
    const list = this.line.dataset["follow"] ?? "";
    for (const { link, usual } of this.links) {
      const folder = usual.lastIndexOf("/") + 1;
      link.href = page ? usual.slice(0, folder - list.length) + page + usual.slice(folder) : usual;
    }
    const calendar = this.line.querySelector("[data-calendar]");
    if (calendar instanceof HTMLElement) calendar.hidden = Boolean(page) && item?.dataset["dated"] === undefined;
    this.whole.hidden = Boolean(page) || (!ticked.length && !query);
  }

  /** @param {{key: string, id: string}} value */
  #itemOf({ key, id }) {
    const facet = `[data-facet="${CSS.escape(key)}"]`;
    const item = this.container.querySelector(`${facet} [data-value="${CSS.escape(id)}"]`);
    return item instanceof HTMLElement ? item : undefined;
  }
}
