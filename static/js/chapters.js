// A chapter begins in the player on the page; without this, its link opens the recording there.
const player = document.querySelector(".player :is(audio, video)");

document.querySelector(".chapters")?.addEventListener("click", (event) => {
  const link = event.target.closest("[data-start]");
  if (!player || !link) return;
  event.preventDefault();
  player.currentTime = Number(link.dataset.start);
  player.play();
});
