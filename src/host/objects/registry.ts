import type { HostClass } from "../richapi/host-class";
import type { ExcelHost } from "./excel-class";

type Classes = Record<string, HostClass<never, ExcelHost>>;

/** Every Excel class that this host has, by its name on the wire. */
export const EXCEL_CLASSES: Classes = {};
