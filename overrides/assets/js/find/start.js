// Starts the search, the finders and the states of a page, which works without them too.
import { updateStates } from "./page_states.js";
import { openPanel, takeFocus } from "./panel.js";

updateStates();

/** Where a module fails to load, the page works as it is. */
const ignore = () => {};

const searchPage = document.querySelector("[data-search-page]");
if (searchPage instanceof HTMLElement) {
  import("./search_page.js").then((module) => module.startSearchPage(searchPage)).catch(ignore);
}

for (const finder of document.querySelectorAll("[data-finder]")) {
  if (finder instanceof HTMLElement) {
    import("./finder.js").then((module) => module.startFinder(finder)).catch(ignore);
  }
}

for (const places of document.querySelectorAll("[data-contact-finder]")) {
  if (places instanceof HTMLElement) {
    import("./contact_finder.js").then((module) => module.startContactFinder(places)).catch(ignore);
  }
}

/** In the search page the field is at hand; elsewhere a panel opens. */
function openSearch() {
  if (searchPage) return takeFocus(searchPage.querySelector("input"));
  const panel = openPanel();
  import("./search_panel.js").then((module) => module.fillPanel(panel)).catch(ignore);
}

document.addEventListener("click", (event) => {
  const { target } = event;
  const opener = target instanceof Element ? target.closest("a.k-search-open, a.k-opener") : null;
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSearch();
});
