// Starts the forms in the browser: the settings that the build wrote, and our reader and writer of files.

import { SOURCE, read, write } from "./record_file.js";
import { fromForm, toForm } from "./values.js";

const PREFERENCES = "sveltia-cms.prefs";
const ACCOUNT = "sveltia-cms.user";

/** What a kind of file is, with the controls that edit it. */
function register(CMS, { name, fields }, { extension, modeline }) {
  const empty = extension === "md" ? `---\n${modeline}\n---\n` : `${modeline}\n`;
  CMS.registerCustomFormat(`${name}-frontmatter`, extension, {
    fromFile(text) {
      const values = read(`${text}\n`);
      return "title" in values ? { ...toForm(values, fields), [SOURCE]: `${text}\n` } : {};
    },
    toFile({ [SOURCE]: source = empty, ...values }) {
      return write(fromForm(values, fields, read(source)), source);
    },
  });
}

/** Dutch, and no key that closes a form by accident, until somebody chooses otherwise. */
function prefer() {
  const chosen = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}");
  const preferences = { locale: "nl", closeWithEscape: false, ...chosen };
  localStorage.setItem(PREFERENCES, JSON.stringify(preferences));
}

async function open() {
  document.getElementById("uitleg").hidden = true;
  document.getElementById("nc-root").hidden = false;
  prefer();
  const { default: CMS } = await import("@sveltia/cms");
  const { cms, formats } = await (await fetch("config.json")).json();
  for (const collection of cms.collections) {
    const fields = collection.fields ?? collection.files[0]?.fields ?? [];
    register(CMS, { ...collection, fields }, formats[collection.name]);
  }
  await CMS.init({ config: cms });
}

async function forget() {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  document.getElementById("gewist").hidden = false;
}

document.getElementById("open").addEventListener("click", open);
document.getElementById("wis").addEventListener("click", forget);
if (localStorage.getItem(ACCOUNT)) await open();
