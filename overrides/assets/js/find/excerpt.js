// The part of a text that a result shows, with the words that were asked.
import { fold } from "./query.js";

const WORD = /[\p{L}\p{N}]+/gu;
/** How many words are shown. */
const SHOWN = 26;
/** How many words stand before the first one that was asked, when its sentence begins far before. */
const BEFORE = 5;
const SENTENCE = /(?:^|[.!?…]["’”)]* )([^.!?…]{0,80})$/u;
const IS_END = /[.!?…]["’”)]*$/u;

/**
 * The places in a text of words that were asked.
 * @param {string} text
 * @param {Set<string>} forms of those words
 */
export function hitsIn(text, forms) {
  return [...text.matchAll(WORD)]
    .map((match, number) => ({ number, start: match.index, word: match[0], form: fold(match[0]) }))
    .filter(({ form }) => forms.has(form));
}

/**
 * The words around most of those that were asked, from the start of a sentence.
 * @param {string} text
 * @param {Set<string>} forms
 */
export function excerptOf(text, forms) {
  const shown = document.createDocumentFragment();
  const hits = hitsIn(text, forms);
  const [first] = best(hits);
  const words = [...text.matchAll(WORD)];
  const sentence = SENTENCE.exec(text.slice(0, first?.start ?? 0))?.[1];
  const lead = words[Math.max(0, (first?.number ?? 0) - BEFORE)]?.index ?? 0;
  const start = first && sentence !== undefined ? first.start - sentence.length : lead;
  const from = words.findIndex(({ index }) => index >= start);
  const end = words[from + SHOWN]?.index ?? text.length;
  if (sentence === undefined) shown.append("… ");
  let place = start;
  for (const hit of hits.filter((one) => one.start >= start && one.start < end)) {
    const mark = document.createElement("mark");
    mark.textContent = hit.word;
    shown.append(text.slice(place, hit.start), mark);
    place = hit.start + hit.word.length;
  }
  const rest = text.slice(place, end).trimEnd();
  shown.append(end < text.length ? rest.replace(/[^\p{L}\p{N}.!?…’”)]+$/u, "") : rest);
  if (!IS_END.test(shown.textContent ?? "")) shown.append(" …");
  return shown;
}

/**
 * The hits from the one behind which most different words stand near each other.
 * @param {ReturnType<typeof hitsIn>} hits
 */
function best(hits) {
  const near = hits.map((hit, index) => {
    const among = hits.slice(index).filter(({ number }) => number < hit.number + SHOWN - BEFORE);
    return { index, different: new Set(among.map(({ form }) => form)).size };
  });
  near.sort((one, other) => other.different - one.different);
  return hits.slice(near[0]?.index ?? 0);
}
