// One result of a search, as an item of a list.
import { stateOf } from "./states.js";
import { root, the } from "./site.js";

/**
 * @param {import("./engine.js").Page} page
 * @param {(name: string) => DocumentFragment} part
 */
export function resultItem(page, part) {
  const item = part("result");
  const { meta, filters } = page;
  const kind = filters["kind"]?.[0] ?? "page";
  the(item, "[data-kind]", HTMLElement).append(part(`kind-${kind}`));
  const badges = the(item, "[data-badges]", HTMLElement);
  for (const name of badgesOf(kind, page)) badges.append(part(`badge-${name}`));
  if (!badges.childElementCount) badges.remove();
  const link = the(item, "a", HTMLAnchorElement);
  link.href = new URL(page.url.replace(/^\//, ""), siteRoot(page.url)).href;
  link.textContent = meta["title"] ?? page.url;
  the(item, "[data-text]", HTMLElement).append(textOf(page));
  const place = the(item, "[data-place]", HTMLElement);
  if (filters["place"]) place.append(...filters["place"]);
  else place.remove();
  return item;
}

/**
 * Pagefind puts the path of the site before an address.
 * @param {string} url
 */
const siteRoot = (url) => (url.startsWith(root.pathname) ? new URL("/", root) : root);

/**
 * @param {string} kind
 * @param {import("./engine.js").Page} page
 */
function badgesOf(kind, { meta, filters }) {
  const found = [];
  if (kind === "call") {
    found.push(stateOf(moment(meta["opens"]), moment(meta["closes"]), Date.now()));
  }
  if (meta["status"]) found.push(meta["status"]);
  if (filters["example"]) found.push("example");
  return found;
}

/** @param {string | undefined} iso */
const moment = (iso) => (iso ? Date.parse(iso) : null);

/**
 * The words around the hits; the summary where the text has none.
 * @param {import("./engine.js").Page} page
 */
function textOf(page) {
  const text = document.createDocumentFragment();
  const source = new DOMParser().parseFromString(page.excerpt, "text/html").body;
  if (!source.querySelector("mark")) {
    text.append(page.meta["summary"] ?? source.textContent ?? "");
    return text;
  }
  for (const node of source.childNodes) {
    if (node.nodeName !== "MARK") {
      text.append(node.textContent ?? "");
      continue;
    }
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    text.append(mark);
  }
  return text;
}
