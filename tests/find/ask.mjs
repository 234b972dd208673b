// Asks the search of a built site, without a browser: a line of queries in, a line of answers out.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const site = pathToFileURL(`${process.argv[2]}/`);
const files = new Map();
globalThis.fetch = async (address) => {
  const { pathname } = new URL(address, site);
  if (!files.has(pathname)) files.set(pathname, await read(pathname));
  return new Response(files.get(pathname));
};

/** A file as Pagefind takes it too: what it unpacks itself takes ten times as long. */
async function read(pathname) {
  const data = await readFile(new URL(pathname, site));
  return data[0] === 0x1f && data[1] === 0x8b ? gunzipSync(data) : data;
}

// Pagefind asks each 50 ms whether its engine has started; here it asks again at once.
const wait = setTimeout;
globalThis.setTimeout = (work) => wait(work, 0);

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
