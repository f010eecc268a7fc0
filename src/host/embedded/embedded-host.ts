import type { OpenWorkbook } from "../engine/workbook/open-workbook";
import { followCells } from "../engine/charts/follow-cells";
import { refuseProtectedEdits } from "../engine/sheets/refuse-protected-edits";
import { growTablesOnTyping } from "../engine/tables/grow-tables-on-typing";
import { followHeaderEdits } from "../engine/tables/table-headers";
import type { Engine } from "../engine/univer/engine";
import { listenToWorkbook } from "../engine/events/listen-to-workbook";
import type { Documents, Pane } from "../objects/class/excel-class";
import { Bindings } from "../objects/class/bindings";
import { Modes } from "../objects/class/modes";
import type { RangeTarget } from "../objects/class/targets";
import { claimApiVersion, installSeam } from "../seam/seam";
import { CommonCalls } from "./common-calls";
import { EventSending } from "./event-sending";
import { Faults } from "./faults";
import { Presses } from "./presses";
import { RequestQueue } from "./request-queue";
import { Requests, type RequestRecord } from "./requests";
import { Screen } from "./screen";
import { StandingWorkbook } from "./standing-workbook";
import { type KeptWorkbook, WorkbookFiles, type WrittenFile } from "./workbook-files";

/** The requirement sets that the host claims; what it lacks of them is listed in docs/host-differences.md. */
const OTHER_SETS = { SharedRuntime: "1.2", DialogApi: "1.2", RibbonApi: "1.2" };

