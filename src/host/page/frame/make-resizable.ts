const NARROWEST = 320;
const WIDEST = 600;
const STEP = 20;

/** Lets the pane be 320 to 600 px wide, by pointer or by arrow keys. */
export function makeResizable(splitter: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number): void => {
    const allowed = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    pane.style.width = `${allowed}px`;
    splitter.setAttribute("aria-valuenow", String(allowed));
  };
  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuemax", String(WIDEST));
  setWidth(360);

  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
    event.preventDefault();
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId))
      setWidth(pane.getBoundingClientRect().right - event.clientX - splitter.offsetWidth / 2);
  });
  splitter.addEventListener("lostpointercapture", () => {
    document.body.classList.remove("resizing");
  });
  splitter.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step === undefined) return;
    setWidth(pane.offsetWidth + step);
    event.preventDefault();
  });
}
