import type { Settings } from "../../ledger/cells/ledger";
import { SHEETS } from "../../ledger/settings/sheet-names";
import {
  ledgersAmong,
  ledgerTable,
  requestLedger,
  type LedgerTable,
  type RequestedLedger,
} from "./ledger-table";
import { requestLoose, sheetWithoutTable, type RequestedLoose, type SheetWithoutTable } from "./loose-ledger";
import { readPresence, type NamedTable, type Presence } from "./presence";
import { withFewerRows } from "./row-reading";
import { requestSettings, settingsLookOf, type RequestedSettings, type SettingsLook } from "./settings-look";

/** The workbook as one reading saw it, without a Range in it. */
export interface WorkbookLook {
  /** The table 任务表, or where there is none the first that has the ledger's columns; null where there is neither. */
  readonly ledger: LedgerTable | null;
  /** Further tables that have the ledger's columns. */
  readonly otherLedgers: readonly NamedTable[];
  /** What stands on a sheet 任务台账 where there is no ledger. */
  readonly ledgerSheet: SheetWithoutTable;
  readonly settingsSheet: SettingsLook;
  /** Those of `settingsSheet`. */
  readonly settings: Settings;
  /** The workbook counts its days from 1904. */
  readonly uses1904: boolean;
}

/** A look that is on its way: what is read once the request is answered. */
export interface RequestedLook {
  readonly presence: Presence;
  /** Null: the workbook has none. */
  readonly ledger: RequestedLedger | null;
  /** A sheet 任务台账 where there is no ledger. */
  readonly loose: RequestedLoose | null;
  readonly settings: RequestedSettings;
}

/** Asks for everything at once; the caller syncs, once. */
function requestLook(context: Excel.RequestContext, presence: Presence, firstRows: number): RequestedLook {
  const found = ledgersAmong(presence)[0];
  const isLoose = found === undefined && presence.sheets.has(SHEETS.ledger);
  return {
    presence,
    ledger: found ? requestLedger(context, found, firstRows) : null,
    loose: isLoose ? requestLoose(context) : null,
    settings: requestSettings(context, presence),
  };
}

/**
 * Reads the workbook in two requests, of which the first asks what there is; `also` goes with the second. A ledger that
 * a message cannot hold needs some more; so does a sheet 任务台账 without any, for its cells. Both are rare.
 */
export async function readLook<Also>(
  context: Excel.RequestContext,
  also: (asked: RequestedLook) => Also,
): Promise<{ look: WorkbookLook; also: Also }> {
  const presence = await readPresence(context);
  const { asked, more } = await withFewerRows(async (firstRows) => {
    const asked = requestLook(context, presence, firstRows);
    const more = also(asked);
    await context.sync();
    return { asked, more };
  });
  if (asked.ledger) await asked.ledger.reading.complete(context);
  const settingsSheet = settingsLookOf(asked.settings);
  const { formatVersion } = settingsSheet;
  const ledger = asked.ledger && { ...ledgerTable(asked.ledger, presence), formatVersion };
  const ledgerSheet = asked.loose
    ? await sheetWithoutTable(context, asked.loose, presence, formatVersion)
    : ({ kind: "absent" } as const);
  const look = {
    ledger,
    otherLedgers: ledgersAmong(presence)
      .slice(1)
      .map(({ tableName, sheetName }) => ({ tableName, sheetName })),
    ledgerSheet,
    settingsSheet,
    settings: settingsSheet.settings,
    uses1904: presence.uses1904,
  };
  return { look, also: more };
}
