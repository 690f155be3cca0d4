// Words that are ready to use are taken with one press; without this they are selected as any text.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const words = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(words.innerText.trim());
    const said = button.parentElement.querySelector("[data-copied]");
    said.textContent = said.dataset.copied;
  });
}
