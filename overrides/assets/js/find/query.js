// The words of a query.

const LONGEST = 200;
const MOST = 12;

/** Words without a meaning of their own, so that no page has to have them; without accents. */
const FILLERS = new Set(
  `aan al alle als alsjeblieft alstublieft altijd an and aub bedankt ben bent bij binnen dan dank dat de deze die dit
  doe doen doet door duren dus duurt e een eens en er erg gaan gaat gemaakt geven gezocht graag had hallo heb
  hebben hebt heeft heel help helpen hem hen het hier hij hoe hoeveel hun iemand iets ik in info informatie is ja
  je jij jou jouw jullie kan kom komt krijg krijgen krijgt kun kunnen kunt laat lang laten maar me mee meer men
  met mij mijn moet moeten mogen n na naar niet niets nodig nog nu of om onder ons onze ook op over s staan staat
  t te tegen toch tot tussen u uit uw van vanaf vind vinden vindt voor vraag waar waarom waarvoor wanneer want
  waren was wat we weet wel welk welke werd wie wij wil willen wilt word worden wordt ze zelf zich zij zijn zit
  zitten zo zoek zoeken zonder zou`
    .split(/\s+/u),
);

const POSSESSIVE = /['’`´]s?(?![\p{L}\p{N}])/gu;
const DOTTED = /(^|[^\p{L}\p{N}])((?:\p{L}[.&])+\p{L})(?![\p{L}\p{N}])/gu;
const THOUSANDS = /(\d)\.(?=\d{3}(?!\d))/gu;
const TELEPHONE = /(^|[^\p{L}\p{N}])((?:\+32|0032|0)[\d ()./-]{7,}\d)/gu;

/** Letters that Unicode does not decompose. */
const LETTERS = new Map(Object.entries({ æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss" }));

/**
 * A text without accents and capitals.
 * @param {string} text
 */
export const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? letter);

/**
 * At most 12 words out of the first 200 characters, each once. Fillers are left out, unless there
 * is nothing else. `OCMW's` gives `ocmw`, `v.z.w.` `vzw`, `25.000` and `03 000 00 04` one number each,
 * just as `words` in language/dutch.py splits the pages.
 * @param {string} text
 */
export function wordsOf(text) {
  const joined = fold(text.slice(0, LONGEST))
    .replace(POSSESSIVE, " ")
    .replace(DOTTED, (_, before, letters) => before + letters.replace(/[.&]/gu, ""))
    .replace(THOUSANDS, "$1")
    .replace(TELEPHONE, (_, before, number) => {
      const national = number.replace(/^\+32|^0032/u, "0");
      return `${before}${national.replace(/\D/gu, "")} `;
    });
  const found = [...new Set(joined.match(/[\p{L}\p{N}]+/gu) ?? [])];
  const telling = found.filter((word) => !FILLERS.has(word));
  return (telling.length ? telling : found).slice(0, MOST);
}

/**
 * Whether only the start of a text is looked for.
 * @param {string} text
 */
export const isTooLong = (text) => text.length > LONGEST;

/**
 * Whether somebody asks what a word means.
 * @param {string} text
 */
export const asksMeaning = (text) => /\b(?:wat (?:is|zijn)|betekent|betekenen|betekenis|definitie|verschil)\b/i.test(text);
