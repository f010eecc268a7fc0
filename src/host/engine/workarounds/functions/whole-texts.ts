import { FORMULA_REF_TO_ARRAY_CACHE } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

/** The class of all that Univer keeps by text; it is not exported, one of its objects is. */
const KeptByText = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as object;

/**
 * Univer 0.25.1 keeps formulas as parsed, texts and references by a hash of 32 bits where they are longer than 64
 * characters: of two with the same hash the second is taken for the first. Here each is kept by its whole text.
 */
export const wholeTexts: ForClasses = {
  name: "whole-texts",
  when: "before Univer",
  replaces: [[KeptByText, "_hash"]],
  apply: () => {
    replaceMethod<unknown, [string], string>(KeptByText, "_hash", () => (text) => text);
  },
};
