// The results of a search, with a line that says how many and for what.
import { resultItem } from "./search_result.js";
import { search } from "./search.js";
import { FAILED } from "./panel.js";
import { counted, keepFitting, required, SLOW } from "./site.js";

const SIZE = 10;

/**
 * @typedef {{query: string, kind: string, page: number}} SearchState
 * @typedef {(name: string) => DocumentFragment} Parts
 */

/** A place on a page where results appear; a later query always wins from an earlier one. */
export class SearchResults {
  #turn = 0;

  /**
   * @param {HTMLElement} container with a `[data-count]`, a `[data-notes]` and a `[data-list]`
   * @param {Parts} part
   */
  constructor(container, part) {
    this.container = container;
    this.part = part;
    this.count = required(container, "[data-count]", HTMLElement);
    this.count.textContent = "";
    this.notes = required(container, "[data-notes]", HTMLElement);
    this.list = required(container, "[data-list]", HTMLElement);
  }

  /**
   * Shows a page of results.
   * @param {SearchState} state
   * @returns {Promise<number>} how many pages of results there are; 0 also when it failed
   */
  async show(state) {
    this.#turn += 1;
    const turn = this.#turn;
    if (!state.query.trim()) return this.#clear();
    this.container.setAttribute("aria-busy", "true");
    const wait = () => (this.count.textContent = "Even zoeken…");
    if (!this.count.textContent) wait();
    const slow = setTimeout(() => turn === this.#turn && wait(), SLOW);
    try {
      const start = (state.page - 1) * SIZE;
      const answer = await search(state.query, { kind: state.kind, part: [start, start + SIZE] });
      if (turn !== this.#turn) return 0;
      this.#fill(answer, start, Boolean(state.kind));
      return Math.ceil(answer.hits.length / SIZE);
    } catch {
      if (turn === this.#turn) this.#fail();
      return 0;
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) this.container.removeAttribute("aria-busy");
    }
  }

  /** Whether the newest query has no answer yet. */
  get isBusy() {
    return this.container.hasAttribute("aria-busy");
  }

  /**
   * Whether a query comes when no answer is shown.
   * @param {SearchState} state
   */
  isFirst({ query }) {
    return Boolean(query.trim()) && !this.notes.childElementCount && !this.list.childElementCount;
  }

  #clear() {
    this.count.textContent = "";
    this.notes.replaceChildren();
    this.list.replaceChildren();
    this.container.removeAttribute("aria-busy");
    return 0;
  }

  #fail() {
    this.#clear();
    this.count.textContent = FAILED;
    this.notes.append(this.part("failed"));
  }

  /**
   * @param {import("./search.js").Answer} answer
   * @param {number} start
   * @param {boolean} inKind whether it was looked for in one kind
   */
  #fill(answer, start, inKind) {
    this.count.textContent = countLine(answer);
    this.notes.replaceChildren(...notesOf(answer, this.part));
    if (!answer.hits.length) {
      const advice = this.part("nothing");
      const more = answer.query.trim().includes(" ");
      const other = answer.unknown.length > 0 || !answer.elsewhere.length;
      keepFitting(advice, { "one word": other && !more, "more words": other && more, kind: inKind });
      this.notes.append(advice);
    }
    this.list.setAttribute("start", String(start + 1));
    const focused = this.list.contains(document.activeElement) && document.activeElement;
    this.list.replaceChildren(...answer.pages.map((page) => resultItem(page, answer.forms, this.part)));
    if (focused instanceof HTMLAnchorElement) this.#focus(focused.href);
  }

  /**
   * Somebody went to a result with the arrows while better ones were on their way.
   * @param {string} address of that result, or else the first one has the focus
   */
  #focus(address) {
    const links = [...this.list.querySelectorAll("a")];
    (links.find((link) => link.href === address) ?? links[0])?.focus();
  }
}

/** @param {import("./search.js").Answer} answer */
function countLine(answer) {
  const wanted = shorten(answer.query);
  if (!answer.hits.length) return `Geen resultaten voor ‘${wanted}’`;
  return `${counted(answer.hits.length, "resultaat", "resultaten")} voor ‘${wanted}’`;
}

/**
 * What the visitor must know about the answer, in whole sentences.
 * @param {import("./search.js").Answer} answer
 * @param {Parts} part
 */
export function notesOf(answer, part) {
  const lines = [];
  for (const [typed, meant] of answer.instead) {
    const words = meant.map((word) => `‘${word}’`).join(" en ");
    lines.push(`We vonden niets met ‘${shorten(typed)}’. Dit vonden we met ${words}.`);
  }
  if (answer.unknown.length && answer.hits.length) {
    const words = answer.unknown.map((word) => `‘${shorten(word)}’`).join(", ");
    lines.push(`Dit staat nergens op deze site: ${words}. We zochten met je andere woorden.`);
  }
  if (answer.partly) lines.push("Niets heeft al je woorden samen. Dit heeft er een deel van.");
  if (answer.cut) lines.push("Je vraag is erg lang. We zochten alleen met het begin.");
  const notes = lines.map((line) => noteOf(line));
  return answer.elsewhere.length ? [elsewhereNote(answer, part), ...notes] : notes;
}

/** @param {string} line */
function noteOf(line) {
  const note = document.createElement("p");
  note.textContent = line;
  return note;
}

/**
 * What is no municipality of the site, with a link to the ones that are.
 * @param {import("./search.js").Answer} answer
 * @param {Parts} part
 */
function elsewhereNote({ elsewhere, hits }, part) {
  const places = elsewhere.map((place) => `‘${place}’`).join(" en ");
  const verb = elsewhere.length > 1 ? "staan" : "staat";
  const rest = hits.length ? " We zochten met je andere woorden." : "";
  const note = noteOf(`${places} ${verb} niet bij de gemeenten van deze site.${rest} `);
  note.append(part("elsewhere"));
  return note;
}

/** @param {string} text */
export const shorten = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text.trim());
