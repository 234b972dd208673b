// The menu on a small screen opens and closes without script; this closes it when the focus leaves.
{
  const menu = document.getElementById("_menu");
  const opener = document.querySelector(".k-menu-button");
  const isPopover = "popover" in HTMLElement.prototype;
  const isOpen = () => (isPopover ? menu.matches(":popover-open") : menu.hasAttribute("data-open"));
  const show = (open) => {
    if (isPopover) return menu.togglePopover(open);
    menu.toggleAttribute("data-open", open);
    opener.setAttribute("aria-expanded", String(open));
    if (open || menu.contains(document.activeElement)) (open ? menu.querySelector("[autofocus]") : opener).focus();
  };
  menu?.addEventListener("focusout", ({ relatedTarget }) => {
    if (!isPopover && relatedTarget === opener) return; // its click follows
    if (relatedTarget && !menu.contains(relatedTarget) && isOpen()) show(false);
  });
  matchMedia("(min-width: 76.25em)").addEventListener("change", () => {
    if (menu && isOpen()) show(false);
  });
  if (menu && opener && !isPopover) { // Chrome before 114, Firefox before 125, Safari before 17
    addEventListener("click", ({ target }) => {
      if (target.closest("[popovertarget]")) show(!isOpen());
      else if (!menu.contains(target) && isOpen()) show(false);
    });
    addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && isOpen()) show(false);
    });
  }
}
