import { columnPositions } from "../../ledger/rows/headers";
import { SETTINGS } from "../../ledger/settings/settings";
import { ledgersAmong } from "../reading/ledger-table";
import { readPresence } from "../reading/presence";

/** What is known of the workbook from an earlier reading, so that a row costs one request. All of it by name. */
export interface KnownLedger {
  readonly tableName: string;
  readonly sheetId: string;
  /** The header of 序号 as it stands. */
  readonly noHeader: string;
  /** Names of settings that the workbook has. */
  readonly settings: readonly string[];
  readonly uses1904: boolean;
}

/** Looks for the ledger, in one request; null: there is none, or it has no 序号. */
export async function findLedger(context: Excel.RequestContext): Promise<KnownLedger | null> {
  const presence = await readPresence(context);
  const [found] = ledgersAmong(presence);
  const sheetId = presence.sheets.get(found?.sheetName ?? "");
  const noHeader = found?.headers[columnPositions(found.headers).get("no") ?? -1];
  if (found === undefined || sheetId === undefined || noHeader === undefined) return null;
  return {
    tableName: found.tableName,
    sheetId,
    noHeader,
    settings: SETTINGS.map(({ name }) => name).filter((name) => presence.names.has(name)),
    uses1904: presence.uses1904,
  };
}
