// One result of a search, as an item of a list.
import { excerptOf, hitsIn } from "./excerpt.js";
import { root, required } from "./site.js";
import { scheduleOf, stateAt } from "./states.js";

/**
 * @typedef {import("./search_index.js").Page} Page
 * @param {Page} page
 * @param {Set<string>} forms of the words that were looked for
 * @param {(name: string) => DocumentFragment} part
 */
export function resultItem(page, forms, part) {
  const item = part("result");
  const term = termOf(page, forms);
  required(item, "[data-kind]", HTMLElement).append(part(`kind-${page.kind}`));
  const badges = required(item, "[data-badges]", HTMLElement);
  badges.append(part(`badge-${page.kind}-${badgeOf(page)}`));
  if (page.example) badges.append(part("example"));
  if (!badges.childElementCount) badges.remove();
  const link = required(item, "a", HTMLAnchorElement);
  link.href = new URL(term ? `${page.url}#${term.id}` : page.url, root).href;
  link.textContent = term?.title ?? page.title;
  required(item, "[data-text]", HTMLElement).append(textOf(page, term, forms));
  const place = required(item, "[data-place]", HTMLElement);
  const path = [page.place, term ? page.title : ""].filter(Boolean);
  if (path.length) place.append(path.join(" › "));
  else place.remove();
  return item;
}

/**
 * The id of its status, or of its state now; nothing for most kinds.
 * @param {Page} page
 */
const badgeOf = ({ badge, schedule }) => (schedule ? stateAt(scheduleOf(schedule), Date.now()) : badge);

/**
 * On a page of terms, the one whose name, or else synonyms, have the most of the words, or else its text.
 * @param {Page} page
 * @param {Set<string>} forms
 */
function termOf({ terms = [] }, forms) {
  let best;
  let most = 0;
  for (const [id, title, text, names] of terms) {
    const inText = hitsIn(text, forms).length;
    const value = Math.max(2 * hitsIn(title, forms).length, hitsIn(names, forms).length) + inText / (1 + inText);
    if (value > most) [best, most] = [{ id, title, text: `${title}. ${text}` }, value];
  }
  return best;
}

/**
 * A part of its text or summary with some of the words; the summary where neither has them.
 * @param {Page} page
 * @param {{text: string} | undefined} term
 * @param {Set<string>} forms
 */
function textOf({ summary, text = "" }, term, forms) {
  const said = [term?.text ?? text, summary].find((one) => hitsIn(one, forms).length);
  return said ? excerptOf(said, forms) : (term?.text ?? summary);
}
