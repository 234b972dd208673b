// Page by page through results, as the static lists are.
import { pageNumbers } from "./paging.js";
import { required } from "./site.js";

export class Pager {
  /**
   * @param {HTMLElement} home
   * @param {(name: string) => DocumentFragment} part
   * @param {(page: number) => void} go
   */
  constructor(home, part, go) {
    this.home = home;
    this.part = part;
    this.go = go;
  }

  /**
   * @param {number} page the one that is shown, from 1
   * @param {number} count
   */
  show(page, count) {
    this.home.hidden = count < 2;
    if (this.home.hidden) return this.home.replaceChildren();
    const list = document.createElement("ul");
    if (page > 1) list.append(this.#item("previous", page - 1));
    for (const number of pageNumbers(page, count)) {
      list.append(number === null ? this.part("gap") : this.#item("page", number, number === page));
    }
    if (page < count) list.append(this.#item("next", page + 1));
    return this.home.replaceChildren(list);
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
