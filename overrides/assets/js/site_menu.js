// The menu on a small screen opens and closes without script; this closes it when the focus leaves.
{
  const menu = document.getElementById("_menu");
  menu?.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (next && !menu.contains(next) && menu.matches(":popover-open")) menu.hidePopover();
  });
  matchMedia("(min-width: 76.25em)").addEventListener("change", () => {
    if (menu?.matches(":popover-open")) menu.hidePopover();
  });
}
