// Finds the pages that a query means, typing errors and other forms of words included.
import { favourMeant } from "./favours.js";
import { placesElsewhere } from "./places.js";
import { asksNumber, isLight, isTooLong, negationsOf, splitVerbsOf, wordsOf } from "./query.js";
import { Ranking } from "./ranking.js";
import { SearchIndex } from "./search_index.js";

/**
 * @typedef {import("./word_list.js").WordList} WordList
 * @typedef {object} Answer
 * @property {string} query
 * @property {SearchIndex} index in which it was found
 * @property {number[]} hits the numbers of pages in it, best first
 * @property {import("./search_index.js").Page[]} pages of the hits that were asked for
 * @property {string[]} asked the words that were looked for
 * @property {Set<string>} forms of them, as a text may have them
 * @property {Map<string, string[]>} instead for words that no page has: what was looked for
 * @property {string[]} unknown words that no page has and that mean nothing
 * @property {string[]} elsewhere places that are none of the site's
 * @property {boolean} partly whether no page has all words
 * @property {boolean} cut whether only the start of the query was looked for
 */

const FEW = 10;
/** How much a word counts that stands for another one, and for two parts of it. */
const GUESSED = [0.5, 0.75];
const LITTLE = 0.25;
/** The name of the page with all numbers, for who asks how many there are. */
const NUMBERS = ["cijfers"];

/** @type {Promise<SearchIndex> | undefined} */
let opened;

/** @param {boolean} [isNew] */
function open(isNew = false) {
  if (isNew || !opened) {
    const before = opened;
    const index = SearchIndex.load(isNew);
    opened = index;
    index.catch(() => {
      if (opened === index) opened = before;
    });
  }
  return opened;
}

/**
 * Begins to load what a search for this will need.
 * @param {string} query
 */
export function preload(query) {
  open().then(
    (index) => index.words.preload(wordsOf(query)),
    () => {},
  );
}

/**
 * Where a file is missing, the site may be of another edition than what the browser keeps: it is asked for
 * as it is now.
 * @param {string} query
 * @param {object} [wanted]
 * @param {string} [wanted.kind] only pages of this kind
 * @param {[number, number]} [wanted.part] from which hit to which one the pages are loaded; none without
 * @param {boolean} [wanted.isNew]
 * @returns {Promise<Answer>} rejected when the index is not there, or only half
 */
export async function search(query, { kind = "", part = [0, 0], isNew = false } = {}) {
  try {
    const index = await open(isNew);
    const answer = await ask(index, query, kind);
    answer.pages = await Promise.all(answer.hits.slice(...part).map((hit) => index.page(hit)));
    return answer;
  } catch (error) {
    if (isNew) throw error;
    return search(query, { kind, part, isNew: true });
  }
}

/**
 * @param {SearchIndex} index
 * @param {string} query
 * @param {string} kind
 * @returns {Promise<Answer>}
 */
async function ask(index, query, kind) {
  const { words } = index;
  /** @type {Answer} */
  const answer = {
    query,
    index,
    hits: [],
    pages: [],
    asked: [],
    forms: new Set(),
    instead: new Map(),
    unknown: [],
    elsewhere: await placesElsewhere(query, words),
    partly: false,
    cut: isTooLong(query),
  };
  const places = new Set(answer.elsewhere.flatMap((place) => place.split(" ")));
  const typed = (await joinVerb(words, query, wordsOf(query))).filter((word) => !places.has(word));
  const meanings = await Promise.all(typed.map((word) => interpret(words, word)));
  for (const { word, stands, sure } of meanings) {
    if (!stands.length) answer.unknown.push(word);
    else if (!sure) answer.instead.set(word, stands);
  }
  const asked = meanings.filter(({ stands }) => stands.length);
  if (!asked.length) return answer;
  answer.asked = asked.flatMap(({ stands }) => stands);
  answer.forms = new Set((await Promise.all(answer.asked.map((word) => words.formsIn(word)))).flat());
  const ranking = await rank(index, asked, kind);
  await favourMeant(ranking, index, asked, query);
  const negations = negationsOf(query);
  for (const [place, { word }] of asked.entries()) {
    const negation = negations.get(word);
    if (negation && (await words.knows(negation))) ranking.addTogether(await index.together(negation, word), place, place);
  }
  const called = [answer.asked, ...(asksNumber(query) ? [NUMBERS] : [])];
  answer.hits = ranking.best(
    FEW,
    await words.titled(answer.asked),
    (await Promise.all(called.map((name) => words.called(name)))).flat(),
  );
  answer.partly = answer.hits.length > 0 && !ranking.hasAll;
  if (answer.hits.length < FEW) await addRelated(answer, kind);
  return answer;
}

/**
 * The words with a split verb as one, when pages have that: `ophaalt` for `haalt` in `wie haalt mijn kast op`.
 * @param {WordList} words
 * @param {string} query
 * @param {string[]} typed
 */
async function joinVerb(words, query, typed) {
  for (const [verb, whole] of splitVerbsOf(query)) {
    const known = (await words.knows(whole)) === "whole" ? whole : await words.formOf(whole);
    if (known) return [...typed.filter((word) => word !== verb), known];
  }
  return typed;
}

/**
 * What a word stands for: itself, another form of it, what was probably meant, the parts of a
 * compound, or nothing.
 * @param {WordList} words
 * @param {string} word
 */
async function interpret(words, word) {
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
 * Pages with the words, or with the rarest of them; what was only guessed counts less.
 * @param {SearchIndex} index
 * @param {{word: string, stands: string[], sure: boolean}[]} asked what each word stands for
 * @param {string} kind
 */
async function rank(index, asked, kind) {
  const ranking = new Ranking(asked.map(({ word, stands, sure }) => (isLight(word) ? LITTLE : sure ? 1 : GUESSED[stands.length - 1] ?? 1)));
  for (const [place, { stands }] of asked.entries()) {
    ranking.add(await index.find(stands, kind), place);
    if (stands.length > 1) for (const part of stands) ranking.add(await index.find([part], kind), place);
  }
  for (const [place, { stands }] of asked.entries()) {
    const next = asked[place + 1]?.stands[0];
    if (next && stands[0]) await addPair(index, ranking, [stands[0], next], [place, place + 1], kind);
  }
  return ranking;
}

/**
 * Pages with two words next to each other, or as one: `maatwerkbedrijf` for `maatwerk bedrijf`.
 * @param {SearchIndex} index
 * @param {Ranking} ranking which has the pages of each word
 * @param {[string, string]} pair
 * @param {number[]} places of the words
 * @param {string} kind
 */
async function addPair(index, ranking, pair, places, kind) {
  const compound = pair.join("");
  if ((await index.words.knows(compound)) === "whole") ranking.add(await index.find([compound], kind), ...places);
  else ranking.addTogether(await index.together(...pair), ...places);
}

/**
 * Pages with the parts of a compound, behind the few that have the whole.
 * @param {Answer} answer
 * @param {string} kind
 */
async function addRelated(answer, kind) {
  const { index, asked } = answer;
  const parts = (await Promise.all(asked.map((word) => index.words.parts(word)))).flat();
  const wider = [asked.length > 1 ? [] : parts, parts.slice(-1), parts.slice(0, 1)];
  for (const few of wider.filter((list) => list.length)) {
    const found = [...(await index.find(few, kind))].sort(([, one], [, other]) => other - one);
    answer.hits = [...new Set([...answer.hits, ...found.map(([page]) => page)])];
  }
}
