import { attributesOf, joinPieces, piecesOf, type Piece } from "../../package/xml-pieces";
import { element } from "../../package/xml-write";
import { extensionsWithoutRules, foreignRules } from "../../rules/changed-rules";
import { overlaidRules } from "../../rules/overlapping-rules";
import type { SheetContent } from "../sheet/sheet-content";
import { sheetElements } from "../sheet/sheet-elements";
import { ruleWriting, type WorkbookWriting } from "../sheet/workbook-writing";
import { formatsExtensionXml } from "../sheet/write-sheet";
import type { SheetChange } from "./sheet-change";
import { childXml, withChild } from "./worksheet-children";

/** Rules that the engine knows are written anew, those that it does not stay with their places in the order. */
export function withChangedRules(
  original: readonly Piece[],
  writing: WorkbookWriting,
  { before, now, styles }: SheetChange,
  content: SheetContent,
): readonly Piece[] {
  const isChanged = (name: keyof typeof now.elements) => before.elements[name] !== now.elements[name];
  const anew = {
    formats: isChanged("conditionalFormatting") || isChanged("extendedFormats"),
    validations: isChanged("dataValidations"),
  };
  if (!anew.formats && !anew.validations) return original;
  const sheetName = content.sheet.name ?? "";
  const ours = sheetElements(content, ruleWriting(writing), false);
  let children = original;
  if (anew.validations) {
    for (const sqref of overlaidRules(validationAreas(original), sheetName))
      writing.lose(`数据验证“${sqref}”与后面的数据验证重叠的部分（工作表“${sheetName}”）`);
    children = withChild(children, "dataValidations", ours.dataValidations);
  }
  if (anew.formats) {
    const kept = original
      .filter(({ name }) => name === "conditionalFormatting")
      .map(({ xml }) => foreignRules(xml, styles))
      .join("");
    children = withChild(children, "conditionalFormatting", ours.conditionalFormatting + kept);
  }
  const { xml, rewritten } = extensionsWithoutRules(childXml(children, "extLst"), anew, styles);
  if (rewritten) writing.lose(`条件格式的扩展设置（工作表“${sheetName}”）`);
  const added = anew.formats && ours.extendedFormats !== "" ? formatsExtensionXml(ours.extendedFormats) : "";
  const list = piecesOf(xml === "" ? element("extLst") : xml);
  const extensions =
    xml === "" && added === "" ? "" : joinPieces(list, [...list.children, { name: "ext", xml: added }]);
  return withChild(children, "extLst", extensions);
}

/** Where the file's data validations apply, as it spells it. */
function validationAreas(children: readonly Piece[]): string[] {
  return piecesOf(childXml(children, "dataValidations")).children.flatMap(({ name, xml }) =>
    name === "dataValidation" ? [attributesOf(piecesOf(xml).open).get("sqref") ?? ""] : [],
  );
}
