// Asks the search of a built site, without a browser: `node ask.mjs SITE < queries.json`.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { text } from "node:stream/consumers";

const site = pathToFileURL(`${process.argv[2]}/`);
globalThis.fetch = async (address) => {
  const path = new URL(address, site);
  path.search = "";
  return new Response(await readFile(path));
};

const { search } = await import(new URL("assets/js/find/search.js", site));
const answers = {};
for (const query of JSON.parse(await text(process.stdin))) {
  try {
    const { hits, instead, unknown, partly } = await search(query);
    answers[query] = { hits: hits.map((hit) => hit.id), instead: Object.fromEntries(instead), unknown, partly };
  } catch (error) {
    answers[query] = { hits: [], error: String(error) };
  }
}
process.stdout.write(JSON.stringify(answers));
