// Rules about states that also run in Python: records/record.py, forms/states.py, rendering/filters.py.

/**
 * @typedef {readonly (string | number)[]} Schedule the states of a record in order, each but the
 *   first after the second (since 1970) from which it holds
 * @typedef {{id: string, values: string[], by_next: boolean, newest_first: boolean}} State
 */

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });

/**
 * A schedule that stands in an attribute.
 * @param {string} text
 * @returns {Schedule}
 */
export const scheduleOf = (text) => text.split(" ");

/**
 * The last state begun.
 * @param {Schedule} schedule
 * @param {number} now in milliseconds
 */
export function stateAt(schedule, now) {
  let state = schedule[0];
  for (let index = 1; index < schedule.length; index += 2) {
    if (Number(schedule[index]) * 1000 <= now) state = schedule[index + 1];
  }
  return String(state ?? "");
}

/**
 * The sort key of a record: the place of its state, then the moment that matters in it.
 * @param {Schedule} schedule
 * @param {State[]} states in the order of the list
 * @param {number} now in milliseconds
 * @returns {[number, number]}
 */
export function urgency(schedule, states, now) {
  const current = stateAt(schedule, now);
  const rank = states.findIndex(({ id }) => id === current);
  const starts = schedule.filter((_, index) => index % 2).map(Number);
  const next = starts.find((start) => start * 1000 > now);
  const moment = (states[rank]?.by_next ? next : starts.at(-1)) ?? 0;
  return [rank, states[rank]?.newest_first ? -moment : moment];
}

/**
 * Midnights in Belgium until a day.
 * @param {string} until as 2027-03-15
 * @param {number} now in milliseconds
 */
export const daysLeft = (until, now) => (Date.parse(until) - Date.parse(dayOf(now))) / 864e5;

/**
 * @param {number} days
 * @param {string[]} words for none left, for one, ..., and for the number # of more
 */
export function daysInWords(days, words) {
  const number = Math.max(days, 0);
  return (words[Math.min(number, words.length - 1)] ?? "").replace("#", String(number));
}

/**
 * A day in Belgium, as 2027-03-15.
 * @param {number} moment in milliseconds
 */
export const dayOf = (moment) => DAY.format(moment);
