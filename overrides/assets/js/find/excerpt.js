// The part of a text that a result shows, with the words that were asked.
import { fold } from "./query.js";

const WORD = /[\p{L}\p{N}]+/gu;
/** How many words are shown. */
const SHOWN = 26;
/** How many words stand before the first one that was asked, when its sentence begins far before. */
const BEFORE = 5;
/** Letters and signs above which nothing is kept together. */
const LONG = 20;
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
  const [first = { number: 0, start: 0 }] = best(hits);
  const words = [...text.matchAll(WORD)];
  const sentence = SENTENCE.exec(text.slice(0, first.start))?.[1];
  const lead = words[first.number - BEFORE];
  const start = sentence === undefined ? partAt(text, lead?.index ?? 0) : first.start - sentence.length;
  const next = words[words.findIndex(({ index }) => index >= start) + SHOWN];
  const end = next ? partAt(text, next.index) : text.length;
  if (sentence === undefined && lead) shown.append("… ");
  let place = start;
  for (const hit of hits.filter((one) => one.start >= start && one.start < end)) {
    const mark = document.createElement("mark");
    mark.textContent = hit.word;
    shown.append(text.slice(place, hit.start), mark);
    place = hit.start + hit.word.length;
  }
  const rest = text.slice(place, end).trimEnd();
  shown.append(next ? rest.replace(/[^\p{L}\p{N}.!?…’”)]+$/u, "") : rest);
  if (next && !IS_END.test(shown.textContent ?? "")) shown.append(" …");
  return shown;
}

/**
 * Where that begins of which a word is a part, such as `25.000` and `(fiets)`: behind a space, unless that is far.
 * @param {string} text
 * @param {number} word its place
 */
function partAt(text, word) {
  const start = text.lastIndexOf(" ", word) + 1;
  return word - start < LONG ? start : word;
}

/**
 * The hits from the one behind which most different words stand near each other.
 * @param {ReturnType<typeof hitsIn>} hits
 */
function best(hits) {
  const near = hits.map((hit, index) => {
    const among = hits.slice(index, index + SHOWN).filter(({ number }) => number < hit.number + SHOWN - BEFORE);
    return { index, different: new Set(among.map(({ form }) => form)).size };
  });
  near.sort((one, other) => other.different - one.different);
  return hits.slice(near[0]?.index ?? 0);
}
