// Files dropped on the form's area are put into its file field and sent like chosen ones.
export function dropping(root) {
  const area = root.querySelector("[data-drop]");
  if (!area || area.dataset.ready) return;
  area.dataset.ready = "1";
  const field = area.querySelector("input[type=file]");
  const stop = (event) => event.preventDefault();
  for (const name of ["dragenter", "dragover"]) {
    area.addEventListener(name, (event) => {
      stop(event);
      area.classList.add("over");
    });
  }
  area.addEventListener("dragleave", () => area.classList.remove("over"));
  area.addEventListener("drop", (event) => {
    stop(event);
    area.classList.remove("over");
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    area.requestSubmit();
  });
}
