import { TEXT } from "../text";
import type { TrialAnswer, TrialQuestion } from "./trial-messages";

/**
 * From the first byte read until every formula has its value, on the clock: a page cannot ask how long the processor
 * worked, so that it is twice what the command line gives (src/cli/within-limits.ts).
 */
const SECONDS = 120;

interface TrialParts {
  readonly bar: HTMLElement;
  readonly text: HTMLElement;
  readonly giveUp: HTMLButtonElement;
}

/**
 * Opens files on trial in a process beside the page, before the open workbook makes room for them: what would never
 * end, or takes too much, is ended there, by the clock or by who waits, and the page goes on.
 */
export class Trial {
  readonly #parts: TrialParts;
  #end: (refusal: string | null) => void = () => undefined;

  constructor(parts: TrialParts) {
    this.#parts = parts;
    parts.giveUp.addEventListener("click", () => {
      this.giveUp();
    });
  }

  /** Ends the trial that runs, if one does. */
  giveUp(): void {
    this.#end(TEXT.givenUp);
  }

  /** The sentence that refuses the file; null: it opens. A trial that still runs is given up. */
  refusalOf(file: TrialQuestion): Promise<string | null> {
    this.giveUp();
    const worker = new Worker(
      /* webpackChunkName: "trial-worker" */ new URL("./trial-worker.ts", import.meta.url),
    );
    let seconds = 0;
    const clock = setInterval(() => {
      seconds += 1;
      this.#parts.text.textContent = TEXT.trying(file.name, seconds);
      this.#parts.bar.hidden = false;
      if (seconds >= SECONDS) this.#end(TEXT.tookTooLong(SECONDS));
    }, 1000);
    return new Promise((resolve) => {
      this.#end = (refusal) => {
        this.#end = () => undefined;
        worker.terminate();
        clearInterval(clock);
        this.#parts.bar.hidden = true;
        resolve(refusal);
      };
      worker.onmessage = ({ data }: MessageEvent<TrialAnswer>) => {
        this.#end(data.refusal);
      };
      worker.onerror = (event) => {
        // It is answered with a sentence; as an error of the page's it would be one that nobody caught.
        event.preventDefault();
        this.#end(TEXT.trialFailed(event.message));
      };
      worker.postMessage(file);
    });
  }
}
