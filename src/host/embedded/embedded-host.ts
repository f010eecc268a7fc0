import type { Engine } from "../engine/univer/engine";
import { emptyWorkbook, OpenWorkbook } from "../engine/open-workbook";
import { refuseProtectedEdits } from "../engine/refuse-protected-edits";
import { growTablesOnTyping } from "../engine/tables/table-growth";
import { followHeaderEdits } from "../engine/tables/table-headers";
import { listenToWorkbook, type WorkbookEvent } from "../engine/workbook-events";
import type { WorkbookFile } from "../engine/workbook-file";
import { Faults, type RequestFault } from "./faults";
import { Hearing } from "./hearing";
import { Modes } from "../objects/modes";
import { outward } from "../objects/date-system";
import { messagesOf } from "./event-messages";
import type { ExcelHost, Pane } from "../objects/excel-class";
import type { RangeTarget } from "../objects/targets";
import { EXCEL_CLASSES, newObject, WORKBOOK_OBJECT } from "../objects/registry";
import type { OriginalFile } from "../xlsx/update/update-xlsx";
import { Interpreter } from "../richapi/interpreter";
import { answerOf, isTooLarge, messageOf, refused, type Message } from "../richapi/message";
import type { RequestBody, ResponseBody } from "../richapi/protocol";
import { claimApiVersion, installSeam, type PressButton, type SendMessage } from "../seam/seam";
import { REFUSALS } from "../richapi/refusals";
import { RequestWatch } from "./request-watch";

/** One request over the seam, as the log keeps it. Bytes are of the JSON in UTF-8. */
export interface RequestRecord {
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly ms: number;
  /** Excel's error code, when the request failed. */
  readonly error?: string;
}

/** The requirement sets that the host claims; what it lacks of them is listed in docs/host-differences.md. */
const OTHER_SETS = { SharedRuntime: "1.2", DialogApi: "1.2", RibbonApi: "1.2" };

/** The embedded Excel: a workbook in Univer, open to a pane with the real Office.js. */
export class EmbeddedHost {
  readonly faults = new Faults();
  readonly modes = new Modes(() => {
    this.#modesChanged();
  });
  readonly log: RequestRecord[] = [];
  /** Errors of the host itself and calls that it does not know; tests hold it empty. */
  readonly failures: unknown[] = [];
  readonly #engine: Engine;
  #workbook: OpenWorkbook;
  #interpreter: Interpreter<ExcelHost>;
  #events: { dispose(): void };
  #original: OriginalFile | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #send: SendMessage = () => undefined;
  #press: PressButton | null = null;
  #presses = 0;
  #actionsReady: () => void = () => undefined;
  #ready: Promise<void> = Promise.resolve();
  readonly #pressed = new Map<string, () => void>();
  #byAddIn = false;
  readonly #hearing = new Hearing();
  #window: object | null = null;
  #watch: RequestWatch | null = null;
  #pane: Pane = { show: () => undefined, hide: () => undefined, visible: () => true };
  #isCellInEdit: () => boolean = () => false;
  #reveal: (range: RangeTarget) => void = () => undefined;
  #editRefused: (sheetName: string) => void = () => undefined;

  constructor(engine: Engine, name = "工作簿1") {
    this.#engine = engine;
    this.#workbook = new OpenWorkbook(engine, emptyWorkbook(name));
    this.#interpreter = this.#interpret(this.#workbook);
    this.#events = this.#listen(this.#workbook);
  }

