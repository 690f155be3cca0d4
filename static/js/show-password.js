// Adds "Show" beside each password, for those who type on a phone. Without this file the field is as it was.
for (const show of document.querySelectorAll("[data-show-password]")) {
  const input = document.getElementById(show.getAttribute("aria-controls"));
  const { show: showWord, hide: hideWord } = show.dataset;
  show.hidden = false;
  show.addEventListener("click", () => {
    const isShown = input.type === "text";
    input.type = isShown ? "password" : "text";
    show.textContent = isShown ? showWord : hideWord;
  });
  // Never send, or let a browser remember, a password as plain text.
  input.form.addEventListener("submit", () => { input.type = "password"; });
}
