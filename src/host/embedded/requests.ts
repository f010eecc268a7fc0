import { watchShifts } from "../engine/sheets/watch-shifts";
import { shiftedArea, type CellShift } from "../engine/univer/cell-shift";
import type { OpenWorkbook } from "../engine/workbook/open-workbook";
import type { Bindings } from "../objects/class/bindings";
import type { ExcelHost } from "../objects/class/excel-class";
import type { Modes } from "../objects/class/modes";
import type { RangeTarget } from "../objects/class/targets";
import { EXCEL_CLASSES, newObject, WORKBOOK_OBJECT } from "../objects/registry";
import type { HostObject } from "../richapi/host-class";
import { Interpreter } from "../richapi/interpreter";
import { answerOf, isTooLarge, messageOf, refused, type Message } from "../richapi/message";
import type { RequestBody, ResponseBody } from "../richapi/protocol";
import { REFUSALS } from "../richapi/refusals";
import type { Faults, RequestFault } from "./faults";
import type { Hearing } from "./events/hearing";
import { RequestWatch } from "./request-watch";
import type { Screen } from "./screen";

/** One request over the seam, as the log keeps it. Bytes are of the JSON in UTF-8. */
export interface RequestRecord {
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly ms: number;
  /** It changed the workbook, or would have, had it not been refused on the way. */
  readonly wrote: boolean;
  /** How many actions it asks for; 0 where it was refused unread. */
  readonly actions: number;
  /** Excel's error code, when the request failed. */
  readonly error?: string;
}

interface Parts {
  readonly faults: Faults;
  readonly modes: Modes;
  readonly screen: Screen;
  readonly hearing: Hearing;
  readonly bindings: Bindings;
  readonly actionsReady: () => void;
  /** An error of the host itself. */
  readonly unexpected: (error: unknown) => void;
}
/** Where requests go: the workbook, and what carries them out on it. */
interface Place {
  readonly workbook: OpenWorkbook;
  readonly host: ExcelHost;
  readonly interpreter: Interpreter<ExcelHost>;
}

/** Carries requests out on the workbook that stands, under the faults and modes that were asked for. */
export class Requests {
  readonly log: RequestRecord[] = [];
  readonly #parts: Parts;
  #place: Place | null = null;
  #shifts: { dispose(): void } | null = null;
  /** Of the request under way; null: nothing of it was carried out yet. */
  #watch: RequestWatch | null = null;
  #actions = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** From now on they go to this workbook, and objects kept of another are gone. */
  turnTo(workbook: OpenWorkbook): void {
    this.#shifts?.dispose();
    const { bindings } = this.#parts;
    bindings.clear();
    const host = this.#hostFor(workbook);
    const interpreter = this.#interpret(host);
    this.#place = { workbook, host, interpreter };
    this.#shifts = watchShifts(workbook, (sheetId, shift) => {
      bindings.shift(sheetId, shift);
      interpreter.moveKept((object) => movedTarget(object, sheetId, shift));
    });
  }

  async answer(json: string): Promise<string | null> {
    const started = performance.now();
    const fault = this.#parts.faults.nextRequest();
    if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const request = messageOf(json);
    this.#watch = null;
    this.#actions = 0;
    const response = fault?.kind === "drop" ? null : await this.#respond(request, fault);
    const answer = response && answerOf(response);
    this.log.push({
      bytesSent: request.bytes,
      bytesReceived: answer?.bytes ?? 0,
      ms: performance.now() - started,
      wrote: this.#wrote,
      actions: this.#actions,
      ...(response?.Error && { error: response.Error.Code }),
      ...(response === null && { error: "no answer" }),
    });
    return answer?.json ?? null;
  }

  async #respond(request: Message, fault: RequestFault | null): Promise<ResponseBody> {
    const { faults, modes, screen } = this.#parts;
    const place = this.#place;
    if (!place) throw new Error("No workbook stands yet.");
    if (faults.cellInEdit || screen.isCellInEdit())
      return refused("InvalidOperationInCellEditMode", REFUSALS.inEdit);
    if (isTooLarge(request)) return refused("RequestPayloadSizeLimitExceeded", REFUSALS.requestTooLarge);
    if (fault?.kind === "fail") return refused(fault.code ?? "GeneralException", "A fault was asked for.");
    const { workbook, interpreter } = place;
    workbook.byApi = true;
    try {
      const body = JSON.parse(request.json) as RequestBody;
      this.#actions = body.Actions.length;
      const response = await workbook.asOneUndo(() =>
        interpreter.run(body, fault?.kind === "cut" ? fault.actions : undefined),
      );
      if (this.#wrote && modes.emptiesUndo) workbook.emptyUndo();
      return fault?.kind === "fail-after"
        ? refused(fault.code ?? "GeneralException", "A fault was asked for.")
        : response;
    } finally {
      workbook.byApi = false;
    }
  }

  /** What is no Rich API request, done on the workbook as one is. */
  async onWorkbook(run: (host: ExcelHost) => unknown): Promise<unknown> {
    const place = this.#place;
    if (!place) throw new Error("No workbook stands yet.");
    const { workbook, host } = place;
    workbook.byApi = true;
    try {
      await openToUsers(workbook, () => workbook.calculate());
      return await workbook.asOneUndo(() => Promise.resolve(run(host)));
    } finally {
      workbook.byApi = false;
    }
  }

  get #wrote(): boolean {
    return this.#watch?.wrote ?? false;
  }

  #hostFor(workbook: OpenWorkbook): ExcelHost {
    const { modes, screen, hearing, bindings, actionsReady } = this.#parts;
    return {
      workbook,
      modes,
      events: hearing,
      bindings,
      pane: {
        show: () => {
          screen.pane.show();
        },
        hide: () => {
          screen.pane.hide();
        },
        visible: () => screen.pane.visible(),
      },
      documents: {
        save: () => {
          setTimeout(screen.documents.save, 0);
        },
        close: () => {
          setTimeout(screen.documents.close, 0);
        },
        open: (bytes) => {
          setTimeout(screen.documents.open, 0, bytes);
        },
      },
      reveal: (range) => {
        screen.reveal(range);
      },
      actionsReady,
      recalculate: () => openToUsers(workbook, () => workbook.recalculate()),
    };
  }

  #interpret(host: ExcelHost): Interpreter<ExcelHost> {
    const { workbook } = host;
    const { modes, hearing, unexpected } = this.#parts;
    return new Interpreter<ExcelHost>({
      host,
      classes: EXCEL_CLASSES,
      globalObject: WORKBOOK_OBJECT,
      newObject,
      watch: () =>
        (this.#watch = new RequestWatch(modes, (object, event, registered) => {
          hearing.register(object, event, registered);
        })),
      calculate: () => openToUsers(workbook, () => workbook.calculate()),
      unexpected,
    });
  }
}

/** A range goes with its cells. */
function movedTarget({ className, target }: HostObject, sheetId: string, shift: CellShift): unknown {
  if (className !== "Range") return target;
  const range = target as RangeTarget;
  if (range.sheetId !== sheetId) return target;
  const area = shiftedArea(shift, range);
  return area && { ...range, ...area };
}

/** A calculation takes its time: what a user types while it runs is the user's own. */
async function openToUsers(workbook: OpenWorkbook, run: () => Promise<void>): Promise<void> {
  workbook.byApi = false;
  try {
    await run();
  } finally {
    workbook.byApi = true;
  }
}
