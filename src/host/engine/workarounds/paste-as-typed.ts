import { type ICellData, ObjectMatrix } from "@univerjs/core";
import { SheetClipboardService } from "@univerjs/preset-sheets-core";
import { cellsOfText } from "./pasted-text";
import { replaceMethod, type ForClasses } from "../univer/workaround";

/** What Univer calls a way to paste; page/paste-text.ts carries it out. */
export const AS_TYPED = "text-as-typed";

interface Clipboard {
  _getPastedRange(cells: ObjectMatrix<ICellData>): object | null;
  _pasteUSM(data: object, target: object, type: string): boolean;
  _pastePlainText(text: string): Promise<boolean>;
}

/**
 * Univer 0.25.1 makes an HTML table of text from outside, whose looks it then pastes too, and takes the carriage returns of
 * Windows for part of the text. Like closed-sheets it needs a screen; that it is needed tests/e2e/entries.test.ts shows.
 */
export const pasteAsTyped: ForClasses = {
  name: "paste-as-typed",
  when: "before Univer",
  replaces: [
    [SheetClipboardService.prototype, "_pastePlainText", "legacyPaste", "_pasteUSM", "_getPastedRange"],
  ],
  apply: () => {
    replaceMethod<Clipboard, [string], Promise<boolean>>(
      SheetClipboardService.prototype,
      "_pastePlainText",
      () =>
        function (text) {
          const cellMatrix = new ObjectMatrix<ICellData>();
          for (const [row, line] of cellsOfText(text).entries())
            for (const [column, v] of line.entries()) cellMatrix.setValue(row, column, { v });
          const target = this._getPastedRange(cellMatrix);
          return Promise.resolve(target !== null && this._pasteUSM({ cellMatrix }, target, AS_TYPED));
        },
    );
    replaceMethod<Clipboard, [html?: string, text?: string, files?: unknown], Promise<boolean>>(
      SheetClipboardService.prototype,
      "legacyPaste",
      (paste) =>
        function (html, text, files) {
          const isTextAlone = !html && !files && text !== undefined && text !== "";
          return isTextAlone ? this._pastePlainText(text) : paste.call(this, html, text, files);
        },
    );
  },
};
