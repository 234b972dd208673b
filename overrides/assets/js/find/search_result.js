// One result of a search, as an item of a list.
import { fold } from "./query.js";
import { root, required } from "./site.js";
import { scheduleOf, stateAt } from "./states.js";

const SHOWN = 26;

/**
 * @param {import("./engine.js").Page} page
 * @param {string[]} asked the words that were looked for
 * @param {(name: string) => DocumentFragment} part
 */
export function resultItem(page, asked, part) {
  const item = part("result");
  const { meta, filters } = page;
  const term = termOf(page, asked);
  const kind = filters["kind"]?.[0] ?? "";
  required(item, "[data-kind]", HTMLElement).append(part(`kind-${kind}`));
  const badges = required(item, "[data-badges]", HTMLElement);
  badges.append(part(`badge-${kind}-${badgeOf(page)}`));
  if (filters["example"]) badges.append(part("example"));
  if (!badges.childElementCount) badges.remove();
  const link = required(item, "a", HTMLAnchorElement);
  link.href = new URL((term ?? page).url.replace(/^\//, ""), siteRoot(page.url)).href;
  link.textContent = term?.title ?? meta["title"] ?? page.url;
  required(item, "[data-text]", HTMLElement).append(textOf(page, term ?? page));
  const place = required(item, "[data-place]", HTMLElement);
  const path = [...(filters["place"] ?? []), ...(term ? [meta["title"] ?? ""] : [])];
  if (path.length) place.append(path.join(" › "));
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
 * On a page of terms, the one whose name or synonyms have the most of the words, or else its text.
 * @param {import("./engine.js").Page} page
 * @param {string[]} asked
 * @returns {import("./engine.js").Section | undefined}
 */
function termOf(page, asked) {
  if (!page.filters["terms"]) return undefined;
  const aliases = new Map((page.meta["terms"] ?? "").split("; ").map((line) => pairOf(line)));
  let best;
  let most = 0;
  for (const anchor of page.anchors ?? []) {
    if (anchor.element !== "h3") continue;
    const section = page.sub_results?.find((one) => one.anchor?.id === anchor.id) ?? sectionOf(page, anchor);
    const also = fold(aliases.get(anchor.id) ?? "").split(/[^\p{L}\p{N}]+/u);
    const named = Math.max(inName(section), asked.filter((word) => also.includes(word)).length);
    const value = named + section.locations.length / (1 + section.locations.length);
    if (value > most) [best, most] = [section, value];
  }
  return best;
}

/**
 * @param {string} line `vop: premie, steun`
 * @returns {[string, string]}
 */
const pairOf = (line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)];

/**
 * A part of a page of which only other words were asked.
 * @param {import("./engine.js").Page} page
 * @param {import("./engine.js").Anchor} anchor
 * @returns {import("./engine.js").Section}
 */
function sectionOf(page, anchor) {
  const words = (page.content ?? "").split(/\s+/u).slice(anchor.location, anchor.location + SHOWN);
  return { title: anchor.text, url: `${page.url}#${anchor.id}`, excerpt: words.join(" "), locations: [], anchor };
}

/** @param {import("./engine.js").Section} term */
const inName = ({ title, anchor, locations }) =>
  locations.filter((place) => place < (anchor?.location ?? 0) + title.split(/\s+/).length).length;

/** What Pagefind marks: a word, and the signs around it. */
const MARKED = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/**
 * The words around the hits, from the start of a sentence; the summary where the text has none.
 * @param {import("./engine.js").Page} page
 * @param {{excerpt: string}} part of it, or the page
 */
function textOf(page, part) {
  const text = document.createDocumentFragment();
  const source = new DOMParser().parseFromString(part.excerpt, "text/html").body;
  const isFound = source.querySelector("mark");
  if (!isFound && part === page) {
    text.append(page.meta["summary"] ?? source.textContent ?? "");
    return text;
  }
  if (isFound) text.append(before(page, source.textContent ?? ""));
  for (const node of source.childNodes) {
    if (node.nodeName !== "MARK") {
      text.append(node.textContent ?? "");
      continue;
    }
    const [, signs = "", word = "", behind = ""] = MARKED.exec(node.textContent ?? "") ?? [];
    const mark = document.createElement("mark");
    mark.textContent = word;
    text.append(signs, mark, behind);
  }
  if (!/[.!?…]["’”)]*$/u.test(source.textContent ?? "")) text.append(" …");
  return text;
}

/**
 * The start of the sentence in which an excerpt begins; an ellipsis when that is far.
 * @param {import("./engine.js").Page} page
 * @param {string} excerpt
 */
function before(page, excerpt) {
  const content = page.content?.replace(/\s+/gu, " ") ?? "";
  const place = content.indexOf(excerpt);
  const sentence = /(?:^|[.!?…]["’”)]* )([^.!?…]{0,80})$/u.exec(content.slice(0, Math.max(0, place)));
  return place < 0 || !sentence ? "… " : (sentence[1] ?? "");
}
