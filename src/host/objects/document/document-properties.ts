import { invalidArgument } from "../../richapi/excel-error";
import { leads, type ExcelClass, type ExcelProperty } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

/** Excel cuts no text: it refuses more. */
const LONGEST = 255;

/** A property as a text in `extras.properties`, by Office.js's name for it. */
function text(name: string): ExcelProperty<WorkbookTarget> {
  return {
    get: (_target, host) => host.workbook.extras.properties[name] ?? "",
    set: (_target, value, host) => {
      if (typeof value !== "string" || value.length > LONGEST)
        throw invalidArgument(`${name} takes a text of at most ${LONGEST} characters.`);
      host.workbook.extras.properties[name] = value;
    },
  };
}

/** Excel.DocumentProperties. */
export const documentProperties: ExcelClass<"DocumentProperties", WorkbookTarget> = {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    Custom: leads("CustomPropertyCollection"),
    LastAuthor: { get: (_target, host) => host.workbook.extras.properties["lastAuthor"] ?? "" },
    RevisionNumber: {
      get: (_target, host) => Number(host.workbook.extras.properties["revisionNumber"] ?? 0),
      set: (_target, value, host) => {
        if (typeof value !== "number") throw invalidArgument("The revision is no number.");
        host.workbook.extras.properties["revisionNumber"] = String(value);
      },
    },
    CreationDate: { get: (_target, host) => host.workbook.extras.properties["creationDate"] ?? null },
  },
};
