// A page may be older than a deadline: say again which calls are open, by the visitor's clock.
// The rules are those of hooks/records/call.py; a test compares both.
{
  const SOON = 14;
  const ZONE = "Europe/Brussels";

  // Today in Belgium, as 2027-03-15.
  const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date());

  const daysLeft = (call) => Math.round((Date.parse(call.lastDay) - Date.parse(today())) / 86400000);

  const stateOf = (call) => {
    const now = Date.now();
    if (call.opens && now < Date.parse(call.opens)) return "gepland";
    if (!call.closes) return "permanent";
    if (now >= Date.parse(call.closes)) return "afgesloten";
    return daysLeft(call) <= SOON ? "bijna-afgesloten" : "open";
  };

  const inWords = (days) => (days <= 0 ? "Laatste dag" : days === 1 ? "Nog 1 dag" : `Nog ${days} dagen`);

  // A list holds the states it is for; a call that is no longer in one of them moves on, or hides.
  const place = (call, state) => {
    const list = call.closest("[data-calls]");
    if (!list || list.dataset.calls.split(" ").includes(state)) return;
    const next = [...document.querySelectorAll("[data-calls]")]
      .find((other) => other.dataset.calls.split(" ").includes(state));
    if (next) next.prepend(call); else call.hidden = true;
  };

  for (const call of document.querySelectorAll("[data-call]")) {
    const state = stateOf(call.dataset);
    for (const part of call.querySelectorAll("[data-show]")) {
      part.hidden = !part.dataset.show.split(" ").includes(state);
    }
    for (const part of call.querySelectorAll("[data-days]")) {
      part.textContent = inWords(daysLeft(call.dataset));
    }
    place(call, state);
  }
  for (const list of document.querySelectorAll("[data-calls]")) {
    const none = list.querySelector("[data-none]");
    if (none) none.hidden = list.querySelector("[data-call]:not([hidden])") !== null;
  }
  for (const line of document.querySelectorAll("[data-today]")) {
    line.hidden = line.dataset.today !== today();
  }
}
