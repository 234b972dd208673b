// The state of a call at this moment, by the rules of hooks/records/call.py.

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
  return midnights(now, closes - 1) <= SOON ? "bijna-afgesloten" : "open";
}

/**
 * @param {number} from
 * @param {number} to
 */
const midnights = (from, to) => (Date.parse(DAY.format(to)) - Date.parse(DAY.format(from))) / 864e5;
