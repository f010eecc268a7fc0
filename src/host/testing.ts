// What tests of the add-in may see of the host beside its workbook: a face of this package.
export type { RequestFault } from "./embedded/faults";
export type { RequestRecord } from "./embedded/requests";
export { fillOfRules, shownFill } from "./engine/cells/shown-format";
export type { Modes } from "./objects/class/modes";
export { calculatedFile } from "./engine/workbook/workbook-states";
export { EXCEL_CLASSES } from "./objects/registry";
export type { HostClass } from "./richapi/host-class";
