// Where the site is, also below a sub-path, and how its small files come in.

/** The root of the site. */
export const root = new URL("../../../", import.meta.url);

/**
 * A JSON file of this site.
 * @param {string} path from the root of the site
 * @returns {Promise<any>}
 */
export async function load(path) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/**
 * The templates of a page or file, by the value of their `data-part`.
 * @param {ParentNode} page
 * @param {URL | string} [home] the address of the page, where its links begin
 * @returns {(name: string) => DocumentFragment} a fresh copy of a part; empty for an unknown name
 */
export function partsOf(page, home = location.href) {
  /** @type {Map<string, HTMLTemplateElement>} */
  const found = new Map();
  for (const part of page.querySelectorAll("template")) {
    anchorLinks(part.content, home);
    found.set(part.dataset["part"] ?? "", part);
  }
  return (name) =>
    document.importNode(found.get(name)?.content ?? document.createDocumentFragment(), true);
}

/**
 * Makes the links of one page work on another.
 * @param {ParentNode} part
 * @param {URL | string} home
 */
export function anchorLinks(part, home) {
  for (const name of ["href", "src", "action"]) {
    for (const element of part.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? "", home).href);
    }
  }
}

/**
 * The one element that must be there.
 * @template {Element} E
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
export function the(parent, selector, type) {
  const found = parent.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`no ${selector}`);
  return found;
}

/**
 * `1 project`, `8 projecten`.
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
