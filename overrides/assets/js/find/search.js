// Finds the pages that a query means, typing errors and other forms of words included.
import { prepare, withEngine } from "./engine.js";
import { favourMeant } from "./favours.js";
import { placesElsewhere } from "./places.js";
import { asksNumber, isLight, isTooLong, negationsOf, splitVerbsOf, wordsOf } from "./query.js";
import { Ranking } from "./ranking.js";
import { WordList } from "./word_list.js";

/**
 * @typedef {import("./engine.js").Hit} Hit
 * @typedef {import("./engine.js").Engine} Engine
 * @typedef {object} Answer
 * @property {string} query
 * @property {Hit[]} hits best first
 * @property {import("./engine.js").Page[]} pages of the hits that were asked for
 * @property {string[]} asked the words that were looked for
 * @property {Map<string, string[]>} instead for words that no page has: what was looked for
 * @property {string[]} unknown words that no page has and that mean nothing
 * @property {string[]} elsewhere places that are none of the site's
 * @property {boolean} partly whether no page has all words
 * @property {boolean} cut whether only the start of the query was looked for
 */

const FEW = 10;
const MANY = 1000;
/** How much a word counts that stands for another one, and for two parts of it. */
const GUESSED = [0.5, 0.75];
const LITTLE = 0.25;
/** The name of the page with all numbers, for who asks how many there are. */
const NUMBERS = ["cijfers"];
const words = new WordList();

/**
 * Begins to load what a search for this will need; none needs more for it.
 * @param {string} query
 */
export function preload(query) {
  prepare();
  words.preload(wordsOf(query));
}

/**
 * The same query and kind always give the same answer, whatever was searched before.
 * @param {string} query
 * @param {string} [kind] only pages of this kind
 * @param {[number, number]} [part] from which hit to which one the pages are loaded; none without
 * @param {() => boolean} [isWanted] asked when its turn comes: somebody may have typed on
 * @returns {Promise<Answer | undefined>} nothing when it is no longer wanted; rejected when the
 *   index is not there, or only half
 */
export function search(query, kind, part = [0, 0], isWanted = () => true) {
  return withEngine(isWanted, async (engine) => {
    const answer = await ask(engine, query, kind);
    answer.pages = await Promise.all(answer.hits.slice(...part).map((hit) => hit.data()));
    return answer;
  });
}

/**
 * @param {Engine} engine
 * @param {string} query
 * @param {string} [kind]
 * @returns {Promise<Answer>}
 */
async function ask(engine, query, kind) {
  /** @type {Answer} */
  const answer = {
    query,
    hits: [],
    pages: [],
    asked: [],
    instead: new Map(),
    unknown: [],
    elsewhere: await placesElsewhere(query, words),
    partly: false,
    cut: isTooLong(query),
  };
  const places = new Set(answer.elsewhere.flatMap((place) => place.split(" ")));
  const typed = (await joinVerb(query, wordsOf(query))).filter((word) => !places.has(word));
  const meanings = await Promise.all(typed.map(interpret));
  for (const { word, stands, sure } of meanings) {
    if (!stands.length) answer.unknown.push(word);
    else if (!sure) answer.instead.set(word, stands);
  }
  const asked = meanings.filter(({ stands }) => stands.length);
  if (!asked.length) return answer;
  answer.asked = asked.flatMap(({ stands }) => stands);
  const ranking = await rank(engine, asked, kind);
  await favourMeant(ranking, { engine, words, asked, query });
  const negations = negationsOf(query);
  for (const [index, { word }] of asked.entries()) {
    const negation = negations.get(word);
    if (negation) ranking.addTogether(await engine.search(`"${negation} ${word}"`, kind), index, index);
  }
  const called = [answer.asked, ...(asksNumber(query) ? [NUMBERS] : [])];
  answer.hits = ranking.best(
    FEW,
    await words.titled(answer.asked),
    (await Promise.all(called.map((name) => words.called(name)))).flat(),
  );
  answer.partly = answer.hits.length > 0 && !ranking.hasAll;
  if (answer.hits.length < FEW) await addRelated(engine, answer, answer.asked, kind);
  return answer;
}

/**
 * The words with a split verb as one, when pages have that: `ophaalt` for `haalt` in `wie haalt mijn kast op`.
 * @param {string} query
 * @param {string[]} typed
 */
async function joinVerb(query, typed) {
  for (const [verb, whole] of splitVerbsOf(query)) {
    const known = (await words.knows(whole)) === "whole" ? whole : await words.formOf(whole);
    if (known) return [...typed.filter((word) => word !== verb), known];
  }
  return typed;
}

