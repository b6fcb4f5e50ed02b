// Offers the phone's own way to send something on, where there is one.
document.querySelectorAll("[data-share]").forEach((button) => {
  const content = { title: button.dataset.shareTitle, text: button.dataset.shareText, url: button.dataset.share };
  if (!navigator.share || (navigator.canShare && !navigator.canShare(content))) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => navigator.share(content).catch(() => {}));
});
