import type { Program } from "../program";
import { textPrograms } from "./texts";

/** What the product relies on, and no more. */
export const PROGRAMS: readonly Program[] = [...textPrograms];