  get workbook(): OpenWorkbook {
    return this.#workbook;
  }
  get workbookName(): string {
    return this.#workbook.facade.getName();
  }
  /** Puts the seam into a pane's window; to be called before office.js runs there. `locale`: the user's language. */
  attach(window: object, locale = "zh-CN"): void {
    this.#press = null;
    this.#window = window;
    this.#hearing.forget();
    this.#ready = new Promise((resolve) => {
      this.#actionsReady = resolve;
    });
    installSeam(window, {
      locale,
      requirementSets: () => ({ ExcelApi: this.modes.apiVersion, ...OTHER_SETS }),
      documentName: () => this.workbookName,
      settings: () => this.#workbook.extras.settings ?? {},
      writeSettings: (settings) => {
        this.#workbook.extras.settings = settings;
      },
      request: (body) => {
        const answer = this.#queue.then(() => this.#request(body));
        this.#queue = answer.catch(() => undefined);
        return answer;
      },
      listening: (send) => {
        this.#send = send;
      },
      pressable: (press) => {
        this.#press = press;
      },
      pressCompleted: (commandId) => {
        this.#pressed.get(commandId)?.();
        this.#pressed.delete(commandId);
      },
      unknownCall: (call) => {
        this.failures.push(call);
      },
    });
  }

  /** What shows and hides the pane when the add-in asks. */
  set pane(pane: Pane) {
    this.#pane = pane;
  }
  /** How to tell that someone is typing in a cell. */
  set cellInEdit(is: () => boolean) {
    this.#isCellInEdit = is;
  }

  /** How a selected range is brought into view. */
  set reveal(reveal: (range: RangeTarget) => void) {
    this.#reveal = reveal;
  }
  /** Hears of a user's edit that a protected sheet refused. */
  set editRefused(hear: (sheetName: string) => void) {
    this.#editRefused = hear;
  }

  /**
   * Presses a ribbon button: the pane runs the function that it has associated, as often as one presses. Resolves
   * when the function has said that it is completed; waits for the pane's Office.js to be ready for presses.
   */
  async pressButton(functionName: string, controlId: string): Promise<void> {
    await this.#ready;
    const press = this.#press;
    if (!press) throw new Error("no pane listens to the ribbon");
    const commandId = `command-${String(++this.#presses)}`;
    return new Promise((resolve) => {
      this.#pressed.set(commandId, resolve);
      press(commandId, functionName, controlId);
    });
  }

  /** Replaces the workbook by a file's. XlsxError: the file cannot be read; then nothing changes. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const { readXlsx } = await import("../xlsx/read-xlsx");
    const { originalFile } = await import("../xlsx/update/update-xlsx");
    const { storedValues } = await import("../xlsx/update/stored-values");
    const file = await readXlsx(bytes, name);
    const stored = storedValues(file);
    this.#replace(file);
    this.#original = originalFile(bytes, await this.#workbook.asOpened(), stored);
  }

  newWorkbook(name = "工作簿1"): void {
    this.#replace(emptyWorkbook(name));
  }

  /** Until every request that the client has sent is answered, those too that it sends of its own after one. */
  async idle(): Promise<void> {
    let queue: Promise<unknown>;
    do {
      queue = this.#queue;
      await queue;
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (queue !== this.#queue);
  }

  /** The workbook as a file of the kind that it was. */
  async save(): Promise<Uint8Array> {
    return (await this.write()).bytes;
  }

  /**
   * The workbook as a file, and, in Chinese, what of it or of the file opened that one does not hold: to be said before
   * it is written anywhere. The end of the file's name tells whether it may hold macros.
   */
  async write(
    fileName?: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly string[] }> {
    const losses = new Set<string>();
    const lose = (what: string): void => {
      losses.add(what);
    };
    const original = this.#original;
    const file = await this.#workbook.file();
    if (Object.keys(file.extras.settings ?? {}).length > 0) lose("加载项存入文档的设置");
    if (original === undefined) {
      const { writeXlsx } = await import("../xlsx/write-xlsx");
      return { bytes: await writeXlsx(file, lose), losses: [...losses] };
    }
    const { updateXlsx } = await import("../xlsx/update/update-xlsx");
    return { bytes: await updateXlsx(original, file, fileName, lose), losses: [...losses] };
  }

  /**
   * Closes the workbook first: two at once would share what the grid has one of. If the engine cannot open the
   * other, the first one is opened again as it stood; only its undo is lost.
   */
  #replace(file: WorkbookFile): void {
    const before = this.#workbook.asItStands();
    this.#events.dispose();
    this.#workbook.close();
    try {
      this.#stand(new OpenWorkbook(this.#engine, file));
    } catch (error) {
      this.#stand(new OpenWorkbook(this.#engine, before));
      throw error;
    }
    this.#original = undefined;
  }

  #stand(workbook: OpenWorkbook): void {
    this.#workbook = workbook;
    workbook.manualCalculation = this.modes.manualCalculation;
    this.#interpreter = this.#interpret(workbook);
    this.#events = this.#listen(workbook);
  }

  #interpret(workbook: OpenWorkbook): Interpreter<ExcelHost> {
    const pane: Pane = {
      show: () => {
        this.#pane.show();
      },
      hide: () => {
        this.#pane.hide();
      },
      visible: () => this.#pane.visible(),
    };
    return new Interpreter<ExcelHost>({
      host: {
        workbook,
        modes: this.modes,
        events: this.#hearing,
        pane,
        reveal: (range) => {
          this.#reveal(range);
        },
        actionsReady: () => {
          this.#actionsReady();
        },
        recalculate: () => this.#meanwhileOpenToUsers(() => workbook.recalculate()),
      },
      classes: EXCEL_CLASSES,
      globalObject: WORKBOOK_OBJECT,
      newObject,
      watch: () =>
        (this.#watch = new RequestWatch(this.modes, (object, event, registered) => {
          this.#hearing.register(object, event, registered);
        })),
      calculate: () => this.#meanwhileOpenToUsers(() => workbook.calculate()),
      unexpected: (error) => {
        this.failures.push(error);
      },
    });
  }

  async #request(json: string): Promise<string | null> {
    const started = performance.now();
    const fault = this.faults.nextRequest();
    if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const request = messageOf(json);
    const response = fault?.kind === "drop" ? null : await this.#respond(request, fault);
    const answer = response && answerOf(response);
    this.log.push({
      bytesSent: request.bytes,
      bytesReceived: answer?.bytes ?? 0,
      ms: performance.now() - started,
      ...(response?.Error && { error: response.Error.Code }),
      ...(response === null && { error: "no answer" }),
    });
    return answer?.json ?? null;
  }

  async #respond(request: Message, fault: RequestFault | undefined): Promise<ResponseBody> {
    if (this.faults.cellInEdit || this.#isCellInEdit())
      return refused("InvalidOperationInCellEditMode", REFUSALS.inEdit);
    if (isTooLarge(request)) return refused("RequestPayloadSizeLimitExceeded", REFUSALS.requestTooLarge);
    if (fault?.kind === "fail") return refused(fault.code ?? "GeneralException", "A fault was asked for.");
    this.#byAddIn = true;
    this.#workbook.byApi = true;
    try {
      const body = JSON.parse(request.json) as RequestBody;
      const response = await this.#workbook.asOneUndo(() =>
        this.#interpreter.run(body, fault?.kind === "cut" ? fault.actions : undefined),
      );
      if (this.#watch?.wrote && this.modes.emptiesUndo) this.#workbook.emptyUndo();
      return fault?.kind === "fail-after"
        ? refused(fault.code ?? "GeneralException", "A fault was asked for.")
        : response;
    } finally {
      this.#byAddIn = false;
      this.#workbook.byApi = false;
    }
  }

  /** A calculation takes its time: what a user types while it runs is the user's own. */
  async #meanwhileOpenToUsers(run: () => Promise<void>): Promise<void> {
    this.#byAddIn = false;
    this.#workbook.byApi = false;
    try {
      await run();
    } finally {
      this.#byAddIn = true;
      this.#workbook.byApi = true;
    }
  }

  /** The values that an event tells, as the add-in counts days. */
  #inDays(event: WorkbookEvent): WorkbookEvent {
    if (event.kind !== "changed" || !event.details) return event;
    const sheet = this.#workbook.facade.getSheetBySheetId(event.sheetId);
    if (!sheet) return event;
    const { row, column } = event.area;
    const { before, after } = event.details;
    const counted = (value: typeof before): typeof before =>
      outward({ modes: this.modes, workbook: this.#workbook }, sheet, row, column, value);
    return { ...event, details: { ...event.details, before: counted(before), after: counted(after) } };
  }

  #modesChanged(): void {
    if (this.#window) claimApiVersion(this.#window, this.modes.apiVersion);
    this.#workbook.manualCalculation = this.modes.manualCalculation;
  }

  /** What Excel does of its own when cells change, and the events that the pane hears. */
  #listen(workbook: OpenWorkbook): { dispose(): void } {
    const listeners = [
      followHeaderEdits(workbook),
      growTablesOnTyping(workbook),
      refuseProtectedEdits(workbook, (sheetName) => {
        this.#editRefused(sheetName);
      }),
      listenToWorkbook(workbook, (event) => {
        this.#tell(event, this.#byAddIn);
      }),
    ];
    return {
      dispose: () => {
        for (const listener of listeners) listener.dispose();
      },
    };
  }

  /** Events reach the pane after the request that caused them is answered, as from Excel. */
  #tell(event: WorkbookEvent, byAddIn: boolean): void {
    const fault = event.kind === "changed" ? this.faults.nextEvent() : undefined;
    if (fault === "drop") return;
    const messages = messagesOf(this.#inDays(event), fault === "remote" ? "Remote" : "Local", byAddIn).filter(
      (message) => this.#hearing.hears(message),
    );
    setTimeout(() => {
      this.#send(messages);
      if (fault === "double") this.#send(messages);
    }, 0);
  }
}
