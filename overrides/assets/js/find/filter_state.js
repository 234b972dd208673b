// What a visitor of a finder chose, as the address of the page holds it.
import { pageOf } from "./paging.js";

const POSTCODE = /\b[1-9]\d{3}\b/;

/**
 * @typedef {object} FilterState
 * @property {string} query
 * @property {Map<string, Set<string>>} chosen the ids of the values that are ticked, by facet
 * @property {string} sort empty for the best fit with free text, else for the usual order
 * @property {number} page from 1
 * @property {string[]} unknown values in the address that do not exist
 */

/**
 * @param {string} address
 * @param {Map<string, Set<string>>} values all ids there are, by facet
 * @param {Set<string>} sorts
 * @returns {FilterState}
 */
export function parseState(address, values, sorts) {
  const parameters = new URL(address).searchParams;
  const unknown = [];
  const chosen = new Map();
  for (const [key, ids] of values) {
    const wanted = parameters.getAll(key);
    chosen.set(key, new Set(wanted.filter((id) => ids.has(id))));
    unknown.push(...wanted.filter((id) => !ids.has(id)));
  }
  const sort = parameters.get("sorteer") ?? "";
  return {
    query: (parameters.get("q") ?? "").trim(),
    chosen,
    sort: sorts.has(sort) ? sort : "",
    page: pageOf(parameters),
    unknown,
  };
}

/**
 * The same, where another name of values chooses these: `Rupelstreek` as the query or `2850` in it, municipalities.
 * @param {FilterState} state
 * @param {{key: string, idsOf: (name: string) => string[]}[]} groups
 * @returns {FilterState}
 */
export function chooseCalled(state, groups) {
  for (const name of [state.query, ...(state.query.match(POSTCODE) ?? [])]) {
    for (const group of groups) {
      const ids = group.idsOf(name);
      if (!ids.length) continue;
      const chosen = new Map(state.chosen).set(group.key, new Set([...(state.chosen.get(group.key) ?? []), ...ids]));
      return { ...state, query: state.query.replace(name, "").trim(), chosen };
    }
  }
  return state;
}

/**
 * @param {FilterState} state
 * @param {string} list the address of the list
 */
export function addressOf(state, list) {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set("q", state.query);
  for (const [key, ids] of state.chosen) for (const id of ids) parameters.append(key, id);
  if (state.sort) parameters.set("sorteer", state.sort);
  if (state.page > 1) parameters.set("pagina", String(state.page));
  const address = new URL(list);
  address.search = parameters.toString();
  return address.href;
}

/** @param {FilterState} state */
export const isEmpty = (state) =>
  !state.query && !state.sort && state.page === 1 && [...state.chosen.values()].every((ids) => !ids.size);