/**
 * What a word stands for: itself, another form of it, what was probably meant, the parts of a
 * compound, or nothing. Pagefind is not asked: for a word that it does not have, it answers with
 * the longest one that begins alike.
 * @param {string} word
 */
async function interpret(word) {
  if (await words.knows(word)) return { word, stands: [word], sure: true };
  const form = await words.formOf(word);
  if (form) return { word, stands: [form], sure: true };
  const parts = await words.parts(word);
  if (parts.length) return { word, stands: parts, sure: false };
  const meant = await words.meant(word);
  if (meant) return { word, stands: [meant], sure: false };
  const likely = await words.meantParts(word);
  const part = likely.length ? undefined : await words.part(word);
  return { word, stands: part ? [part] : likely, sure: false };
}

/**
 * Pages with all words. Pagefind also gives longer words that begin so, and words that only share
 * a stem: they go, unless somebody is still typing, or there are so many that the first ones are
 * sure to be right.
 * @param {Engine} engine
 * @param {string[]} meant
 * @param {string} [kind]
 */
async function find(engine, meant, kind) {
  let hits = await engine.search(meant.join(" "), kind);
  if (!hits.length && meant.length === 1 && !kind && engine.isWhole) await failIfKnown(meant[0] ?? "");
  for (const word of meant) {
    if ((await words.knows(word)) !== "whole") continue;
    const mark = await words.markOf(word);
    if (!mark && hits.length > MANY) continue;
    const same = new Set((await engine.search(`"${mark ?? word}"`)).map((hit) => hit.id));
    hits = hits.filter((hit) => same.has(hit.id));
  }
  return hits;
}

/**
 * Pagefind is silent when a part of its index is missing; the list of words tells.
 * @param {string} word that no page has, so it seems
 */
async function failIfKnown(word) {
  if ((await words.knows(word)) === "whole") throw new Error(`the index has no ${word}`);
}

/**
 * Pages with the words, or with the rarest of them; what was only guessed counts less.
 * @param {Engine} engine
 * @param {{word: string, stands: string[], sure: boolean}[]} asked what each word stands for
 * @param {string} [kind]
 */
async function rank(engine, asked, kind) {
  const ranking = new Ranking(asked.map(({ word, stands, sure }) => (isLight(word) ? LITTLE : sure ? 1 : GUESSED[stands.length - 1] ?? 1)));
  for (const [index, { stands }] of asked.entries()) {
    ranking.add(await find(engine, stands, kind), index);
    if (stands.length > 1) for (const part of stands) ranking.add(await find(engine, [part], kind), index);
  }
  for (const [index, { stands }] of asked.entries()) {
    const next = asked[index + 1]?.stands[0];
    if (next && stands[0]) await addPair(engine, ranking, [stands[0], next], [index, index + 1], kind);
  }
  const all = asked.flatMap(({ stands }) => stands);
  if (asked.length > 1) ranking.replace(await engine.search(all.join(" "), kind));
  return ranking;
}

/**
 * Pages with two words next to each other, or as one: `maatwerkbedrijf` for `maatwerk bedrijf`.
 * @param {Engine} engine
 * @param {Ranking} ranking which has the pages of each word
 * @param {string[]} pair
 * @param {number[]} indexes of the words
 * @param {string} [kind]
 */
async function addPair(engine, ranking, pair, indexes, kind) {
  const compound = pair.join("");
  if ((await words.knows(compound)) === "whole") ranking.add(await find(engine, [compound], kind), ...indexes);
  else ranking.addTogether(await engine.search(`"${pair.join(" ")}"`, kind), ...indexes);
}

/**
 * Pages with the parts of a compound, behind the few that have the whole.
 * @param {Engine} engine
 * @param {Answer} answer
 * @param {string[]} meant
 * @param {string} [kind]
 */
async function addRelated(engine, answer, meant, kind) {
  const parts = (await Promise.all(meant.map((word) => words.parts(word)))).flat();
  const wider = [meant.length > 1 ? [] : parts, parts.slice(-1), parts.slice(0, 1)];
  for (const few of wider.filter((list) => list.length)) addHits(answer, await find(engine, few, kind));
}

/**
 * @param {Answer} answer
 * @param {Hit[]} hits behind those that there are
 */
function addHits(answer, hits) {
  const seen = new Set(answer.hits.map((hit) => hit.id));
  answer.hits.push(...hits.filter((hit) => !seen.has(hit.id)));
}
