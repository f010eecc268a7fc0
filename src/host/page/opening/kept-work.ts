import { createStore, del, get, set } from "idb-keyval";
import type { EmbeddedHost } from "../../embedded/embedded-host";
import type { KeptWorkbook } from "../../embedded/workbook-files";

interface Kept {
  readonly name: string;
  readonly at: Date;
  readonly workbook: KeptWorkbook;
}

/** After the last edit; to copy a large workbook takes as long as a few keys. */
const QUIET_MS = 2000;
const SETTING = "embedded-excel.keep-work";
const KEY = "unsaved";
const store = createStore("embedded-excel", "work");

interface KeptWorkParts {
  readonly host: EmbeddedHost;
  readonly isUnsaved: () => boolean;
  /** The browser refused to store it, e.g. for want of room. */
  readonly onProblem: (error: unknown) => void;
}

/** What is not saved, in the browser's own storage: there after a reload and after a crash. One workbook, the last. */
export class KeptWork {
  readonly #parts: KeptWorkParts;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: KeptWorkParts) {
    this.#parts = parts;
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.#timer !== undefined) void this.#keep();
    });
  }

  get on(): boolean {
    return localStorage.getItem(SETTING) !== "off";
  }

  /** To be told of each edit. */
  edited(): void {
    if (!this.on) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), QUIET_MS);
  }

  /** What was edited is saved, or given up. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#trying(() => del(KEY, store));
  }

  async turn(on: boolean): Promise<void> {
    localStorage.setItem(SETTING, on ? "on" : "off");
    if (!on) await this.forget();
    else await this.#keep();
  }

  /** What an earlier page left, if anything. */
  async left(): Promise<Kept | undefined> {
    let kept: Kept | undefined;
    await this.#trying(async () => {
      kept = await get<Kept>(KEY, store);
    });
    return kept;
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { host, isUnsaved } = this.#parts;
    if (!isUnsaved()) return;
    const kept: Kept = { name: host.workbookName, at: new Date(), workbook: host.keep() };
    await this.#trying(() => set(KEY, kept, store));
  }

  async #trying(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#parts.onProblem(error);
    }
  }
}
