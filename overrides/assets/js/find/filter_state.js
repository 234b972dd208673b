// What a visitor of a finder wants to see, as the address of the page holds it.

/**
 * @typedef {object} FinderWish
 * @property {string} query
 * @property {Map<string, Set<string>>} chosen the ids of the values that are ticked, by facet
 * @property {string} sort empty for the best fit with free text, else for the usual order
 * @property {number} page from 1
 * @property {string[]} strange values in the address that do not exist
 */

/**
 * @param {string} address
 * @param {Map<string, Set<string>>} values all ids there are, by facet
 * @param {Set<string>} sorts
 * @returns {FinderWish}
 */
export function wishOf(address, values, sorts) {
  const parameters = new URL(address).searchParams;
  const strange = [];
  const chosen = new Map();
  for (const [key, ids] of values) {
    const wanted = parameters.getAll(key);
    chosen.set(key, new Set(wanted.filter((id) => ids.has(id))));
    strange.push(...wanted.filter((id) => !ids.has(id)));
  }
  const sort = parameters.get("sorteer") ?? "";
  const page = Number(parameters.get("pagina") ?? 1);
  return {
    query: (parameters.get("q") ?? "").trim(),
    chosen,
    sort: sorts.has(sort) ? sort : "",
    page: Number.isInteger(page) && page > 0 ? page : 1,
    strange,
  };
}

/**
 * @param {FinderWish} wish
 * @param {string} home the address of the list
 */
export function addressOf(wish, home) {
  const parameters = new URLSearchParams();
  if (wish.query) parameters.set("q", wish.query);
  for (const [key, ids] of wish.chosen) for (const id of ids) parameters.append(key, id);
  if (wish.sort) parameters.set("sorteer", wish.sort);
  if (wish.page > 1) parameters.set("pagina", String(wish.page));
  const address = new URL(home);
  address.search = parameters.toString();
  return address.href;
}

/** @param {FinderWish} wish */
export const isPlain = (wish) =>
  !wish.query && !wish.sort && wish.page === 1 && [...wish.chosen.values()].every((ids) => !ids.size);
