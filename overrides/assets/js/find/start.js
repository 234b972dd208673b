// Starts the search, the finders and the states of a page, which works without them too.
import { updateStates } from "./page_states.js";
import { FAILED, openPanel, takeFocus } from "./panel.js";

updateStates();

/** Where a module fails to load, the page is as it is without scripts. */
const goWithout = () => document.documentElement.classList.remove("find", "asked");

const searchPage = document.querySelector("[data-search-page]");
if (searchPage instanceof HTMLElement) {
  import("./search_page.js").then((module) => module.startSearchPage(searchPage)).catch(goWithout);
}

for (const finder of document.querySelectorAll("[data-finder]")) {
  if (finder instanceof HTMLElement) {
    import("./finder.js").then((module) => module.startFinder(finder)).catch(goWithout);
  }
}

// On the home page it is far below, where many never come: until somebody does, nothing is loaded or awaited.
const places = document.querySelector("[data-contact-finder]");
if (places) {
  places.toggleAttribute("data-far");
  const near = new IntersectionObserver(
    ([seen]) => {
      if (!seen?.isIntersecting) return;
      near.disconnect();
      places.toggleAttribute("data-far");
      import("./contact_finder.js").then((module) => module.startContactFinder(places)).catch(goWithout);
    },
    { rootMargin: "100%" },
  );
  near.observe(places);
}

/** In the search page the field is at hand; elsewhere a panel opens. */
function openSearch() {
  if (searchPage) return takeFocus(searchPage.querySelector("input"));
  const { panel, say } = openPanel();
  import("./search_panel.js").then((module) => module.fillPanel(panel)).catch(() => say(FAILED));
}

document.addEventListener("click", (event) => {
  const { target } = event;
  const opener = target instanceof Element ? target.closest("a.k-search-open, a.k-opener") : null;
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openSearch();
});
