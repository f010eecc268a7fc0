import { emptyWorkbook } from "../engine/workbook/empty-workbook";
import { OpenWorkbook } from "../engine/workbook/open-workbook";
import { standingFile } from "../engine/workbook/workbook-states";
import type { Engine } from "../engine/univer/engine";
import type { WorkbookFile } from "../../xlsx/model/book/workbook-file";

interface Disposable {
  dispose(): void;
}

/** The one workbook that stands in the grid. */
export class StandingWorkbook {
  readonly #engine: Engine;
  readonly #begin: (workbook: OpenWorkbook) => Disposable;
  #workbook: OpenWorkbook;
  #listeners: Disposable;

  /** `begin`: to be done with each workbook that comes to stand, until it is disposed of. */
  constructor(engine: Engine, name: string, begin: (workbook: OpenWorkbook) => Disposable) {
    this.#engine = engine;
    this.#begin = begin;
    this.#workbook = new OpenWorkbook(engine, emptyWorkbook(name, new Date()));
    this.#listeners = begin(this.#workbook);
  }

  get now(): OpenWorkbook {
    return this.#workbook;
  }

  /**
   * Closes the workbook first: two at once would share what the grid has one of. If the engine cannot open the
   * other, the first one is opened again as it stood; only its undo is lost.
   */
  replace(file: WorkbookFile): void {
    const before = standingFile(this.#workbook);
    this.#listeners.dispose();
    this.#workbook.close();
    try {
      this.#stand(new OpenWorkbook(this.#engine, file));
    } catch (error) {
      this.#stand(new OpenWorkbook(this.#engine, before));
      throw error;
    }
  }

  #stand(workbook: OpenWorkbook): void {
    this.#workbook = workbook;
    this.#listeners = this.#begin(workbook);
  }
}
