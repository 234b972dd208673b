// The words of a query.

const LONGEST = 200;
const MOST = 12;

/** Words without a meaning of their own, so that no page has to have them; without accents. */
const FILLERS = new Set(
  `aan al alle als alsjeblieft alstublieft altijd an and aub bedankt bedoel bedoeld bedoelen bedoelt ben bent bij
    binnen binnenkort da dan dank dat de den deze die dit doe doen doet door dus e een eens efkes en er erg ergens
    even eventjes gaan gaat ge gedaan geef geeft gehad gekregen gemaakt geven gevonden geweest geworden gezocht
    gij graag had hallo heb hebben hebt heeft heel help helpen helpt hem hen het hier hij hoe hoeveel hun iemand
    iets ik in info informatie is ja je jij jou jouw jullie kan kben keer kheb khou kom komt krijg krijgen krijgt
    kun kunnen kunt kwil kzoek laat laatste lang laten maar mag me mee meer men met mij mijn moet moeten mogen n na naar
    ne nen ni nie niet niets nodig nog nu of om onder ons onze ook op over postcode rond s staan staat t te tegen toch tot
    tussen u uit uw van vanaf vind vinden vindt voor vraag wa waar waarom waarvoor wanneer want waren was wat we
    weet weten wel welk welke werd wie wij wil willen wilt word worden wordt ze zeggen zegt zelf zich zij zijn zit
    zitten zo zoek zoeken zoekt zonder zou zouden
    are can do find for from get how i looking my need the there to what where which who with you`
    .split(/\s+/u),
);

/** Words that mean little beside another one, as in `stage lopen` and `deelnemen aan de netwerkdag`. */
const LIGHT = new Set(
  `alleen bel bellen belt bestaan bestaat blijft blijven broer deelneemt deelnemen dochter duren duurt
    gebeuren gebeurt gebruik gebruiken gewoon goed goede hele houden houdt hulp jaar jaren kapot kapotte
    liep loop loopt lopen maakt mail mailen mailt maken mama man meedoen meedoet mevrouw moeder neem neemt
    nemen nieuwe opbellen open openen opent papa regel regelen regelt samen schrijf schrijven start starten
    stel stellen stuk terug vader volg volgen volgt vraagt vragen vriend vrouw werd zet zetten zoon zus`.split(/\s+/u),
);

/** What ends a sentence in which a verb is split, as in `wie haalt mijn kast op`. */
const PARTICLES = new Set("aan af bij door in mee na om op over terug toe uit voor weg".split(" "));

/** Fillers that change what the next word means. */
const NEGATIONS = new Set(["niet", "zonder"]);

const POSSESSIVE = /['’`´]s?(?![\p{L}\p{N}])/gu;
const DOTTED = /(^|[^\p{L}\p{N}])((?:\p{L}[.&])+\p{L})(?![\p{L}\p{N}])/gu;
/** Who asks what something costs looks for its price. */
const PRICE = /\b(?:hoeveel|wat) (?:gaat |kan |zal |zou )?kost(?:en|te)?\b/gu;
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

/** @param {string} word that says nothing, alone or as a part of another */
export const isFiller = (word) => FILLERS.has(word);

/** @param {string} word of a query; a short number counts little too, as in `al 3 jaar` */
export const isLight = (word) => LIGHT.has(word) || /^\d{1,2}$/.test(word);

/**
 * Verbs whose first part may stand at the end, with that part before them: `haalt` may be `ophaalt`.
 * @param {string} text
 * @returns {[string, string][]}
 */
export function splitVerbsOf(text) {
  const found = allWordsOf(text);
  const particle = found.pop() ?? "";
  return PARTICLES.has(particle) ? found.map((word) => [word, particle + word]) : [];
}

/**
 * The words behind a negation, with it: `zonder` by `werk`.
 * @param {string} text
 * @returns {Map<string, string>}
 */
export function negationsOf(text) {
  const found = allWordsOf(text);
  const pairs = found.map((word, place) => /** @type {[string, string]} */ ([found[place + 1] ?? "", word]));
  return new Map(pairs.filter(([, word]) => NEGATIONS.has(word)));
}

/**
 * At most 12 words out of the first 200 characters, each once: the longest. Fillers are left out, unless
 * there is nothing else. `OCMW's` gives `ocmw`, `v.z.w.` `vzw`, `25.000` and `03 000 00 04` one number each,
 * just as `words` in language/dutch.py splits the pages.
 * @param {string} text
 */
export function wordsOf(text) {
  const found = [...new Set(allWordsOf(text))];
  const telling = found.filter((word) => !FILLERS.has(word));
  const kept = telling.length ? telling : found;
  const longest = [...kept].sort((one, other) => Number(isLight(one)) - Number(isLight(other)) || other.length - one.length);
  return kept.filter((word) => longest.indexOf(word) < MOST);
}

/** @param {string} text */
export function allWordsOf(text) {
  const joined = fold(text.slice(0, LONGEST))
    .replace(PRICE, " prijs ")
    .replace(POSSESSIVE, " ")
    .replace(DOTTED, (_, before, letters) => before + letters.replace(/[.&]/gu, ""))
    .replace(THOUSANDS, "$1")
    .replace(TELEPHONE, (_, before, number) => {
      const national = number.replace(/^\+32|^0032/u, "0");
      return `${before}${national.replace(/\D/gu, "")} `;
    });
  return joined.match(/[\p{L}\p{N}]+/gu) ?? [];
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
export const asksMeaning = (text) =>
  /\bwat (?:is|zijn|was|waren|houdt|houden|bedoel\w*|wil(?:len)? .*zeggen)\b|\b(?:beteken\w*|definitie|uitleg|verschil)\b/i.test(text);

/**
 * Whether somebody asks for a number.
 * @param {string} text
 */
export const asksNumber = (text) => /\b(?:hoeveel|aantal)\b/i.test(text);
