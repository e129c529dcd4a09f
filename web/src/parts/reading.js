// On a document: go to the words that the address names, and show which words a line on the right rests on.
export function reading(root) {
  const text = root.querySelector("[data-text]");
  if (!text || text.dataset.ready) return;
  text.dataset.ready = "1";
  const chosen = root.querySelector("#q");
  if (chosen) chosen.scrollIntoView({ block: "center" });
  const lit = (ids, on) => {
    for (const piece of text.querySelectorAll("mark[data-of]")) {
      if (ids.some((id) => piece.dataset.of.split(" ").includes(id))) piece.classList.toggle("lit", on);
    }
  };
  for (const line of root.querySelectorAll("[data-finding]")) {
    const ids = [line.dataset.finding];
    line.addEventListener("pointerenter", () => lit(ids, true));
    line.addEventListener("pointerleave", () => lit(ids, false));
    line.addEventListener("focusin", () => lit(ids, true));
    line.addEventListener("focusout", () => lit(ids, false));
  }
  text.addEventListener("click", (event) => {
    const piece = event.target.closest("mark[data-of]");
    if (!piece || String(getSelection())) return;
    const line = root.querySelector(`[data-finding="${piece.dataset.of.split(" ")[0]}"]`);
    if (!line) return;
    for (const other of root.querySelectorAll("[data-finding].lit")) other.classList.remove("lit");
    line.classList.add("lit");
    line.scrollIntoView({ block: "nearest" });
  });
}
