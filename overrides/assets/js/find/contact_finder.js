// The contacts of a municipality: a list of links becomes a select with its answer below.
import { anchorLinks, partsOf, required, SLOW } from "./site.js";

/** @param {Element} container */
export function startContactFinder(container) {
  const part = partsOf(container);
  const list = required(container, "ul", HTMLUListElement);
  const form = required(container, "form", HTMLFormElement);
  const select = required(form, "select", HTMLSelectElement);
  const answer = required(container, "[data-answer]", HTMLElement);
  const links = [...list.querySelectorAll("a")];
  for (const link of links) {
    select.add(new Option(link.dataset["label"] ?? link.textContent ?? "", idOf(link)));
  }
  const villages = document.createElement("optgroup");
  villages.label = "Dorpen";
  for (const link of links) {
    for (const village of link.dataset["villages"]?.split(";") ?? []) {
      villages.append(new Option(`${village} (${link.textContent})`, idOf(link)));
    }
  }
  if (villages.children.length) select.add(villages);
  list.remove();
  form.hidden = false;
  let turn = 0;

  /** @param {string} id */
  async function show(id) {
    turn += 1;
    const mine = turn;
    const link = links.find((other) => idOf(other) === id);
    if (!link) {
      answer.replaceChildren(part(id ? "strange" : "ask"));
      return;
    }
    const slow = setTimeout(() => mine === turn && answer.replaceChildren(part("wait")), SLOW);
    try {
      const found = await contactsAt(link);
      if (mine !== turn) return;
      const title = document.createElement("h3");
      title.textContent = `Je aanspreekpunt in ${link.textContent}`;
      answer.replaceChildren(title, found ?? part("none"));
    } catch {
      if (mine === turn) answer.replaceChildren(part("failed"));
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {boolean} push */
  function choose(push) {
    const address = new URL(location.href);
    if (select.value) address.searchParams.set("gemeente", select.value);
    else address.searchParams.delete("gemeente");
    if (push && address.href !== location.href) history.pushState(null, "", address);
    return show(select.value);
  }

  function restore() {
    const id = new URL(location.href).searchParams.get("gemeente") ?? "";
    select.value = links.some((link) => idOf(link) === id) ? id : "";
    return show(id);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose(true);
  });
  select.addEventListener("change", () => choose(true));
  addEventListener("popstate", restore);
  restore();
}

/** @param {HTMLAnchorElement} link */
const idOf = (link) => new URL(link.href).pathname.split("/").at(-2) ?? "";

/**
 * The contacts on the page of a municipality.
 * @param {HTMLAnchorElement} link
 */
async function contactsAt(link) {
  const page = await fetch(link.href);
  if (!page.ok) throw new Error(String(page.status));
  const text = new DOMParser().parseFromString(await page.text(), "text/html");
  const list = text.querySelector("[data-contacts]");
  if (list) anchorLinks(list, link.href);
  return list ? document.importNode(list, true) : undefined;
}
