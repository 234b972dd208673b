// The words of a query.

const LONGEST = 200;
const MOST = 12;

/**
 * A text without accents and capitals.
 * @param {string} text
 */
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * At most 12 words out of the first 200 characters, each once.
 * @param {string} text
 */
export function wordsOf(text) {
  const found = fold(text.slice(0, LONGEST)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(found)].slice(0, MOST);
}

/**
 * Whether only the start of a text is looked for.
 * @param {string} text
 */
export const isTooLong = (text) => text.length > LONGEST;
