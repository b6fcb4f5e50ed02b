// Small manners of every page.
document.documentElement.classList.add("js");

document.querySelectorAll("input[name=timeZone][data-guess]").forEach((field) => {
  field.value = field.value || Intl.DateTimeFormat().resolvedOptions().timeZone || "";
});

// A page that comes back from the browser's memory may show what another person must not see, or old figures.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    window.location.reload();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const field = document.getElementById(button.dataset.copy);
  field.select();
  navigator.clipboard?.writeText(field.value).then(() => {
    button.querySelector(".label").textContent = button.dataset.copied;
  });
});

// A toast leaves by itself, but not while somebody is at it.
document.querySelectorAll(".toast[data-leaves]").forEach((toast) => {
  const leave = () => (toast.matches(":hover, :focus-within") ? window.setTimeout(leave, 2000) : toast.remove());
  window.setTimeout(leave, 10000);
});

// An open dialog covers all that is not in it, for eyes and for screen readers.
const toasts = document.getElementById("toasts");
document.addEventListener("close", () => document.body.append(toasts), true);

function tellFailure(status) {
  const template = document.getElementById("failure-toast");
  const toast = template.content.cloneNode(true);
  const reason = { 403: template.dataset.expired, 503: template.dataset.unavailable }[status];
  if (reason) {
    toast.querySelector("p").textContent = reason;
  }
  (document.querySelector("dialog[open]") ?? document.body).append(toasts);
  toasts.replaceChildren(toast);
}
document.addEventListener("farthing:failure", (event) => tellFailure(event.detail));
document.addEventListener("htmx:sendError", () => tellFailure(0));
document.addEventListener("htmx:responseError", (event) => {
  if (!event.detail.xhr.getResponseHeader("HX-Redirect")) {
    tellFailure(event.detail.xhr.status);
  }
});

// A form that is on its way is not sent again by a second tap.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  } else if (event.target.method === "post" && !event.target.hasAttribute("hx-post")) {
    event.target.dataset.sent = "yes";
  }
});

// Where the tabs of a group do not fit, the one of this page is in sight.
document.querySelectorAll(".tabs [aria-current]").forEach((tab) => {
  const bar = tab.parentElement;
  bar.scrollLeft += tab.getBoundingClientRect().left - bar.getBoundingClientRect().left - (bar.clientWidth - tab.offsetWidth) / 2;
});
