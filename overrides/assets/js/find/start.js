// Turns the plain pages into the search and the finders; without it, all of them work as they are.

const searchPage = document.querySelector("[data-search-page]");
if (searchPage instanceof HTMLElement) {
  import("./search_page.js").then((module) => module.startSearchPage(searchPage));
}

for (const finder of document.querySelectorAll("[data-finder]")) {
  if (finder instanceof HTMLElement) {
    import("./finder.js").then((module) => module.startFinder(finder));
  }
}

for (const places of document.querySelectorAll("[data-contact-finder]")) {
  if (places instanceof HTMLElement) {
    import("./contact_finder.js").then((module) => module.startContactFinder(places));
  }
}

/** In the search page the field is at hand; elsewhere a panel opens. */
function openSearch() {
  const field = searchPage?.querySelector("input[name=q]");
  if (field instanceof HTMLInputElement) field.select();
  else import("./search_panel.js").then((module) => module.openSearchPanel());
}

document.addEventListener("click", (event) => {
  const { target } = event;
  const opener = target instanceof Element ? target.closest("a.k-search-open, a.k-opener") : null;
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSearch();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  const types = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  if (types) return;
  event.preventDefault();
  openSearch();
});
