// Downloads of the list that a finder shows now: the open data, cut to what is shown.
import { textOf } from "./site.js";

/**
 * @typedef {{order: number[], index: import("./finder_index.js").FinderIndex}} View
 * @param {HTMLElement} container with a link to the whole list in each form
 * @param {() => (View | undefined)} viewOf what is shown; nothing for the whole list
 * @param {() => Promise<unknown>} renew shows the same of the edition of now
 */
export function offerDownloads(container, viewOf, renew) {
  container.addEventListener("click", async (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !viewOf()) return;
    event.preventDefault();
    const download = async (isNew = false) => save(link, await listOf(link, viewOf(), isNew));
    try {
      await download().catch(() => renew().then(() => download(true)));
    } catch {
      location.assign(link.href);
    }
  });
}

/**
 * @param {HTMLAnchorElement} link
 * @param {View | undefined} view
 * @param {boolean} isNew
 */
async function listOf(link, view, isNew) {
  const ids = view?.index.ids(view.order) ?? [];
  const [file, wanted] = await Promise.all([textOf(link.href, isNew), ids]);
  return link.pathname.endsWith(".csv") ? rowsOf(file, wanted) : itemsOf(file, wanted);
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
function some(byId, ids) {
  return ids.map((id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`${id} is of another edition`);
    return found;
  });
}

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
