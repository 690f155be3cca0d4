// Where somebody leaves a recording is kept, so that she goes on from there another day. The page
// itself begins the recording there: without this it only never learns of a new place.
const recording = document.querySelector(".player :is(audio, video)");
const place = document.querySelector("#place");
const EVERY = 15;
const EDGE = 5;
// Not known yet: she may have left it somewhere another day.
let kept = null;

function keep(seconds) {
  if (seconds === kept) return;
  kept = seconds;
  const said = new FormData(place);
  said.set("seconds", seconds);
  fetch(place.action, { method: "POST", body: said, keepalive: true }).catch(() => {});
}

// At its end nothing is kept, whoever asks: the server may not know how long it is.
function keepHere() {
  const seconds = Math.floor(recording.currentTime);
  if (recording.ended) keep(0);
  else if (seconds >= EDGE && recording.played.length) keep(seconds);
}

if (recording && place) {
  recording.addEventListener("timeupdate", () => {
    if (Math.abs(recording.currentTime - kept) >= EVERY) keepHere();
  });
  recording.addEventListener("pause", keepHere);
  recording.addEventListener("ended", keepHere);
  addEventListener("pagehide", keepHere);
}
