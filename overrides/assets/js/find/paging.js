// Rules for results page by page; records/site/route.py offers the same pages.

/**
 * The pages to offer: the first, the last, this one and its neighbours; null is a gap.
 * @param {number} page from 1
 * @param {number} count
 * @returns {(number | null)[]}
 */
export function pageNumbers(page, count) {
  const near = new Set([1, count, page - 1, page, page + 1]);
  const shown = [...near].filter((number) => number >= 1 && number <= count).sort((a, b) => a - b);
  return shown.flatMap((number, index) => (number > (shown[index - 1] ?? 0) + 1 ? [null, number] : [number]));
}

/**
 * The page that an address asks for, from 1.
 * @param {URLSearchParams} parameters
 */
export function pageOf(parameters) {
  const page = Number(parameters.get("pagina") ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}
