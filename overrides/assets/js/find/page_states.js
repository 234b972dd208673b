// Brings a page up to date that is older than a change of state, by the visitor's clock.
import { dayOf, daysInWords, daysLeft, scheduleOf, stateAt } from "./states.js";

/** Shows what fits the state of each record now, and moves records to the list of their state. */
export function updateStates() {
  const now = Date.now();
  for (const record of elements("[data-schedule]")) update(record, now);
  for (const list of elements("[data-states]")) {
    const none = list.querySelector("[data-none]");
    if (!(none instanceof HTMLElement)) continue;
    none.hidden = list.querySelector(":scope > [data-schedule]:not([hidden])") !== null;
  }
  for (const part of elements("[data-until]")) {
    const { until = "", words = "" } = part.dataset;
    part.textContent = daysInWords(daysLeft(until, now), words.split("|"));
  }
  for (const line of elements("[data-today]")) line.hidden ||= line.dataset["today"] !== dayOf(now);
}

/**
 * @param {HTMLElement} record
 * @param {number} now
 */
function update(record, now) {
  const state = stateAt(scheduleOf(record.dataset["schedule"] ?? ""), now);
  for (const part of elements("[data-show]", record)) part.hidden = !has(part.dataset["show"], state);
  const list = record.parentElement;
  const states = list?.dataset["states"];
  if (states === undefined || has(states, state)) return;
  const lists = elements("[data-states]").filter((other) => has(other.dataset["states"], state));
  const isExample = list?.hasAttribute("data-examples");
  const next = lists.find((other) => other.hasAttribute("data-examples") === isExample) ?? lists[0];
  if (next) next.prepend(record);
  else record.hidden = true;
}

/**
 * @param {string | undefined} states
 * @param {string} state
 */
const has = (states, state) => (states ?? "").split(" ").includes(state);

/**
 * @param {string} selector
 * @param {ParentNode} [parent]
 * @returns {HTMLElement[]}
 */
const elements = (selector, parent = document) => [...parent.querySelectorAll(selector)].filter(
  (element) => element instanceof HTMLElement,
);
