import type { FileText } from "../sheet/rich-text";
import type { People } from "../sheet/threads";
import type { StyleSheet } from "../style/read-styles";
import type { StylePool } from "./style-pool";
import type { ZipParts } from "../package/zip-parts";

/** What all aspects of a sheet are read with. */
export interface ReadContext {
  readonly parts: ZipParts;
  readonly styles: StyleSheet;
  readonly pool: StylePool;
  readonly sharedStrings: readonly FileText[];
  readonly uses1904: boolean;
  /** Who says something in threads. */
  readonly people: People;
}
