// A page may be older than a deadline: says again which calls are open, by the visitor's clock.
import { day, daysLeft, stateOf } from "./states.js";

/** Shows what fits the state of each call now, and moves calls to the list of their state. */
export function updateCalls() {
  const now = Date.now();
  for (const call of elements("[data-call]")) update(call, now);
  for (const list of elements("[data-calls]")) {
    const none = list.querySelector("[data-none]");
    if (!(none instanceof HTMLElement)) continue;
    none.hidden = list.querySelector("[data-call]:not([hidden])") !== null;
  }
  for (const line of elements("[data-today]")) line.hidden ||= line.dataset["today"] !== day(now);
}

/**
 * @param {HTMLElement} call
 * @param {number} now
 */
function update(call, now) {
  const closes = moment(call.dataset["closes"]);
  const state = stateOf(moment(call.dataset["opens"]), closes, now);
  for (const part of elements("[data-show]", call)) part.hidden = !has(part.dataset["show"], state);
  for (const part of elements("[data-days]", call)) {
    if (closes !== null) part.textContent = inWords(daysLeft(closes, now));
  }
  const list = call.closest("[data-calls]");
  if (!(list instanceof HTMLElement) || has(list.dataset["calls"], state)) return;
  const next = elements("[data-calls]").find((other) => has(other.dataset["calls"], state));
  if (next) next.prepend(call);
  else call.hidden = true;
}

/**
 * @param {string | undefined} states
 * @param {string} state
 */
const has = (states, state) => (states ?? "").split(" ").includes(state);

/** @param {string | undefined} text an ISO date and time */
const moment = (text) => (text ? Date.parse(text) : null);

/** @param {number} days */
function inWords(days) {
  if (days <= 0) return "Laatste dag";
  return days === 1 ? "Nog 1 dag" : `Nog ${days}\u00a0dagen`;
}

/**
 * @param {string} selector
 * @param {ParentNode} [parent]
 * @returns {HTMLElement[]}
 */
const elements = (selector, parent = document) => [...parent.querySelectorAll(selector)].filter(
  (element) => element instanceof HTMLElement,
);
