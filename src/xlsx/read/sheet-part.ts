import type { Relationship } from "../package/relationships";
import type { XmlElement } from "../package/xml-read";

/** One worksheet of a file that is being read. */
export interface SheetPart {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly path: string;
  /** Without its rows. */
  readonly root: XmlElement;
  rows(): Iterable<XmlElement>;
  readonly relationships: readonly Relationship[];
}
