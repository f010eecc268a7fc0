/** Files dropped anywhere on the page; while one is dragged over it, `hint` is shown. */
export function acceptDroppedFiles(hint: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  const setDragging = (dragging: boolean): void => {
    hint.hidden = !dragging;
    document.body.classList.toggle("dropping", dragging);
  };
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

  window.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setDragging(true);
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) setDragging(false);
  });
  window.addEventListener("drop", (event) => {
    setDragging(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
