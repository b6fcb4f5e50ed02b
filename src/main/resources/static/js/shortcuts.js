// Keys work anywhere but in a field: n adds, g then a letter goes, ? lists them.
const places = { h: "/", e: "/expenses", g: "/ledgers", s: "/summary" };
let going = false;

function isTyping(target) {
  return target.closest("input, select, textarea, [contenteditable]") || document.querySelector("dialog[open]");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  const nav = document.querySelector("[data-add]");
  if (!nav) {
    return;
  }
  if (going && places[event.key]) {
    window.location.assign(places[event.key]);
  } else if (event.key === "n") {
    event.preventDefault();
    // The form is open as a page already; a second one beside it would only confuse.
    const open = document.querySelector("main #expense-form #amount");
    (open ?? nav).focus();
    if (!open) {
      nav.click();
    }
  } else if (event.key === "/") {
    const search = document.getElementById("text");
    if (search) {
      event.preventDefault();
      search.closest("details").open = true;
      search.focus();
    }
  } else if (event.key === "?") {
    document.getElementById("shortcuts")?.showModal();
  }
  going = event.key === "g" && !going;
});