/** The embedded Excel: a workbook in Univer, open to a pane with the real Office.js. It joins its parts. */
export class EmbeddedHost {
  readonly faults = new Faults();
  readonly modes = new Modes(() => {
    this.#modesChanged();
  });
  /** Errors of the host itself and calls that it does not know; tests hold it empty. */
  readonly failures: unknown[] = [];
  readonly #screen = new Screen();
  /** Where no screen does it: files that the add-in has saved, and those that it has opened beside (null: empty ones). */
  readonly documents: { readonly saved: Uint8Array[]; readonly opened: (Uint8Array | null)[] } = {
    saved: [],
    opened: [],
  };
  readonly #presses = new Presses();
  readonly #bindings = new Bindings();
  readonly #events = new EventSending(this.faults, this.modes, this.#bindings);
  readonly #queue = new RequestQueue();
  readonly #requests = new Requests({
    faults: this.faults,
    modes: this.modes,
    screen: this.#screen,
    hearing: this.#events.hearing,
    bindings: this.#bindings,
    actionsReady: () => {
      this.#presses.ready();
    },
    unexpected: (error) => {
      this.failures.push(error);
    },
  });
  readonly #common = new CommonCalls({
    onWorkbook: (run) => this.#queue.add(() => this.#requests.onWorkbook(run)),
    save: () => this.#queue.add(() => this.save()),
  });
  readonly #standing: StandingWorkbook;
  readonly #files: WorkbookFiles;
  /** The pane's, once one is attached. */
  #window: object | null = null;

  constructor(engine: Engine, name = "工作簿1") {
    this.#standing = new StandingWorkbook(engine, name, (workbook) => this.#begin(workbook));
    this.#files = new WorkbookFiles(this.#standing);
    this.#screen.documents = {
      save: () => {
        void this.#queue.add(async () => this.documents.saved.push(await this.save()));
      },
      close: () => {
        void this.#queue.add(() => {
          this.newWorkbook();
          return Promise.resolve();
        });
      },
      open: (bytes) => {
        this.documents.opened.push(bytes);
      },
    };
  }

  get workbook(): OpenWorkbook {
    return this.#standing.now;
  }
  get workbookName(): string {
    return this.workbook.facade.getName();
  }
  get log(): RequestRecord[] {
    return this.#requests.log;
  }

  /** What shows and hides the pane when the add-in asks. */
  set pane(pane: Pane) {
    this.#screen.pane = pane;
  }
  /** What saves, closes and opens when the add-in asks; without it what is asked is kept in `documents`. */
  set documentsOnScreen(documents: Documents) {
    this.#screen.documents = documents;
  }
  /** How to tell that someone is typing in a cell. */
  set cellInEdit(is: () => boolean) {
    this.#screen.isCellInEdit = is;
  }
  /** How a selected range is brought into view. */
  set reveal(reveal: (range: RangeTarget) => void) {
    this.#screen.reveal = reveal;
  }
  /** Hears of a user's edit that a protected sheet refused. */
  set editRefused(hear: (sheetName: string) => void) {
    this.#screen.editRefused = hear;
  }

  /** Puts the seam into a pane's window; to be called before office.js runs there. `locale`: the user's language. */
  attach(window: object, locale = "zh-CN"): void {
    this.#window = window;
    this.#presses.awaitPane();
    this.#events.hearing.forget();
    this.#events.bindings.forget();
    installSeam(window, {
      locale,
      requirementSets: () => ({ ExcelApi: this.modes.apiVersion, ...OTHER_SETS }),
      documentName: () => this.workbookName,
      settings: () => this.workbook.extras.settings ?? {},
      writeSettings: (settings) => {
        this.workbook.extras.settings = settings;
      },
      request: (body) => this.#queue.add(() => this.#requests.answer(body)),
      listening: (send) => {
        this.#events.listening(send);
      },
      pressable: (press) => {
        this.#presses.pressable(press);
      },
      pressCompleted: (commandId) => {
        this.#presses.completed(commandId);
      },
      common: (call, args) => this.#common.answer(call, args),
      handled: (event, targetId, send) => this.#events.bindings.listen(event, targetId, send),
      unknownCall: (call) => {
        this.failures.push(call);
      },
    });
  }

  /**
   * Presses a ribbon button: the pane runs the function that it has associated, as often as one presses. Resolves
   * when the function has said that it is completed; waits for the pane's Office.js to be ready for presses.
   */
  pressButton(functionName: string, controlId: string): Promise<void> {
    return this.#presses.press(functionName, controlId);
  }

  /** A user has clicked a cell of the sheet in front; the offset from its corner in points. */
  cellClicked(row: number, column: number, offsetX: number, offsetY: number): void {
    const sheetId = this.workbook.facade.getActiveSheet().getSheetId();
    const area = { row, column, rows: 1, columns: 1 };
    this.#events.tell(this.workbook, { kind: "singleClicked", sheetId, area, offsetX, offsetY });
  }
  /** The workbook's window has come to the front again. */
  activated(): void {
    this.#events.activated();
  }

  /** Until every request that the client has sent is answered, those too that it sends of its own after one. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Replaces the workbook by a file's. XlsxError: the file cannot be read; then nothing changes. */
  open(bytes: Uint8Array, name: string): Promise<void> {
    return this.#files.open(bytes, name);
  }
  newWorkbook(name = "工作簿1"): void {
    this.#files.create(name);
  }
  /** The workbook as it stands, to be had again in another page. */
  keep(): KeptWorkbook {
    return this.#files.keep();
  }
  restore(kept: KeptWorkbook): Promise<void> {
    return this.#files.restore(kept);
  }
  /** The workbook as a file of the kind that it was. */
  async save(): Promise<Uint8Array> {
    return (await this.write()).bytes;
  }
  /** As a file, with what it does not hold. The end of the file's name tells whether it may hold macros. */
  write(fileName?: string): Promise<WrittenFile> {
    return this.#files.write(fileName);
  }

  /** What Excel does of its own when a workbook's cells change, and what the pane asks and hears of it. */
  #begin(workbook: OpenWorkbook): { dispose(): void } {
    workbook.manualCalculation = this.modes.manualCalculation;
    this.#requests.turnTo(workbook);
    const listeners = [
      followHeaderEdits(workbook),
      followCells(workbook),
      growTablesOnTyping(workbook),
      refuseProtectedEdits(workbook, (sheetName) => {
        this.#screen.editRefused(sheetName);
      }),
      listenToWorkbook(
        workbook,
        (event) => {
          this.#events.tell(workbook, event);
        },
        (kind) => this.#events.hearing.hearsAny(kind),
      ),
    ];
    return {
      dispose: () => {
        for (const listener of listeners) listener.dispose();
      },
    };
  }

  #modesChanged(): void {
    if (this.#window) claimApiVersion(this.#window, this.modes.apiVersion);
    this.workbook.manualCalculation = this.modes.manualCalculation;
  }
}
