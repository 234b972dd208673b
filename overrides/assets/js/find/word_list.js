// All words of the site: which are known, and what a typing error stands for.
import { lostVowels, nearest, SHORTEST, withVowels } from "./edit_distance.js";
import { isFiller, wordsOf } from "./query.js";
import { formsOf, verbsOf } from "./word_forms.js";
import { load, once } from "./site.js";

const SHORTEST_LAST = 3;
const LONG = 7;
const LINKS = ["s", "", "en", "e", "n"];
/** A verb behind a part that can stand apart from it, with the `ge` of its participle. */
const VERB = /^(?:aan|af|bij|in|mee|na|om|op|over|toe|uit|voor|weg)(?:ge)?(.{4,})$/;
const ENDING = /^(?:en?|n|s|t)$/;
/** Two letters that make one sound, between which no part of a word ends: `dagschotel` has no `hotel`. */
const SOUND = /ch|ij|[aeiou]{2}/;

/** The words that begin with one letter. */
class Shard {
  /** @param {{words: string, names: string, places: string}} file as hooks/records/search/word_list.py writes it */
  constructor(file) {
    /** @type {Map<string, number>} how common each word is, from 0 to 9 */
    this.words = new Map();
    /** @type {Map<string, string>} the stem under which the index has a word */
    this.stems = new Map();
    for (const group of split(file.words, " ")) {
      const [stem = "", forms = ""] = group.split(":");
      for (const form of forms.split(",")) {
        const rest = form.slice(0, -1);
        const word = rest.startsWith("=") ? rest.slice(1) : stem + rest;
        this.words.set(word, Number(form.slice(-1)));
        this.stems.set(word, stem);
      }
    }
    /** Places of which a municipality may be asked, also ones that are none of the site's. */
    this.places = file.places.split(",");
    /** @type {Map<string, number[]>} the pages that bear a name, by its telling words */
    this.names = new Map();
    /** @type {Map<string, number[]>} the pages with a title, by its telling words */
    this.titles = new Map();
    for (const entry of split(file.names, ",")) {
      const [name = "", pages = ""] = entry.split(":");
      const telling = wordsOf(name).join(" ");
      for (const page of pages.split(" ")) {
        const number = Number(page.replace("=", ""));
        put(this.names, telling, number);
        if (page.startsWith("=")) put(this.titles, telling, number);
      }
    }
  }
}

/** Loads only the letters that a query needs, each once; without one of them nobody knows what a query means. */
export class WordList {
  /** @type {Map<string, Promise<Shard>>} */
  #shards = new Map();

  /** @param {string} folder of the index */
  constructor(folder) {
    this.folder = folder;
  }

  /** @param {string} word */
  #shard(word) {
    const letter = /^[a-z0-9]/.exec(word)?.[0] ?? "other";
    const file = () => load(`${this.folder}/words/${letter}.json`);
    return once(this.#shards, letter, () => file().then((words) => new Shard(words)));
  }

  /**
   * Begins to load the letters of some words.
   * @param {string[]} some
   */
  preload(some) {
    for (const word of some) void this.#shard(word).catch(() => {});
  }

  /**
   * Whether pages have the word, or only longer ones that begin so.
   * @param {string} word
   * @returns {Promise<"whole" | "start" | undefined>}
   */
  async knows(word) {
    const { words } = await this.#shard(word);
    if (words.has(word)) return "whole";
    if (word.length < 2) return undefined;
    for (const known of words.keys()) if (known.startsWith(word)) return "start";
    return undefined;
  }

  /**
   * Another form of a word, when pages have that one only.
   * @param {string} word
   */
  async formOf(word) {
    let best;
    let most = -1;
    for (const form of formsOf(word)) {
      if (isFiller(form)) continue;
      const { words } = await this.#shard(form);
      const common = words.get(form) ?? -1;
      if (common > most) [best, most] = [form, common];
    }
    return best;
  }

  /**
   * The stem of a word; of the start of words, the stem of each, with how common it is and how much it is alike.
   * @param {string} word
   * @returns {Promise<Map<string, {common: number, alike: number}>>}
   */
  async stemsOf(word) {
    const { words, stems } = await this.#shard(word);
    const stem = stems.get(word);
    if (stem !== undefined) return new Map([[stem, { common: 0, alike: 1 }]]);
    const found = new Map();
    for (const [longer, common] of words) {
      if (!longer.startsWith(word)) continue;
      const known = found.get(stems.get(longer)) ?? { common, alike: 0 };
      const alike = word.length / longer.length;
      found.set(stems.get(longer), { common: Math.max(common, known.common), alike: Math.max(alike, known.alike) });
    }
    return found;
  }

  /**
   * The words by which a text says a word: those of its stem and of its singular and plural, or those that begin so.
   * @param {string} word
   */
  async formsIn(word) {
    const { stems } = await this.#shard(word);
    const wanted = new Set((await this.stemsOf(word)).keys());
    for (const [form, stem] of stems) if (isInflected(form, word) || isInflected(word, form)) wanted.add(stem);
    return [...stems].filter(([, stem]) => wanted.has(stem)).map(([form]) => form);
  }

