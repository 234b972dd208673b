// Page by page through results, as the static lists are.
import { pageNumbers } from "./paging.js";
import { required } from "./site.js";

export class Pager {
  /**
   * @param {HTMLElement} container
   * @param {(name: string) => DocumentFragment} part
   * @param {(page: number) => void} go
   */
  constructor(container, part, go) {
    this.container = container;
    this.part = part;
    this.go = go;
  }

  /**
   * @param {number} page the one that is shown, from 1
   * @param {number} count
   */
  show(page, count) {
    this.container.hidden = count < 2;
    if (this.container.hidden) return this.container.replaceChildren();
    const list = document.createElement("ul");
    if (page > 1) list.append(this.#item("previous", page - 1));
    for (const number of pageNumbers(page, count)) {
      list.append(number === null ? this.part("gap") : this.#item("page", number, number === page));
    }
    if (page < count) list.append(this.#item("next", page + 1));
    return this.container.replaceChildren(list);
  }

  /**
   * @param {string} name
   * @param {number} number
   * @param {boolean} [current]
   */
  #item(name, number, current = false) {
    const item = this.part(name);
    const link = required(item, "a", HTMLAnchorElement);
    const address = new URL(location.href);
    if (number > 1) address.searchParams.set("pagina", String(number));
    else address.searchParams.delete("pagina");
    link.href = address.href;
    if (name === "page") link.append(String(number));
    if (current) link.setAttribute("aria-current", "page");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(number);
    });
    return item;
  }
}
