import { Batch, type Interpreted } from "./batch";
import { ExcelError } from "./excel-error";
import type { HostObject } from "./host-class";
import { ACTION, type Action, type RequestBody, type ResponseBody } from "./protocol";
import { REFUSALS } from "./refusals";

/** Runs requests, keeping references between them as Excel does for `_KeepReference`. */
export class Interpreter<Host> {
  readonly #on: Interpreted<Host>;
  readonly #references = new Map<string, HostObject>();
  #lastReference = 0;

  constructor(on: Interpreted<Host>) {
    this.#on = on;
  }

  /**
   * Carries out the actions in order. As in Excel, the first that fails ends the request: what came before
   * it stays done. `until` cuts the request there (a fault that tests ask for).
   */
  async run(body: RequestBody, until = Infinity): Promise<ResponseBody> {
    const batch = new Batch(
      this.#on,
      this.#references,
      () => `reference-${String(++this.#lastReference)}`,
      body,
    );
    const TraceIds: number[] = [];
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (index >= until) throw new ExcelError("GeneralException", "The request was cut short.");
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: await batch.act(action) });
      } catch (error) {
        return { Results: results, TraceIds, Error: this.#errorOf(error, action) };
      }
    }
    return { Results: results, TraceIds };
  }

  /** Moves objects that are kept to where `where` says that they stand now; null: nowhere, and they are gone. */
  moveKept(where: (object: HostObject) => unknown): void {
    for (const [name, object] of this.#references) {
      const target = where(object);
      if (target === null) this.#references.delete(name);
      else object.target = target;
    }
  }

  #errorOf(error: unknown, action: Action): NonNullable<ResponseBody["Error"]> {
    if (error instanceof ExcelError)
      return { Code: error.code, Message: error.message, Location: error.location || action.Name };
    this.#on.unexpected(error);
    return { Code: "GeneralException", Message: REFUSALS.internal(String(error)), Location: action.Name };
  }
}
