// The answers of the scripts to the cases of tests/shared_rules.json, which come in on standard input.
import { readFileSync } from "node:fs";
import { daysInWords, daysLeft, pageNumbers, stateAt, urgency } from "./rules.mjs";

const { cases, order, words } = JSON.parse(readFileSync(0, "utf8"));
const rules = {
  state_at: (schedule, now) => stateAt(schedule, Date.parse(now)),
  urgency: (schedule, now) => urgency(schedule, order, Date.parse(now)),
  days_left: (until, now) => daysInWords(daysLeft(until, Date.parse(now)), words),
  page_numbers: pageNumbers,
};
const answers = Object.entries(cases).map(([rule, asked]) => [rule, asked.map((one) => rules[rule](...one))]);
console.log(JSON.stringify(Object.fromEntries(answers)));
