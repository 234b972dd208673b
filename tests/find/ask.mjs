// Asks the search of a built site, without a browser: a line of queries in, a line of answers out.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const site = pathToFileURL(`${process.argv[2]}/`);
globalThis.fetch = async (address) => {
  const path = new URL(address, site);
  path.search = "";
  return new Response(await readFile(path));
};

const { search } = await import(new URL("assets/js/find/search.js", site));

for await (const line of createInterface({ input: process.stdin })) {
  const answers = {};
  for (const query of JSON.parse(line)) {
    try {
      const { hits, instead, unknown, elsewhere, partly } = await search(query);
      answers[query] = { hits: hits.map((hit) => hit.id), instead: Object.fromEntries(instead), unknown, elsewhere, partly };
    } catch (error) {
      answers[query] = { hits: [], error: String(error) };
    }
  }
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
