// The places in a query that are none of the municipalities of the site.
import { allWordsOf, isFiller } from "./query.js";

const POSTCODE = /^[1-9]\d{3}$/;
/** A postcode that is rather a year, when no place comes behind it. */
const YEAR = /^(?:19|20[0-5])\d\d$/;

/**
 * Names of places and postcodes that no page has. A number of four digits is a postcode when a place comes
 * behind it, and at the end of a query.
 * @param {string} query
 * @param {import("./word_list.js").WordList} words
 * @returns {Promise<string[]>} as `2660` and `hoboken`
 */
export async function placesElsewhere(query, words) {
  const all = allWordsOf(query);
  const found = new Set();
  for (const [index, word] of all.entries()) {
    if (isFiller(word)) continue;
    const rest = all.slice(index + 1);
    const isPostcode = POSTCODE.test(word) && (rest.every(isFiller) ? !YEAR.test(word) : await words.placeOf(rest));
    const place = isPostcode ? word : await words.placeOf(all.slice(index));
    if (!place) continue;
    const known = await Promise.all(place.split(" ").map((part) => words.knows(part)));
    if (known.some((state) => state !== "whole")) found.add(place);
  }
  return [...found];
}