  /**
   * The place with which some words begin.
   * @param {string[]} some
   */
  async placeOf(some) {
    const { places } = await this.#shard(some[0] ?? "");
    return places.find((place) => place && `${some.join(" ")} `.startsWith(`${place} `));
  }

  /**
   * The pages that are called exactly so.
   * @param {string[]} name
   */
  async called(name) {
    return (await this.#shard(name[0] ?? "")).names.get(name.join(" ")) ?? [];
  }

  /**
   * Those of them with that title, or with the singular or plural of it when it is a single word.
   * @param {string[]} name
   */
  async titled(name) {
    const { titles } = await this.#shard(name[0] ?? "");
    const title = name.join(" ");
    const forms = name.length === 1 ? [...formsOf(title)].filter((form) => isNumberOf(form, title)) : [];
    return titles.get([title, ...forms].find((form) => titles.has(form)) ?? "") ?? [];
  }

  /**
   * The word that somebody probably meant: the nearest, of those the most common one.
   * @param {string} word
   * @returns {Promise<string | undefined>} nothing when no word is near
   */
  async meant(word) {
    if (lostVowels(word)) return withVowels(word, (await this.#shard(word)).words);
    if (word.length < SHORTEST || /\d/.test(word)) return undefined;
    for (const start of new Set([word, word[1] ?? "", ...soundAlikes(word)])) {
      const most = word.length < LONG || start !== word ? 1 : 2;
      const found = nearest(word, (await this.#shard(start)).words, most);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * The parts of a compound that no page has, when pages have its parts.
   * @param {string} word
   * @returns {Promise<string[]>}
   */
  async parts(word) {
    for (let cut = SHORTEST; cut <= word.length - SHORTEST_LAST; cut += 1) {
      const first = await this.#first(word.slice(0, cut));
      const last = word.slice(cut);
      if (first && (await this.#shard(last)).words.has(last)) return [first, last];
    }
    return [];
  }

  /**
   * The parts of a compound of which the first has another form or a typing error: `koek` and `fabriek` of
   * `koekjesfabriek`, `verpakking` and `werk` of `verpakingwerk`.
   * @param {string} word
   * @returns {Promise<string[]>}
   */
  async meantParts(word) {
    for (let cut = LONG - 1; cut <= word.length - SHORTEST; cut += 1) {
      const last = word.slice(cut);
      if (!(await this.#shard(last)).words.has(last)) continue;
      const start = word.slice(0, cut);
      const first = (await this.formOf(start)) ?? (await this.meant(start));
      if (first) return [first, last];
    }
    return [];
  }

  /**
   * The longest part of a word that pages have: `scannen` of `inscannen`, `poets` of `poetsvrouw`.
   * @param {string} word
   * @returns {Promise<string | undefined>} nothing when no part is known
   */
  async part(word) {
    const rest = VERB.exec(word)?.[1];
    if (rest) {
      const verb = (await this.#shard(rest)).words.has(rest) ? rest : await this.formOf(rest);
      if (verb) return verb;
    }
    for (let length = word.length - SHORTEST_LAST; length >= SHORTEST; length -= 1) {
      const last = word.slice(-length);
      const cut = word.slice(-length - 1, 1 - length);
      const isLarge = length > SHORTEST || 2 * length >= word.length;
      if (isLarge && !SOUND.test(cut) && !isFiller(last) && (await this.#shard(last)).words.has(last)) return last;
      const first = await this.#first(word.slice(0, length));
      if (first) return first;
    }
    return undefined;
  }

  /** @param {string} text */
  async #first(text) {
    const { words } = await this.#shard(text);
    for (const link of LINKS) {
      const word = text.slice(0, text.length - link.length);
      if (word.length < SHORTEST || !text.endsWith(link) || isFiller(word)) continue;
      if (words.has(word)) return word;
    }
    return verbsOf(text).find((verb) => words.has(verb));
  }
}

/**
 * Whether one form of a word may be the plural of the other, by their lengths.
 * @param {string} one
 * @param {string} other
 */
const isNumberOf = (one, other) => [1, 2].includes(Math.abs(one.length - other.length));

/**
 * Whether a word is another one with an ending, of which the stemmer may not know that: `fietsen` of `fiets`.
 * @param {string} form
 * @param {string} word
 */
const isInflected = (form, word) => form.startsWith(word) && ENDING.test(form.slice(word.length)) && !isFiller(word);

/**
 * @param {string} text
 * @param {string} sign
 */
const split = (text, sign) => (text ? text.split(sign) : []);

/**
 * @param {Map<string, number[]>} lists
 * @param {string} key
 * @param {number} value
 */
const put = (lists, key, value) => lists.set(key, [...(lists.get(key) ?? []), value]);

/**
 * Letters that sound like the first one.
 * @param {string} word
 */
function soundAlikes(word) {
  const pairs = ["ck", "ks", "sz", "sc", "zs", "vf", "fv", "ij", "gc", "dt", "bp"];
  return pairs.filter((pair) => pair[0] === word[0]).map((pair) => pair[1] ?? "");
}
