import { comparisonKey } from "../../plan/comparison-key";
import { hiddenBeyond } from "../../plan/hidden-characters";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import type { CellFix, Fix } from "../../ledger/fixes/fix";
import type { CellValue } from "../../ledger/cells/ledger-sheet";
import { shownCell } from "../../ledger/rows/shown-cell";
import { text } from "../text";

/** What a fix changes, in words for the preview: what is there, and what will be. */
export interface FixWords {
  readonly was: string;
  readonly will: string;
}

export function fixWords(fix: Fix): FixWords {
  switch (fix.kind) {
    case "cell":
      return cellWords(fix);
    case "cells": {
      const words = fix.cells.map((one) => ({ header: columnOf(one.key).header, ...cellWords(one) }));
      return {
        was: words.map(({ header, was }) => `${header} ${was}`).join("\n"),
        will: words.map(({ header, will }) => `${header} ${will}`).join("\n"),
      };
    }
    case "light-formula":
      return { was: shown(fix.was, "light"), will: text.formula };
    case "header":
      return { was: fix.was, will: fix.will };
    case "blank-rows":
      return { was: text.nothing, will: text.deleteBlankRows(fix.indexes.length) };
    case "unmerge":
      return { was: text.unmerge(fix.address), will: text.unmergeKeeps };
    case "rename-table":
      return { was: `${text.tableName} ${fix.was}`, will: `${text.tableName} ${fix.will}` };
    case "repair":
      return { was: text.nothing, will: text.asDocument };
  }
}

/** Two that look alike say in what they differ: 80% is a text, 已完成 has something in it that cannot be seen. */
function cellWords(fix: CellFix): FixWords {
  const [was, will] = [fix.wasFormula ?? shown(fix.was, fix.key), shown(fix.will, fix.key)];
  if (comparisonKey(was) !== comparisonKey(will)) return { was, will };
  const isText = typeof fix.was === "string" && typeof fix.will !== "string";
  return {
    was: `${was}${aside(isText ? text.asText : "", hiddenBeyond(was, will))}`,
    will: `${will}${aside(hiddenBeyond(will, was))}`,
  };
}

function aside(...words: readonly string[]): string {
  const told = words.filter((word) => word !== "");
  return told.length === 0 ? "" : text.aside(told.join("、"));
}

/** A cell as the sheet shows it. */
function shown(value: CellValue, key: ColumnKey): string {
  return value === "" ? text.nothing : shownCell(value, key);
}
