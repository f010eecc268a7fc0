import type { WorkbookEvent } from "../../engine/events/workbook-event";
import type { OpenWorkbook } from "../../engine/workbook/open-workbook";
import { intersection, type Area } from "../../grid/area";
import type { Binding, Bindings } from "../../objects/class/bindings";
import { boundRange } from "../../objects/workbook/binding";
import { HANDLED_EVENT, safeArray, type SendHandled } from "../../seam/seam";

/** A binding as Office.js's common interface has it: id, type and size. */
export function bindingProperties(workbook: OpenWorkbook, binding: Binding): unknown[] {
  const range = boundRange({ workbook }, binding);
  const type = { Text: 0, Range: 1, Table: 2 }[binding.type];
  return [binding.id, type, [range?.rows ?? 0, range?.columns ?? 0, binding.type === "Table"]];
}

/** What the document and its bindings hear of the workbook's events, each by handlers of its own. */
export class BindingMessages {
  readonly #bindings: Bindings;
  readonly #handlers = new Map<string, Set<SendHandled>>();

  constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  /** Another page listens from now on. */
  forget(): void {
    this.#handlers.clear();
  }

  /** Answers what ends it. */
  listen(event: number, targetId: string, send: SendHandled): () => void {
    const key = keyOf(event, targetId);
    const handlers = this.#handlers.get(key) ?? new Set();
    this.#handlers.set(key, handlers.add(send));
    return () => handlers.delete(send);
  }

  /** What is to be sent for an event, once its request is answered. */
  of(workbook: OpenWorkbook, event: WorkbookEvent): (() => void)[] {
    if (event.kind !== "changed" && event.kind !== "selected") return [];
    const areas = event.kind === "changed" ? [event.area] : event.areas;
    const ofDocument = event.kind === "selected" ? this.#sending(HANDLED_EVENT.documentSelected, "", []) : [];
    const ofBindings = this.#bindings.all.flatMap((binding) => {
      const range = boundRange({ workbook }, binding);
      const common = range?.sheetId === event.sheetId ? sharedBy(areas, range) : null;
      if (!range || !common) return [];
      const properties = bindingProperties(workbook, binding);
      if (event.kind === "changed")
        return this.#sending(HANDLED_EVENT.bindingChanged, binding.id, properties);
      const offset = [common.row - range.row, common.column - range.column];
      return this.#sending(HANDLED_EVENT.bindingSelected, binding.id, [
        properties,
        safeArray([2], [offset, [common.rows, common.columns]]),
      ]);
    });
    return [...ofDocument, ...ofBindings];
  }

  #sending(event: number, targetId: string, payload: unknown[]): (() => void)[] {
    return [...(this.#handlers.get(keyOf(event, targetId)) ?? [])].map((send) => () => {
      send(payload);
    });
  }
}

function sharedBy(areas: readonly Area[], range: Area): Area | null {
  for (const area of areas) {
    const common = intersection(area, range);
    if (common) return common;
  }
  return null;
}

function keyOf(event: number, targetId: string): string {
  return `${String(event)} ${targetId}`;
}
