import { IUndoRedoService, type ICommandInfo, type Injector } from "@univerjs/core";

/** Univer loses its way when a request that made or removed these is undone; Excel clears its undo stack for some. */
const CHANGED_SHEETS = /^sheet\.mutation\.(insert|remove)-sheet$/;

/** What of an open workbook can be undone. */
export class UndoSteps {
  readonly #service: IUndoRedoService;
  readonly #unitId: string;
  #cannotBeUndone = false;

  constructor(injector: Injector, unitId: string) {
    this.#service = injector.get(IUndoRedoService);
    this.#unitId = unitId;
  }

  /** To be told of each command, after Univer. */
  see({ id }: Readonly<ICommandInfo>): void {
    if (CHANGED_SHEETS.test(id)) this.#cannotBeUndone = true;
  }

  /** All that `run` does is one step. */
  async asOne<Result>(run: () => Promise<Result>): Promise<Result> {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer offers no other way to batch.
    const batch = this.#service.__tempBatchingUndoRedo(this.#unitId);
    this.#cannotBeUndone = false;
    try {
      return await run();
    } finally {
      batch.dispose();
      this.#forgetTorn();
    }
  }

  #forgetTorn(): void {
    if (this.#cannotBeUndone) this.empty();
  }

  empty(): void {
    this.#service.clearUndoRedo(this.#unitId);
  }
}
