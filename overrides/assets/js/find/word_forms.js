// Other forms of a Dutch word: `fietsen` for `fiets`, `huis` for `huizen`, `mannen` for `man`.

const ENDINGS = ["", ..."en e s n t d je tje jes tjes pje pjes etje etjes ke kes ske skes eke ekes er ers aar ing ig heid atie eren".split(" ")];
const ADDED = ["en", "e", "s", "t", "er", "ing", "ig", "heid", "atie", "eren"];
const VOWELS = "aeou";
/** The `ge` of a participle, also behind the part that such a verb can lose: `gestopt`, `opgehaald`. */
const PARTICIPLE = /^(aan|af|bij|in|mee|na|om|op|over|toe|uit|voor|weg)?ge(?=.{3,}(?:[td]|en)$)/;

/**
 * Forms that people may mean when they type a word that no page has; some are no words at all.
 * @param {string} word without accents and capitals
 * @returns {Set<string>}
 */
export function formsOf(word) {
  /** @type {Set<string>} */
  const found = new Set();
  const verb = word.replace(PARTICIPLE, "$1");
  if (verb !== word) for (const form of [verb, ...formsOf(verb)]) found.add(form);
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const base = word.slice(0, word.length - ending.length);
    for (const root of [base, single(base), long(base), hard(base), hard(long(base))]) {
      found.add(root);
      for (const added of ADDED) found.add(root + added);
      found.add(`${short(root)}en`).add(`${doubled(root)}en`).add(`${soft(root)}en`).add(`${soft(short(root))}en`);
    }
  }
  found.delete(word);
  return found;
}

/**
 * The verbs of which a word may be the stem: `koken` of `kook`, `scannen` of `scan`.
 * @param {string} word
 */
export const verbsOf = (word) => [`${word}en`, `${short(word)}en`, `${doubled(word)}en`];

/** @param {string} word `mann` to `man` */
const single = (word) => (word.at(-1) === word.at(-2) ? word.slice(0, -1) : word);

/** @param {string} word `man` to `mann` */
const doubled = (word) => word + (word.at(-1) ?? "");

/** @param {string} word `schol` to `school` */
function long(word) {
  const vowel = word.at(-2) ?? "";
  const before = word.at(-3) ?? "";
  if (!VOWELS.includes(vowel) || VOWELS.includes(before) || VOWELS.includes(word.at(-1) ?? "")) return word;
  return word.slice(0, -1) + vowel + word.slice(-1);
}

/** @param {string} word `school` to `schol` */
const short = (word) =>
  word.at(-2) === word.at(-3) && VOWELS.includes(word.at(-2) ?? "")
    ? word.slice(0, -2) + word.slice(-1)
    : word;

/** @param {string} word `huiz` to `huis`, `briev` to `brief` */
const hard = (word) => word.replace(/z$/, "s").replace(/v$/, "f");

/** @param {string} word `huis` to `huiz`, `brief` to `briev` */
const soft = (word) => word.replace(/s$/, "z").replace(/f$/, "v");
