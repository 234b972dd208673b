// Light or dark: the visitor's choice, or else what the system says.
{
  const page = document.documentElement;
  const show = (scheme) => { page.dataset.mdColorScheme = scheme; };
  const stored = () => {
    try { return localStorage.getItem("weergave"); } catch { return null; }
  };
  for (const button of document.querySelectorAll("[data-scheme]")) {
    button.addEventListener("click", () => {
      const scheme = page.dataset.mdColorScheme === "slate" ? "default" : "slate";
      show(scheme);
      try { localStorage.setItem("weergave", scheme); } catch { /* the choice lasts one page */ }
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (system) => {
    if (!stored()) show(system.matches ? "slate" : "default");
  });
}
