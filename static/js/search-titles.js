// While somebody types, the box offers titles that begin so. Without this it is a plain box.
for (const box of document.querySelectorAll(".search-form input")) {
  const list = document.createElement("datalist");
  list.id = `${box.id}-titles`;
  box.after(list);
  box.setAttribute("list", list.id);
  let pause;
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => offer(box, list), 200);
  });
}

async function offer(box, list) {
  const typed = box.value;
  const address = new URL("titles.json", box.form.action);
  address.searchParams.set("q", typed);
  // Whoever is off line for a moment types on, and gets no offers.
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok || box.value !== typed) return;
  const { titles } = await answer.json();
  list.replaceChildren(...titles.map((title) => new Option(title)));
}
