// One key moves, opens or decides. A button names its key in data-key; rows of a list carry data-row.
const typing = (target) => target.closest && target.closest("input, textarea, select, [contenteditable]");

function rows() {
  return [...document.querySelectorAll("[data-row]")];
}

function move(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
  const link = next.querySelector("a, button, summary") || next;
  link.focus();
  next.scrollIntoView({ block: "nearest" });
}

function press(key) {
  const current = rows().find((row) => row.contains(document.activeElement));
  const scopes = [current, document].filter(Boolean);
  for (const scope of scopes) {
    const found = scope.querySelector(`[data-key="${key}"]`);
    if (found) {
      found.click();
      return true;
    }
  }
  return false;
}

export function keys(tinykeys) {
  const guard = (act) => (event) => {
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    if (act(event) !== false) event.preventDefault();
  };
  const bound = {
    j: guard(() => move(1)),
    k: guard(() => move(-1)),
    "/": guard(() => document.querySelector("#search-words")?.focus()),
    "Shift+?": guard(() => toggleHelp()),
    "?": guard(() => toggleHelp()),
  };
  for (const key of "abcdefghilmnopqrstuvwxyz") {
    bound[key] = guard(() => press(key));
  }
  tinykeys(window, bound);
}

function toggleHelp() {
  const help = document.querySelector("#keys");
  if (help) help.showModal();
  else location.href = "/keys";
}
