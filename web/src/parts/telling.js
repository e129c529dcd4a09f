// On a document: words that are selected in the text go into the form for what was missed, and into its links.
export function telling(root) {
  const text = root.querySelector("[data-text]");
  const box = root.querySelector("[data-telling]");
  if (!text || !box || box.dataset.ready) return;
  box.dataset.ready = "1";
  document.addEventListener("selectionchange", () => {
    const chosen = selected(text);
    if (!chosen) return;
    const quote = box.querySelector("[data-quote]");
    if (quote) {
      quote.value = chosen.words;
      box.querySelector("[data-start]").value = chosen.start;
    }
    for (const link of box.querySelectorAll("[data-tell]")) {
      const address = new URL(link.href);
      address.searchParams.set("q", `${chosen.start}-${chosen.end}`);
      link.href = address.href;
    }
  });
}

// Offsets count characters of the text as the server does (code points), without the notes that stand in it.
function selected(text) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = points(plain(before));
  const words = plain(range);
  return words.trim() ? { start, end: start + points(words), words } : null;
}

function plain(range) {
  const piece = range.cloneContents();
  for (const note of piece.querySelectorAll(".why")) note.remove();
  return piece.textContent;
}

function points(words) {
  return [...words].length;
}
