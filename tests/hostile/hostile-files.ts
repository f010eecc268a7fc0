import type { HostileFile } from "./hostile-file";
import { hostilePackages } from "./hostile-packages";
import { hostileRules, hostileSheets } from "./hostile-sheets";
import { hostileWorkbooks } from "./hostile-workbooks";
import { hostileXml } from "./hostile-xml";

/** All that is refused, or opens as what it is. */
export const hostileFiles: readonly HostileFile[] = [
  ...hostilePackages,
  ...hostileXml,
  ...hostileSheets,
  ...hostileRules,
  ...hostileWorkbooks,
];
