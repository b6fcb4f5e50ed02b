// Opens what a link fetched into the sheet; without this script the same link opens a page.
const sheet = document.getElementById("sheet");

function openSheet() {
  if (!sheet.open) {
    sheet.showModal();
  }
  sheet.querySelector("[autofocus], input:not([type=hidden])")?.focus();
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id === "sheet-body" && sheet) {
    openSheet();
  }
});

// The page beneath may be a form with the same fields. As long as the sheet is open an identifier is that of its own field:
// labels find their field by it, and htmx what it is to keep.
const lent = new Map();

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!event.detail.shouldSwap || !sheet?.contains(event.detail.target)) {
    return;
  }
  const arriving = new DOMParser().parseFromString(event.detail.serverResponse, "text/html");
  for (const { id } of arriving.querySelectorAll("[id]")) {
    const beneath = document.querySelector(`main #${CSS.escape(id)}`);
    if (beneath) {
      lent.set(beneath, id);
      beneath.removeAttribute("id");
    }
  }
});

// The form stays where it is, without identifiers: what it has sent may not be answered yet.
sheet?.addEventListener("close", () => {
  sheet.querySelectorAll("#sheet-body [id]").forEach((field) => field.removeAttribute("id"));
  lent.forEach((id, beneath) => (beneath.id = id));
  lent.clear();
});

// Whoever marks text and lets go of the button beside the sheet does not mean to close it.
let pressed = null;
document.addEventListener("pointerdown", (event) => {
  pressed = event.target;
});

document.addEventListener("click", (event) => {
  if ((event.target === sheet && pressed === sheet) || event.target.closest("[data-close]")) {
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
  const form = event.detail.elt.closest("form");
  form.querySelectorAll("button").forEach((button) => (button.disabled = true));
  document.getElementById("progress").classList.add("htmx-request");
  const body = new FormData();
  body.append("_csrf", form.querySelector("[name=_csrf]").value);
  for (const file of files) {
    body.append("file", file);
  }
  attach(saved, body, form, xhr.getResponseHeader("HX-Redirect"));
});

// Where a file is refused or does not arrive, the files of the expense take the place of the form and say why. Who has
// closed the form meanwhile finds them at the expense.
async function attach(saved, body, form, next) {
  const inSheet = sheet.contains(form);
  const headers = { "HX-Request": "true" };
  try {
    const answer = await fetch(saved + "/receipts", { method: "POST", body, headers });
    if (answer.ok) {
      window.location.assign(next);
      return;
    }
    const refused = answer.status === 422;
    const panel = refused ? answer : await fetch(saved + "/receipts", { headers });
    const html = await panel.text();
    if ((!refused && !panel.ok) || (inSheet && !sheet.open)) {
      window.location.assign(saved);
      return;
    }
    const place = form.parentElement;
    const title = place.querySelector("[data-without-files]");
    title.textContent = title.dataset.withoutFiles;
    htmx.swap(form, html, { swapStyle: "outerHTML" });
    document.getElementById("progress").classList.remove("htmx-request");
    if (answer.status === 413) {
      const problem = place.querySelector("[data-problem]");
      problem.textContent = problem.closest("[data-too-much]").dataset.tooMuch;
      problem.hidden = false;
    } else if (!refused) {
      document.dispatchEvent(new CustomEvent("farthing:failure", { detail: answer.status }));
    }
    if (inSheet) {
      sheet.addEventListener("close", () => window.location.assign(next), { once: true });
    }
  } catch {
    window.location.assign(saved);
  }
}
