// A member picked from the list goes to where the cursor stands in the comment.
document.addEventListener("change", (event) => {
  const picker = event.target.closest("[data-mentions] [name=mention]");
  const known = picker && [...picker.list.options].some((option) => option.value === picker.value);
  if (!known) {
    return;
  }
  const text = picker.form.elements.text;
  const before = text.value.slice(0, text.selectionStart);
  const space = before === "" || /\s$/.test(before) ? "" : " ";
  text.setRangeText(`${space}@${picker.value} `, text.selectionStart, text.selectionEnd, "end");
  picker.value = "";
  text.focus();
});
