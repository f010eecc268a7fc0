import { columnOf } from "../columns";
import type { TableCheck } from "./check";

const HEADER = -1;

/** Checks of the header row against the declared columns. */
export const headerChecks: readonly TableCheck[] = [
  {
    code: "T01",
    severity: "error",
    title: "缺列",
    meaning: "台账应有的列找不到，这一列的内容无法校验。",
    mending: "confirmed",
    needs: [],
    per: "table",
    run: ({ headers }) =>
      headers.missing.map((key) => {
        const { header } = columnOf(key);
        return {
          row: null,
          at: { row: HEADER, column: 0 },
          column: header,
          message: `台账缺少“${header}”列，请恢复该列名，或在任务窗格中修复台账。`,
          fix: { kind: "repair" },
        };
      }),
  },
  {
    code: "T02",
    severity: "error",
    title: "列名重复",
    meaning:
      "两列的列名相同，或仅有空格、全半角、末尾编号之差（Excel 会给重复的列名加编号），只有其中一列参与统计。",
    mending: null,
    needs: [],
    per: "table",
    run: ({ headers }) =>
      headers.repeated.map(({ position, was, key }) => ({
        row: null,
        at: { row: HEADER, column: position },
        column: was,
        message: `列名“${was}”与“${columnOf(key).header}”列重复，请将内容并为一列，或将此列改用别的名称。`,
      })),
  },
  {
    code: "T03",
    severity: "warning",
    title: "列名有误",
    meaning: "列名与应有的列名只差一两个字，校验按应有的列名进行。",
    mending: "confirmed",
    needs: [],
    per: "table",
    run: ({ headers }) =>
      headers.misnamed.map(({ position, was, key }) => ({
        row: null,
        at: { row: HEADER, column: position },
        column: was,
        message: `列名“${was}”有误，应为“${columnOf(key).header}”。`,
        fix: { kind: "header", position, was, will: columnOf(key).header },
      })),
  },
];
