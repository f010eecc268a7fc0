import type { CellStyle } from "../../model/style";
import { element } from "../../package/xml-write";

/** `<protection>`; "" for a cell that is locked and shows its formula, as usual. */
export function protectionXml({ xlsx }: CellStyle): string {
  const locked = xlsx?.locked === false ? false : undefined;
  const hidden = xlsx?.formulaHidden === true ? true : undefined;
  return locked === undefined && hidden === undefined ? "" : element("protection", { locked, hidden });
}
