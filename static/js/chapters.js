// A chapter begins in the player on the page; without this, its link opens the recording there.
const audio = document.querySelector(".player audio");

document.querySelector(".chapters")?.addEventListener("click", (event) => {
  const link = event.target.closest("[data-start]");
  if (!audio || !link) return;
  event.preventDefault();
  audio.currentTime = Number(link.dataset.start);
  audio.play();
});
