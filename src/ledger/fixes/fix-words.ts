import { comparisonKey } from "../../plan/text/comparison-key";
import { hiddenBeyond } from "../../plan/text/hidden-characters";
import type { CellValue } from "../cells/ledger";
import { columnOf, type ColumnKey } from "../rows/columns";
import { shownCell } from "../rows/shown-cell";
import type { CellFix, Fix, Fixing } from "./fix";
import type { Issue } from "./issue";

const EMPTY = "（空）";

/** What a fix changes: what is there, and what will be. */
export interface FixWords {
  readonly was: string;
  readonly will: string;
}

/** For a preview, in which both stand beside each other. */
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
      return { was: shown(fix.was, "light"), will: "公式" };
    case "header":
      return { was: fix.was, will: fix.will };
    case "blank-rows":
      return { was: EMPTY, will: fixDeed(fix) };
    case "unmerge":
      return { was: fixDeed(fix), will: "文字留在左上角的单元格" };
    case "rename-table":
      return { was: `表名 ${fix.was}`, will: `表名 ${fix.will}` };
    case "repair":
      return { was: EMPTY, will: "按文件补回" };
  }
}

/** What a fix does, in a few words for a list. */
export function fixDeed(fix: Fix): string {
  switch (fix.kind) {
    case "cell":
      return fix.will === "" ? "清空此格" : `改为“${shownCell(fix.will, fix.key)}”`;
    case "cells":
      return fix.cells
        .map(({ key, will }) => {
          const { header } = columnOf(key);
          return will === "" ? `清空${header}` : `${header}改为“${shownCell(will, key)}”`;
        })
        .join("，");
    case "light-formula":
      return "恢复公式";
    case "header":
      return `列名改为“${fix.will}”`;
    case "blank-rows":
      return `删除 ${fix.indexes.length} 个空行`;
    case "unmerge":
      return `拆分合并单元格 ${fix.address}`;
    case "rename-table":
      return `表名改回“${fix.will}”`;
    case "repair":
      return "修复任务表";
  }
}

const FIXINGS: Readonly<Record<Fixing, string>> = { automatic: "可自动改正", confirmed: "确认后可改正" };

/** What is to be done about an issue: all ways out, the fix, or to look into it. */
export function suggestion({ fix, choices, fixing }: Issue): string {
  const how = FIXINGS[fixing ?? "confirmed"];
  if (choices.length > 1) return `${how}：${choices.map(({ label }) => label).join("，或")}`;
  return fix === null ? "请核实后修改" : `${how}：${fixDeed(fix)}`;
}

/** Two that look alike say in what they differ: 80% is a text, 已完成 has something in it that cannot be seen. */
function cellWords(fix: CellFix): FixWords {
  const [was, will] = [fix.wasFormula ?? shown(fix.was, fix.key), shown(fix.will, fix.key)];
  if (comparisonKey(was) !== comparisonKey(will)) return { was, will };
  const isText = typeof fix.was === "string" && typeof fix.will !== "string";
  return {
    was: `${was}${aside(isText ? "文本" : "", hiddenBeyond(was, will))}`,
    will: `${will}${aside(hiddenBeyond(will, was))}`,
  };
}

function aside(...words: readonly string[]): string {
  const told = words.filter((word) => word !== "");
  return told.length === 0 ? "" : `（${told.join("、")}）`;
}

/** A cell as the sheet shows it. */
function shown(value: CellValue, key: ColumnKey): string {
  return value === "" ? EMPTY : shownCell(value, key);
}
