import { TABLES } from "../../ledger/settings/sheet-names";
import { columnOf } from "../../ledger/rows/columns";

import { LIGHTS } from "../../ledger/lights/lights";
import { settingName } from "../../ledger/settings/settings";

/**
 * Row 2 of 任务台账: 统计截止日, how many tasks, and how many under each light that there is, as one formula. It
 * stays right in any program: it depends on the table and the named cell alone.
 */
export function summaryFormula(tableName = TABLES.ledger): string {
  const asOf = settingName("asOf");
  const no = `${tableName}[${columnOf("no").header}]`;
  const light = `${tableName}[${columnOf("light").header}]`;
  const counts = LIGHTS.map(
    ({ word }) => `IF(COUNTIF(${light},"${word}")=0,"","　${word} "&COUNTIF(${light},"${word}"))`,
  ).join("&");
  const day = `IF(ISNUMBER(${asOf}),TEXT(${asOf},"yyyy-mm-dd"),"未填")`;
  return `="统计截止日："&${day}&"　任务 "&COUNT(${no})&" 项"&${counts}`;
}
