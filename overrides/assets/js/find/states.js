// The state of a call at this moment, by the rules of hooks/records/kinds/call.py.

const SOON = 14;
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });

/** The states, most urgent first. */
export const STATES = ["bijna-afgesloten", "open", "permanent", "gepland", "afgesloten"];

/**
 * @param {number | null} opens milliseconds since 1970
 * @param {number | null} closes likewise; a deadline without an hour is the end of its day
 * @param {number} now
 */
export function stateOf(opens, closes, now) {
  if (opens !== null && now < opens) return "gepland";
  if (closes === null) return "permanent";
  if (now >= closes) return "afgesloten";
  return daysLeft(closes, now) <= SOON ? "bijna-afgesloten" : "open";
}

/**
 * Midnights in Belgium until the day on which it closes.
 * @param {number} closes
 * @param {number} now
 */
export function daysLeft(closes, now) {
  return (Date.parse(day(closes - 1)) - Date.parse(day(now))) / 864e5;
}

/**
 * A day in Belgium, as 2027-03-15.
 * @param {number} moment
 */
export const day = (moment) => DAY.format(moment);
