// The root of the site, its files and the parts of its pages.

/** After so many milliseconds a visitor is told that something takes long. */
export const SLOW = 400;

/** The root of the site. */
export const root = new URL("../../../", import.meta.url);

/**
 * A JSON file of this site.
 * @param {string} path from the root of the site
 * @param {boolean} [isNew] whether it must be as it is now: a copy that the browser or a host on the
 *   way keeps may be of yesterday
 * @returns {Promise<any>}
 */
export const load = async (path, isNew) => JSON.parse(await textOf(new URL(path, root), isNew));

/**
 * What is loaded once; what failed is asked for again.
 * @template K, V
 * @param {Map<K, Promise<V>>} loaded
 * @param {K} key
 * @param {() => Promise<V>} ask
 */
export function once(loaded, key, ask) {
  let value = loaded.get(key);
  if (!value) {
    value = ask();
    value.catch(() => loaded.delete(key));
    loaded.set(key, value);
  }
  return value;
}

/**
 * The text of a file.
 * @param {URL | string} address
 * @param {boolean} [isNew] as above
 */
export async function textOf(address, isNew = false) {
  const asked = new URL(address);
  if (isNew) asked.search = `nu=${Date.now()}`;
  const answer = await fetch(asked);
  if (!answer.ok) throw new Error(`${asked.pathname}: ${answer.status}`);
  return answer.text();
}

/**
 * The templates of a page or file, by the value of their `data-part`.
 * @param {ParentNode} page
 * @param {URL | string} [base] the address of the page, where its links begin
 * @returns {(name: string) => DocumentFragment} a fresh copy of a part; empty for an unknown name
 */
export function partsOf(page, base = location.href) {
  /** @type {Map<string, HTMLTemplateElement>} */
  const found = new Map();
  for (const part of page.querySelectorAll("template")) {
    anchorLinks(part.content, base);
    found.set(part.dataset["part"] ?? "", part);
  }
  return (name) =>
    document.importNode(found.get(name)?.content ?? document.createDocumentFragment(), true);
}

/**
 * Leaves out of some advice what does not fit.
 * @param {ParentNode} advice with `data-if` on what does not always fit
 * @param {Record<string, boolean>} facts by what stands in `data-if`
 */
export function keepFitting(advice, facts) {
  for (const part of advice.querySelectorAll("[data-if]")) {
    if (!facts[part.getAttribute("data-if") ?? ""]) part.remove();
  }
}

/**
 * Makes the links of one page work on another.
 * @param {ParentNode} part
 * @param {URL | string} base
 */
export function anchorLinks(part, base) {
  for (const name of ["href", "src", "action"]) {
    for (const element of part.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, new URL(element.getAttribute(name) ?? "", base).href);
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
export function required(parent, selector, type) {
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
