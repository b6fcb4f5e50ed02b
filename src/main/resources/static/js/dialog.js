// Opens what a link fetched into the sheet; without this script the same link opens a page.
const sheet = document.getElementById("sheet");

function openSheet() {
  if (!sheet.open) {
    sheet.showModal();
  }
  sheet.querySelector("[autofocus], input:not([type=hidden])")?.focus();
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id === "sheet-body" && sheet) {
    openSheet();
  }
});

document.addEventListener("click", (event) => {
  if (event.target === sheet || event.target.closest("[data-close]")) {
    document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
  }
});

// Files that were chosen in the form go to the expense once it exists; then the browser goes where it was sent.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const xhr = event.detail.xhr;
  const files = event.detail.elt.closest?.("form")?.querySelector("[data-receipts]")?.files;
  const saved = xhr.getResponseHeader("X-Saved");
  if (!saved || !files || files.length === 0) {
    return;
  }
  event.preventDefault();
  const body = new FormData();
  body.append("_csrf", event.detail.elt.querySelector("[name=_csrf]").value);
  for (const file of files) {
    body.append("file", file);
  }
  const next = xhr.getResponseHeader("HX-Redirect");
  fetch(saved + "/receipts", { method: "POST", body, redirect: "manual" })
    .then((answer) => window.location.assign(answer.type === "opaqueredirect" || answer.ok ? next : saved))
    .catch(() => window.location.assign(saved));
});
