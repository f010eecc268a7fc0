import { comparisonKey } from "../../../plan/text/comparison-key";
import { hiddenWords } from "../../../plan/text/hidden-characters";
import { columnOf, type ColumnKey } from "../../rows/columns";
import { EXTENSION_KEYS } from "../../rows/ledger-columns";
import { quoted } from "../../cells/seen-cell";
import type { CheckContext, TableCheck } from "../declared/check";

const HEADER = -1;
/** The layout in which 调整后时限 and 调整依据 came. */
const EXTENSION_FORMAT = 2;

/** Columns that a ledger lacks because it is of the older format. */
function olderThanColumns({ ledger: { formatVersion }, headers }: CheckContext): readonly ColumnKey[] {
  if (formatVersion === undefined || (formatVersion !== null && formatVersion >= EXTENSION_FORMAT)) return [];
  return EXTENSION_KEYS.filter((key) => headers.missing.includes(key));
}

const named = (keys: readonly ColumnKey[]): string => keys.map((key) => `“${columnOf(key).header}”`).join("");

/** Is it the right name but for what a reader does not see? */
const looksRight = (was: string, key: ColumnKey): boolean => comparisonKey(was) === columnOf(key).header;

/** Checks of the header row against the declared columns. */
export const headerChecks: readonly TableCheck[] = [
  {
    code: "T01",
    severity: "error",
    title: "缺列",
    meaning: "台账应有的列找不到，这一列的内容无法校验。",
    fixing: "confirmed",
    needs: [],
    per: "table",
    run: (context) => {
      const older = olderThanColumns(context);
      return context.headers.missing
        .filter((key) => !older.includes(key))
        .map((key) => {
          const { header } = columnOf(key);
          return {
            row: null,
            at: { row: HEADER, column: 0 },
            column: header,
            message: `台账缺少“${header}”列，请恢复该列名，或在任务窗格中修复台账。`,
            fix: { kind: "repair" },
          };
        });
    },
  },
  {
    code: "T02",
    severity: "error",
    title: "列名重复",
    meaning:
      "两列的列名相同，或仅有空格、全半角、末尾编号之差（Excel 会给重复的列名加编号），只有其中一列参与统计。",
    fixing: null,
    needs: [],
    per: "table",
    run: ({ headers }) =>
      headers.repeated.map(({ position, was, key }) => {
        const { header } = columnOf(key);
        const hidden = looksRight(was, key) ? hiddenWords(was) : "";
        const what = looksRight(was, key)
          ? `有两列都叫“${header}”${hidden === "" ? "" : `，此列的列名含有${hidden}`}`
          : `列名${quoted(was)}与“${header}”列重复`;
        return {
          row: null,
          at: { row: HEADER, column: position },
          column: was,
          message: `${what}，请将内容并为一列，或将此列改用别的名称。`,
        };
      }),
  },
  {
    code: "T03",
    severity: "warning",
    title: "列名有误",
    meaning: "列名与应有的列名只差一两个字，或含有换行、空格、看不见的字符，校验按应有的列名进行。",
    fixing: "confirmed",
    needs: [],
    per: "table",
    run: ({ headers }) =>
      headers.misnamed.map(({ position, was, key }) => {
        const { header } = columnOf(key);
        return {
          row: null,
          at: { row: HEADER, column: position },
          column: was,
          message: looksRight(was, key)
            ? `列名含有${hiddenWords(was)}，应为“${header}”。`
            : `列名${quoted(was)}有误，应为“${header}”。`,
          fix: { kind: "header", position, was, will: header },
          trust: looksRight(was, key) ? "certain" : "guess",
        };
      }),
  },
  {
    code: "T10",
    severity: "info",
    title: "旧版台账",
    meaning: "台账是旧版格式，没有调整后时限、调整依据两列，经批准的延期无处填写。",
    fixing: "confirmed",
    needs: [],
    per: "table",
    run: (context) => {
      const older = olderThanColumns(context);
      if (older.length === 0) return [];
      const message = `台账是旧版格式，没有${named(older)}列：请先另存副本，再点“插入任务表”更新，已填内容不会改动。`;
      return [{ row: null, at: { row: HEADER, column: 0 }, column: null, message, fix: { kind: "repair" } }];
    },
  },
];
