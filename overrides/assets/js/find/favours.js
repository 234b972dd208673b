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
 * @param {object} search
 * @param {import("./engine.js").Engine} search.engine
 * @param {import("./word_list.js").WordList} search.words
 * @param {{stands: string[]}[]} search.asked
 * @param {string} search.query
 */
export async function favourMeant(ranking, { engine, words, asked, query }) {
  const all = asked.flatMap(({ stands }) => stands);
  const explains = asksMeaning(query);
  if (!explains && asked.length === 1) ranking.favour(await engine.searchTerms(all.join(" ")), LISTS);
  for (const { stands } of asked) {
    if (explains) ranking.favour(await engine.searchTerms(stands.join(" ")), EXPLAINS);
    if (asked.length === 1) continue;
    ranking.favour(await words.called(stands), NAMED);
    ranking.favour(await words.titled(stands), NAMED);
  }
}
