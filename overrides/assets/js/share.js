// Print, share and copy: buttons that only a script can serve, so they stay hidden without one.
{
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => print());
  }
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = !navigator.share;
    button.addEventListener("click", () => {
      navigator.share({ title: document.title, url: location.href }).catch(() => {});
    });
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    const status = button.nextElementSibling;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
        status.textContent = "Gekopieerd";
      } catch { // the visitor or the browser refused, or the page came over plain http
        status.textContent = "Kopiëren lukt niet";
      }
      setTimeout(() => { status.textContent = ""; }, 4000);
    });
  }
  let folded = []; // what paper shows too: all but long lists to look things up in
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open], .k-fold:not(.k-fold--printed))")];
    for (const fold of folded) fold.open = true;
    const day = new Date().toLocaleDateString("nl-BE", { day: "numeric", month: "long", year: "numeric" });
    for (const place of document.querySelectorAll("[data-printed]")) place.textContent = `Geprint op ${day}`;
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });
}
