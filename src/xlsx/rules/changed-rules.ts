import { isUnderstoodRule } from "./read-conditional-formats";
import type { StyleSheet } from "../style/read-styles";
import { joinPieces, piecesOf, type Piece } from "../package/xml-pieces";
import { parseXmlText } from "../package/xml-read";

/**
 * The rules of a `<conditionalFormatting>` that the engine has no word for, as they stand; "" if there are none. The
 * other rules are written anew beside them.
 */
export function foreignRules(xml: string, styles: StyleSheet): string {
  const block = piecesOf(xml);
  const isRule = ({ name }: Piece) => name === "cfRule";
  const children = block.children.filter(
    (one) => !isRule(one) || !isUnderstoodRule(parseXmlText(one.xml), styles),
  );
  return children.some(isRule) ? joinPieces(block, children) : "";
}

const rulesOfOurs = /^(conditionalFormattings|dataValidations)$/;

/**
 * An `<extLst>` after a change of rules: `formats` and `validations` tell which of the two lists of rules are written
 * anew; the engine's own lists stay only with the rules it has no word for. Everything else stays as it stands.
 */
export function extensionsWithoutRules(
  original: string,
  anew: { readonly formats: boolean; readonly validations: boolean },
  styles: StyleSheet,
): { readonly xml: string; readonly rewritten: boolean } {
  if (original === "") return { xml: "", rewritten: false };
  let rewritten = false;
  const list = piecesOf(original);
  const children = list.children.flatMap((extension): Piece[] => {
    if (extension.name !== "ext") return [extension];
    const pieces = piecesOf(extension.xml);
    const rules = pieces.children.find(({ name }) => rulesOfOurs.test(name));
    if (rules === undefined) return [extension];
    if (rules.name === "dataValidations") return anew.validations ? [] : [extension];
    if (!anew.formats) return [extension];
    rewritten = true;
    const blocks = piecesOf(rules.xml);
    const kept = blocks.children
      .map(({ name, xml }) => ({ name, xml: name === "" ? "" : foreignRules(xml, styles) }))
      .filter(({ xml }) => xml !== "");
    if (kept.length === 0) return [];
    const others = pieces.children.filter((one) => one !== rules);
    return [
      {
        name: "ext",
        xml: joinPieces(pieces, [...others, { name: rules.name, xml: joinPieces(blocks, kept) }]),
      },
    ];
  });
  const isEmpty = children.every(({ name }) => name === "");
  return { xml: isEmpty ? "" : joinPieces(list, children), rewritten };
}
