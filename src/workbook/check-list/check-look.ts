import { markRowsOf, type MarkedRows } from "./mark-rows";
import { MARK_NAMES } from "../marks/marks";
import type { Presence } from "../reading/presence";
import {
  reportSheetOf,
  requestReportSheet,
  type ReportSheet,
  type RequestedSheet,
} from "../reports/report-look";
import { CHECK_RESULTS } from "./check-results";

/** 校验结果 as it stands. */
export interface CheckLook extends MarkedRows {
  readonly sheet: ReportSheet;
}

type NameKey = keyof typeof MARK_NAMES;

export interface RequestedCheck {
  readonly sheet: RequestedSheet | null;
  /** Null: the workbook has no such name. */
  readonly names: Readonly<Record<NameKey, Excel.NamedItem | null>>;
}

/** Asks for it in the same request as the look. */
export function requestCheck(context: Excel.RequestContext, presence: Presence): RequestedCheck {
  const name = (wanted: string): Excel.NamedItem | null => {
    if (!presence.names.has(wanted)) return null;
    const item = context.workbook.names.getItem(wanted);
    item.load("formula");
    return item;
  };
  return {
    sheet: requestReportSheet(context, presence, CHECK_RESULTS),
    names: { keys: name(MARK_NAMES.keys), values: name(MARK_NAMES.values) },
  };
}

/** What was asked, after the sync. */
export function checkLookOf({ sheet: asked, names }: RequestedCheck): CheckLook {
  const sheet = reportSheetOf(CHECK_RESULTS, asked);
  const { keys, values } = names;
  const named = keys !== null && values !== null && sheet.kind === "ours";
  return {
    sheet,
    markRows: named ? markRowsOf({ keys: String(keys.formula), values: String(values.formula) }) : 0,
    names: { keys: keys !== null, values: values !== null },
  };
}
