// The menu on a small screen opens and closes without script; this keeps the keyboard inside it.
{
  const menu = document.getElementById("menu");
  const rest = document.querySelectorAll(".k-skip, .k-banner, .k-bar > :not(#menu), .k-main, .k-footer");
  menu?.addEventListener("toggle", (event) => {
    for (const part of rest) part.inert = event.newState === "open";
  });
  matchMedia("(min-width: 76.25em)").addEventListener("change", () => {
    if (menu?.matches(":popover-open")) menu.hidePopover();
  });
}
