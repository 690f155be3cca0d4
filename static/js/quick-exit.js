// Leaves at once: by the link, or Esc three times within two seconds. The page is replaced, so that Back does not return to it.
const link = document.querySelector("[data-quick-exit]");
let presses = [];

const leave = (event) => {
  event?.preventDefault();
  document.documentElement.hidden = true;
  location.replace(link.href);
};

link?.addEventListener("click", leave);
document.querySelector("[data-quick-exit-hint]")?.removeAttribute("hidden");
document.addEventListener("keydown", ({ key, timeStamp }) => {
  if (!link || key !== "Escape") return;
  presses = [...presses.filter((at) => timeStamp - at < 2000), timeStamp];
  if (presses.length === 3) leave();
});
