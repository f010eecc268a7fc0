import { invalidArgument } from "../../richapi/excel-error";
import type { ExcelClass, ExcelHost, Methods } from "../class/excel-class";
import { hostObject } from "../class/excel-class";
import { oneOf } from "../class/excel-words";
import type { WorkbookTarget } from "../class/targets";

/** Saving and closing are done once the request is answered, as whoever shows the workbook does them. */
export const documentMethods: Methods<"Workbook", WorkbookTarget> = {
  Save: {
    call: (_target, args, host) => {
      oneOf(["Save", "Prompt"], args.values[0] ?? "Save");
      host.documents.save();
      return null;
    },
  },
  Close: {
    call: (_target, args, host) => {
      if (oneOf(["Save", "SkipSave"], args.values[0] ?? "Save") === "Save") host.documents.save();
      host.documents.close();
      return null;
    },
  },
};

/** A workbook that is to be opened beside this one: the file's bytes, or null for an empty one. */
interface CreatedTarget {
  readonly bytes: Uint8Array | null;
}

/** Application.createWorkbook. InvalidArgument: the text is no workbook's. */
export async function createdWorkbook(base64: unknown): Promise<ReturnType<typeof hostObject>> {
  return hostObject("WorkbookCreated", {
    bytes: base64 === undefined || base64 === null ? null : await workbookBytes(base64),
  });
}

async function workbookBytes(base64: unknown): Promise<Uint8Array> {
  if (typeof base64 !== "string") throw invalidArgument("A workbook's file is a text in base 64.");
  const { readXlsx } = await import("../../../xlsx/read/read-xlsx");
  const { XlsxError } = await import("../../../xlsx/package/xlsx-error");
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    await readXlsx(bytes);
    return bytes;
  } catch (error) {
    if (error instanceof XlsxError) throw invalidArgument(error.message);
    if (error instanceof DOMException) throw invalidArgument("The text is not in base 64.");
    throw error;
  }
}

export const workbookCreated: ExcelClass<"WorkbookCreated", CreatedTarget, { method: "Open" }> = {
  properties: {},
  methods: {
    Open: {
      call: ({ bytes }, _args, host: ExcelHost) => {
        host.documents.open(bytes);
        return null;
      },
    },
  },
};
