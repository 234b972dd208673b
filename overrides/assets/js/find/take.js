// The list that a finder shows now, to take along as a file.
import { load } from "./site.js";

const TYPES = { csv: "text/csv;charset=utf-8", json: "application/json" };

/**
 * @param {HTMLElement} home with a button for each `data-form`
 * @param {string} name of the finder
 * @param {() => ({order: number[]} | undefined)} viewOf what is shown; nothing for the whole list
 */
export function offerDownloads(home, name, viewOf) {
  home.hidden = false;
  home.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-form]") : null;
    if (!(button instanceof HTMLElement)) return;
    const form = button.dataset["form"] === "csv" ? "csv" : "json";
    try {
      /** @type {Record<string, unknown>[]} */
      const rows = await load(`assets/finder/${name}/rows.json`);
      const view = viewOf();
      const wanted = view ? rowsAt(rows, view.order) : rows;
      const text = form === "csv" ? csvOf(wanted) : `${JSON.stringify(wanted, null, 2)}\n`;
      save(new Blob([text], { type: TYPES[form] }), `${home.dataset["file"] ?? name}.${form}`);
    } catch {
      home.append(" Dat lukt nu niet. Probeer het straks opnieuw.");
    }
  });
}

/**
 * @param {Record<string, unknown>[]} rows
 * @param {number[]} order
 */
function rowsAt(rows, order) {
  const found = [];
  for (const record of order) {
    const row = rows[record];
    if (row) found.push(row);
  }
  return found;
}

/**
 * A table that spreadsheets in Belgium open well: semicolons, and a mark that says UTF-8.
 * @param {Record<string, unknown>[]} rows
 */
export function csvOf(rows) {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(";"));
  return `\ufeff${[names.map(cell).join(";"), ...lines].join("\r\n")}\r\n`;
}

/**
 * RFC 4180, and nothing that a spreadsheet takes for a formula.
 * @param {unknown} value
 */
function cell(value) {
  const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
