// Asks the search of a built site, without a browser: a line of queries in, a line of answers out.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
const site = pathToFileURL(`${process.argv[2]}/`);
const files = new Map();
globalThis.fetch = async (address) => {
  const { pathname } = new URL(address, site);
  if (!files.has(pathname)) files.set(pathname, await readFile(new URL(pathname, site)));
  return new Response(files.get(pathname));
};

const { search } = await import(new URL("assets/js/find/search.js", site));

for await (const line of createInterface({ input: process.stdin })) {
  const answers = {};
  for (const query of JSON.parse(line)) {
    try {
      const { hits, instead, unknown, elsewhere, partly } = await search(query);
      answers[query] = { hits, instead: Object.fromEntries(instead), unknown, elsewhere, partly };
    } catch (error) {
      answers[query] = { hits: [], error: String(error) };
    }
  }
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}
