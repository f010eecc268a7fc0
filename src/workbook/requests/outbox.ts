import { bytesOf, LARGEST_PART } from "./message-size";

type Entry = string | number | boolean;
type Row = readonly Entry[];

/**
 * Writes of many rows. A small one is queued like any other; a large one is sent in parts, each a request, and
 * only its last part stays queued for the caller's own sync. Ranges that were got before must be got anew.
 */
export class Outbox {
  readonly #context: Excel.RequestContext;
  #queued = 0;

  constructor(context: Excel.RequestContext) {
    this.#context = context;
  }

  /** Writes rows below one another; `place` gives the range of `count` rows from `first` (0-based) on. */
  write(
    place: (first: number, count: number) => Excel.Range,
    rows: readonly Row[],
    property: "values" | "formulas" = "values",
  ): Promise<void> {
    return this.send(rows, (part, first) => {
      place(first, part.length)[property] = part;
    });
  }

  /** Gives the rows to `queue`, as many at a time as a message holds; `first` (0-based) is the first of them. */
  async send(rows: readonly Row[], queue: (part: Entry[][], first: number) => void): Promise<void> {
    for (let first = 0; first < rows.length;) {
      const count = this.#room(rows, first);
      if (count === 0) {
        // A request per 4 MB, not per row.
        await this.#context.sync();
        this.#queued = 0;
        continue;
      }
      queue(
        rows.slice(first, first + count).map((row) => [...row]),
        first,
      );
      first += count;
    }
  }

  /** How many rows from `first` on still fit; a message that holds nothing yet takes one, whatever its size. */
  #room(rows: readonly Row[], first: number): number {
    let next = first;
    for (; next < rows.length; next++) {
      const bytes = bytesOf(rows[next]);
      if (this.#queued > 0 && this.#queued + bytes > LARGEST_PART) break;
      this.#queued += bytes;
    }
    return next - first;
  }
}
