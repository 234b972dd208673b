// From what a visitor typed to the pages that were meant.
import { Engine } from "./engine.js";
import { isTooLong, wordsOf } from "./query.js";
import { WordList } from "./word_list.js";

/**
 * @typedef {import("./engine.js").Hit} Hit
 * @typedef {object} Answer
 * @property {string} query
 * @property {Hit[]} hits best first
 * @property {Map<string, string[]>} instead for words that no page has: what was looked for
 * @property {string[]} unknown words that no page has and that mean nothing
 * @property {boolean} cut whether only the start of the query was looked for
 */

const FEW = 5;
const words = new WordList();

/** @type {Engine | undefined} */
let ready;

/** Begins to load what the next search needs. */
export function prepare() {
  ready ??= new Engine();
}

/**
 * The same query and kind always give the same answer, whatever was searched before.
 * @param {string} query
 * @param {string} [kind] `project`, `call`, `contact`, `news_item` or `page`
 * @returns {Promise<{answer: Answer, close: () => void}>} `close` when its pages are no longer needed
 */
export async function search(query, kind) {
  prepare();
  const engine = /** @type {Engine} */ (ready);
  ready = undefined;
  try {
    return { answer: await ask(engine, query, kind), close: () => engine.close() };
  } catch (error) {
    engine.close();
    throw error;
  }
}

/**
 * @param {Engine} engine
 * @param {string} query
 * @param {string} [kind]
 * @returns {Promise<Answer>}
 */
async function ask(engine, query, kind) {
  /** @type {Answer} */
  const answer = { query, hits: [], instead: new Map(), unknown: [], cut: isTooLong(query) };
  const typed = wordsOf(query);
  const readings = await Promise.all(typed.map((word) => read(engine, word)));
  typed.forEach((word, index) => {
    const reading = readings[index] ?? [];
    if (!reading.length) answer.unknown.push(word);
    else if (reading[0] !== word) answer.instead.set(word, reading);
  });
  const meant = readings.flat();
  if (!meant.length) return answer;
  answer.hits = await find(engine, meant, kind);
  if (answer.hits.length < FEW) await addRelated(engine, answer, meant, kind);
  return answer;
}

/**
 * What a word stands for: itself, what was probably meant, the parts of a compound, or nothing.
 * @param {Engine} engine
 * @param {string} word
 */
async function read(engine, word) {
  if (await words.knows(word)) return [word];
  if ((await engine.search(word)).length) return [word];
  const meant = await words.meant(word);
  if (meant) return [meant];
  return words.parts(word);
}

/**
 * @param {Engine} engine
 * @param {string[]} meant
 * @param {string} [kind]
 */
async function find(engine, meant, kind) {
  let hits = await engine.search(meant.join(" "), kind);
  for (const word of meant) {
    const mark = await words.markOf(word);
    if (!mark) continue;
    const same = new Set((await engine.search(mark)).map((hit) => hit.id));
    hits = hits.filter((hit) => same.has(hit.id));
  }
  return hits;
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
  const seen = new Set(answer.hits.map((hit) => hit.id));
  const wider = [meant.length > 1 ? [] : parts, parts.slice(-1)];
  for (const few of wider.filter((list) => list.length)) {
    for (const hit of await find(engine, few, kind)) {
      if (!seen.has(hit.id)) answer.hits.push(hit);
      seen.add(hit.id);
    }
  }
}
