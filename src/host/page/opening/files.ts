import type { EmbeddedHost } from "../../embedded/embedded-host";
import type { KeptWork } from "./kept-work";
import { type MessageLine, reasonOf } from "../message-line";
import type { QuestionBar } from "./question-bar";
import { TEXT } from "../text";
import type { Trial } from "./trial";
import type { Unsaved } from "../../engine/page/unsaved";

interface FilesParts {
  readonly host: EmbeddedHost;
  readonly message: MessageLine;
  readonly question: QuestionBar;
  readonly unsaved: Unsaved;
  readonly kept: KeptWork;
  readonly trial: Trial;
  /** Takes what somebody is typing into the cell, as Excel does before it saves or opens. */
  readonly finishEdit: () => Promise<unknown>;
  /** Another workbook stands in the grid. */
  readonly onWorkbook: () => void;
}

/** A workbook with macros keeps the name that lets it have them. */
const KEPT_NAME = /\.(xlsx|xlsm|xltx|xltm)$/i;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 新建, 打开, 保存. Whatever would be lost is named before it is lost. */
export class Files {
  readonly #parts: FilesParts;

  constructor(parts: FilesParts) {
    this.#parts = parts;
  }

  async open(file: File): Promise<void> {
    const { host, message, trial } = this.#parts;
    message.say(TEXT.opening(file.name));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const refusal = await trial.refusalOf({ bytes, name: file.name });
      if (refusal !== null) {
        message.complain(TEXT.notOpened(file.name, refusal));
        return;
      }
      // Asked now: what is open may have been changed during the trial.
      if (!(await this.#mayLeave())) {
        message.replace(TEXT.opening(file.name), TEXT.ready);
        return;
      }
      await host.open(bytes, file.name);
    } catch (error) {
      message.complain(TEXT.notOpened(file.name, reasonOf(error, TEXT.noReason)));
      return;
    }
    this.#replaced();
    message.say(TEXT.opened(file.name));
  }

  async create(): Promise<void> {
    const { host, message, trial } = this.#parts;
    trial.giveUp();
    if (!(await this.#mayLeave())) return;
    host.newWorkbook();
    this.#replaced();
    message.say(TEXT.created);
  }

  async save(): Promise<void> {
    const { host, message, question, unsaved, kept, finishEdit } = this.#parts;
    message.say(TEXT.saving);
    try {
      await finishEdit();
      const name = KEPT_NAME.test(host.workbookName) ? host.workbookName : `${host.workbookName}.xlsx`;
      const { bytes, losses } = await host.write(name);
      if (losses.length > 0 && !(await question.ask(TEXT.lossQuestion(losses.join("、")), TEXT.lossGoOn))) {
        message.say(TEXT.ready);
        return;
      }
      download(bytes, name);
      unsaved.reset();
      void kept.forget();
      message.say(TEXT.saved(name, Math.ceil(bytes.length / 1024)));
    } catch (error) {
      message.complain(TEXT.notSaved(reasonOf(error, TEXT.noReason)));
    }
  }

  /** Offers what an earlier page left unsaved. */
  async offerKept(): Promise<void> {
    const { host, message, question, unsaved, kept } = this.#parts;
    const left = await kept.left();
    if (!left) return;
    const at = left.at.toLocaleString("zh-CN", { dateStyle: "medium", timeStyle: "short" });
    if (!(await question.ask(TEXT.keptQuestion(left.name, at), TEXT.keptGoOn, TEXT.keptLeave))) return;
    try {
      await host.restore(left.workbook);
    } catch (error) {
      message.complain(TEXT.notRestored(left.name, reasonOf(error, TEXT.noReason)));
      return;
    }
    this.#parts.onWorkbook();
    unsaved.restored();
    message.say(TEXT.restored(left.name));
  }

  #replaced(): void {
    const { unsaved, kept, onWorkbook } = this.#parts;
    // Given up knowingly; what an earlier page left stays.
    if (unsaved.changed) void kept.forget();
    unsaved.reset();
    onWorkbook();
  }

  async #mayLeave(): Promise<boolean> {
    const { host, question, unsaved, finishEdit } = this.#parts;
    await finishEdit();
    return !unsaved.changed || question.ask(TEXT.unsavedQuestion(host.workbookName), TEXT.unsavedGoOn);
  }
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
