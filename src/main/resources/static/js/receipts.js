// Choosing or dropping files sends them at once. Without this script the same form has a button.
// Everything listens on the document, so that it works for panels that htmx brings later.

function zoneOf(event) {
  return event.target instanceof Element ? event.target.closest(".dropzone") : null;
}

function enhance(root) {
  root.querySelectorAll(".dropzone").forEach((zone) => {
    zone.classList.add("is-live");
    zone.querySelector("[type=submit]").hidden = true;
  });
}
enhance(document);
document.addEventListener("htmx:load", (event) => enhance(event.detail.elt.parentElement ?? document));

function tell(zone, text) {
  const problem = zone.querySelector("[data-problem]");
  problem.textContent = text;
  problem.hidden = text === "";
}

// The server has the last word; this only spares a long upload that it would refuse.
function problemWith(zone, files) {
  const sizes = [...files].map((file) => file.size);
  const envelope = 64 * 1024;
  if (sizes.some((size) => size > Number(zone.dataset.maxFile))) {
    return zone.dataset.tooLarge;
  }
  const total = sizes.reduce((sum, size) => sum + size, envelope);
  return total > Number(zone.dataset.maxRequest) ? zone.dataset.tooMuch : "";
}

function send(zone, input) {
  const problem = problemWith(zone, input.files);
  tell(zone, problem);
  if (problem !== "") {
    input.value = "";
  } else if (input.files.length > 0) {
    zone.requestSubmit();
  }
}

document.addEventListener("change", (event) => {
  const zone = zoneOf(event);
  if (zone && event.target.matches("input[type=file]")) {
    send(zone, event.target);
  }
});

function carriesFiles(event) {
  return event.dataTransfer && [...event.dataTransfer.types].includes("Files");
}

document.addEventListener("dragover", (event) => {
  const zone = zoneOf(event);
  if (zone && carriesFiles(event)) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    zone.classList.add("is-target");
  }
});

document.addEventListener("dragleave", (event) => {
  const zone = zoneOf(event);
  if (zone && !zone.contains(event.relatedTarget)) {
    zone.classList.remove("is-target");
  }
});

document.addEventListener("drop", (event) => {
  const zone = zoneOf(event);
  if (!zone || !carriesFiles(event)) {
    return;
  }
  event.preventDefault();
  zone.classList.remove("is-target");
  const input = zone.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  send(zone, input);
});

document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = zoneOf(event)?.querySelector("progress");
  if (bar && event.detail.lengthComputable) {
    bar.hidden = false;
    bar.value = (100 * event.detail.loaded) / event.detail.total;
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const zone = zoneOf(event);
  if (zone) {
    zone.querySelector("progress").hidden = true;
    zone.querySelectorAll("input[type=file]").forEach((input) => (input.value = ""));
  }
});

// The page about a request that is too large is no panel: say it in place.
document.addEventListener("htmx:beforeSwap", (event) => {
  const zone = event.detail.requestConfig?.elt?.closest(".dropzone");
  if (zone && event.detail.xhr.status === 413) {
    event.detail.shouldSwap = false;
    tell(zone, zone.dataset.tooMuch);
  }
});
