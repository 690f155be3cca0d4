// Offers to show each password, for those who type on a phone. Without this file the field is as it was.
for (const show of document.querySelectorAll("[data-show-password]")) {
  const input = document.getElementById(show.getAttribute("aria-controls"));
  show.hidden = false;
  show.addEventListener("click", () => {
    input.type = input.type === "password" ? "text" : "password";
    const { other, otherLabel } = show.dataset;
    [show.dataset.other, show.dataset.otherLabel] = [show.textContent, show.getAttribute("aria-label")];
    show.textContent = other;
    show.setAttribute("aria-label", otherLabel);
  });
  // Never send a password, or let a browser remember it, as plain text.
  input.form.addEventListener("submit", () => { input.type = "password"; });
}
