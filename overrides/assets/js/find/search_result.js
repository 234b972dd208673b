// One result of a search, as an item of a list.
import { root, required } from "./site.js";
import { scheduleOf, stateAt } from "./states.js";

/**
 * @param {import("./engine.js").Page} page
 * @param {(name: string) => DocumentFragment} part
 */
export function resultItem(page, part) {
  const item = part("result");
  const { meta, filters } = page;
  const kind = filters["kind"]?.[0] ?? "";
  required(item, "[data-kind]", HTMLElement).append(part(`kind-${kind}`));
  const badges = required(item, "[data-badges]", HTMLElement);
  badges.append(part(`badge-${kind}-${badgeOf(page)}`));
  if (filters["example"]) badges.append(part("example"));
  if (!badges.childElementCount) badges.remove();
  const link = required(item, "a", HTMLAnchorElement);
  link.href = new URL(page.url.replace(/^\//, ""), siteRoot(page.url)).href;
  link.textContent = meta["title"] ?? page.url;
  required(item, "[data-text]", HTMLElement).append(textOf(page));
  const place = required(item, "[data-place]", HTMLElement);
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
 * The id of its status, or of its state now; nothing for most kinds.
 * @param {import("./engine.js").Page} page
 */
function badgeOf({ meta, filters }) {
  const schedule = filters["schedule"]?.[0];
  return schedule ? stateAt(scheduleOf(schedule), Date.now()) : meta["badge"];
}

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
