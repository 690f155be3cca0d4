// Where somebody leaves a recording is kept, so that she goes on from there another day. The page
// itself begins the recording there: without this it only never learns of a new place.
const recording = document.querySelector(".player :is(audio, video)");
const place = document.querySelector("#place");
const EVERY = 15;
const EDGE = 5;
let kept = 0;

function keep(seconds) {
  if (seconds === kept) return;
  kept = seconds;
  const said = new FormData(place);
  said.set("seconds", seconds);
  fetch(place.action, { method: "POST", body: said, keepalive: true }).catch(() => {});
}

function keepHere() {
  const seconds = Math.floor(recording.currentTime);
  if (seconds >= EDGE && recording.played.length) keep(seconds);
}

if (recording && place) {
  recording.addEventListener("timeupdate", () => {
    if (Math.abs(recording.currentTime - kept) >= EVERY) keepHere();
  });
  recording.addEventListener("pause", keepHere);
  recording.addEventListener("ended", () => keep(0));
  addEventListener("pagehide", keepHere);
}
