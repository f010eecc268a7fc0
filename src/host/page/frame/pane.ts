import { TEXT } from "../text";

export type PaneState = "loading" | "ready" | "failed";

interface PaneParts {
  readonly aside: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly splitter: HTMLElement;
  readonly toggle: HTMLButtonElement;
  readonly close: HTMLButtonElement;
}

type PaneWindow = Window & { Office?: typeof Office };

/** The task pane. Hidden, it lives on: one runtime serves pane and ribbon. */
export class Pane {
  readonly #parts: PaneParts;
  readonly #address: string;
  readonly #onState: (state: PaneState) => void;

  constructor(parts: PaneParts, locale: string, onState: (state: PaneState) => void) {
    this.#parts = parts;
    this.#onState = onState;
    // Office.js reads from this query which host it is in, and takes its files accordingly.
    this.#address = `taskpane.html?_host_Info=Excel$Mac$16.00$${locale}$telemetry$$$0`;
    parts.frame.addEventListener("load", () => {
      void this.#loaded();
    });
    parts.close.addEventListener("click", () => {
      this.setVisible(false);
      parts.toggle.focus();
    });
    parts.toggle.addEventListener("click", () => {
      this.setVisible(!this.visible);
    });
    this.setVisible(true);
  }

  /** Loads the pane, or loads it anew for another workbook, as Excel does in another window. */
  load(): void {
    this.#onState("loading");
    const { frame } = this.#parts;
    if (frame.hasAttribute("src")) frame.contentWindow?.location.reload();
    else frame.src = this.#address;
  }

  setVisible(visible: boolean): void {
    const { aside, splitter, toggle } = this.#parts;
    aside.hidden = !visible;
    splitter.hidden = !visible;
    toggle.textContent = visible ? TEXT.hidePane : TEXT.showPane;
    toggle.setAttribute("aria-expanded", String(visible));
  }

  get visible(): boolean {
    return !this.#parts.aside.hidden;
  }

  /** Whether the pane's code has associated a function with this name (Office.js keeps them in capitals). */
  hasAssociated(functionName: string): boolean {
    const actions = this.#window()?.Office?.actions as
      { _association?: { mappings: Record<string, unknown> } } | undefined;
    const mappings = actions?._association?.mappings;
    return mappings === undefined || functionName.toUpperCase() in mappings;
  }

  #window(): PaneWindow | null {
    return this.#parts.frame.contentWindow;
  }

  async #loaded(): Promise<void> {
    if (!this.#parts.frame.hasAttribute("src")) return; // the frame's first, empty page
    const office = this.#window()?.Office;
    if (office === undefined) {
      this.#onState("failed");
      return;
    }
    await office.onReady();
    this.#onState("ready");
  }
}
