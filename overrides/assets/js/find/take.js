// The list that a finder shows now, to take along: the open data, with only what is shown.
import { load } from "./site.js";

/**
 * @param {HTMLElement} home with a link to the whole list in each form
 * @param {string} name of the finder
 * @param {() => ({order: number[]} | undefined)} viewOf what is shown; nothing for the whole list
 */
export function offerDownloads(home, name, viewOf) {
  home.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const view = viewOf();
    if (!link || !view) return;
    event.preventDefault();
    try {
      const [ids, file] = await Promise.all([load(`assets/finder/${name}/ids.json`), textOf(link)]);
      const wanted = view.order.map((record) => String(ids[record]));
      save(link, link.pathname.endsWith(".csv") ? rowsOf(file, wanted) : itemsOf(file, wanted));
    } catch {
      location.assign(link.href);
    }
  });
}

/** @param {HTMLAnchorElement} link */
async function textOf(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

/**
 * The head of a table and the rows with these ids in their first cell, in the order of the ids.
 * @param {string} file CSV (RFC 4180) with semicolons
 * @param {string[]} ids
 */
function rowsOf(file, ids) {
  const rows = file.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? [];
  const byId = new Map(rows.map((row) => [row.slice(0, row.indexOf(";")), row]));
  return `${[`\ufeff${(rows[0] ?? "").replace("\ufeff", "")}`, ...some(byId, ids)].join("\r\n")}\r\n`;
}

/**
 * The document with only these items, in the order of the ids.
 * @param {string} file
 * @param {string[]} ids
 */
function itemsOf(file, ids) {
  const document = JSON.parse(file);
  const byId = new Map(document.items.map((/** @type {{id: string}} */ item) => [item.id, item]));
  return `${JSON.stringify({ ...document, items: some(byId, ids) }, null, 1)}\n`;
}

/**
 * @template T
 * @param {Map<string, T>} byId
 * @param {string[]} ids
 * @returns {T[]}
 */
const some = (byId, ids) => ids.flatMap((id) => byId.get(id) ?? []);

/**
 * @param {HTMLAnchorElement} link
 * @param {string} text
 */
function save(link, text) {
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([text]));
  file.download = link.pathname.split("/").at(-1) ?? "";
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 1000);
}
