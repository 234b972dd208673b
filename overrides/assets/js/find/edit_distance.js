// The known word nearest to one with typing errors, or without its vowels.

/** Letters of the shortest word that may have a typing error. */
export const SHORTEST = 4;
/** From how many letters on two of them may be left out: `kinderen` does not stand for `kieren`. */
const LONG = 10;

/**
 * The word that is nearest to another one, of those the most common.
 * @param {string} word
 * @param {Map<string, number>} known
 * @param {number} limit how many errors there may be
 */
export function nearest(word, known, limit) {
  let best;
  let least = limit + 1;
  let most = -1;
  for (const [other, common] of known) {
    if (other.length < SHORTEST) continue;
    if (word.length === SHORTEST && !hasSameLetters(word, other)) continue;
    if (word.length < LONG && Math.abs(word.length - other.length) > 1) continue;
    const errors = distance(word, other, Math.min(limit, least));
    if (errors < least || (errors === least && errors <= limit && common > most)) {
      [best, least, most] = [other, errors, common];
    }
  }
  return best;
}

/** @param {string} word of three letters, without a vowel */
export const lostVowels = (word) => /^[b-df-hj-np-tv-xz]{3}$/.test(word);

/**
 * The most common word that has vowels in one place, and is the same without them: `werk` for `wrk`, `fiets` for `fts`.
 * @param {string} word
 * @param {Map<string, number>} known
 */
export function withVowels(word, known) {
  const likely = [...known].filter(([other]) => other.replace(/[aeiouy]+/, "") === word);
  return likely.sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * Whether only the order differs; any other change to a short word makes it another word.
 * @param {string} one
 * @param {string} other
 */
const hasSameLetters = (one, other) => [...one].sort().join() === [...other].sort().join();

/**
 * Letters left out, added, changed or exchanged with their neighbour (Damerau and Levenshtein,
 * in its form for one edit per place).
 * @param {string} one
 * @param {string} other
 * @param {number} limit from which the number does not matter
 * @returns {number} the errors, or `limit + 1` for more than the limit
 */
function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let value = Math.min(
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && isSwap(one, other, row, column)) {
        value = Math.min(value, at(before, column - 2) + 1);
      }
      line.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = line;
  }
  return Math.min(at(above, other.length), limit + 1);
}

/**
 * @param {number[]} line
 * @param {number} column
 */
const at = (line, column) => line[column] ?? 0;

/**
 * @param {string} one
 * @param {string} other
 * @param {number} row
 * @param {number} column
 */
const isSwap = (one, other, row, column) =>
  one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
