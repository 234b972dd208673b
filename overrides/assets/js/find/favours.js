// Pages that count more for a query than their words alone do.
import { asksMeaning } from "./query.js";

/** How much more a page counts that explains what somebody asks for. */
const EXPLAINS = 3;
/** The same of a page that explains terms, for who types one word and asks for no meaning. */
const LISTS = 0.6;
/** The same of a page that is called like one of several words, once more when that is its title. */
const NAMED = 1.5;

/**
 * @param {import("./ranking.js").Ranking} ranking which has the pages of each word
 * @param {import("./search_index.js").SearchIndex} index
 * @param {{stands: string[]}[]} asked
 * @param {string} query
 */
export async function favourMeant(ranking, index, asked, query) {
  const explains = asksMeaning(query);
  if (!explains && asked.length === 1) ranking.favour(index.glossaries, LISTS);
  for (const { stands } of asked) {
    if (explains) {
      const pages = await index.find(stands);
      ranking.favour(index.glossaries.filter((page) => pages.has(page)), EXPLAINS);
    }
    if (asked.length === 1) continue;
    ranking.favour(await index.words.called(stands), NAMED);
    ranking.favour(await index.words.titled(stands), NAMED);
  }
}
