import { replaceChildren, type Piece } from "../../package/xml-pieces";
import { worksheetOrder } from "../sheet/worksheet-xml";

/** The first of a worksheet's elements of that name; "" if there is none. */
export function childXml(children: readonly Piece[], name: string): string {
  return children.find((one) => one.name === name)?.xml ?? "";
}

/** A worksheet's elements with `xml` for all of that name, where the schema has it. */
export function withChild(children: readonly Piece[], name: string, xml: string): readonly Piece[] {
  return replaceChildren(children, name, xml, worksheetOrder);
}
