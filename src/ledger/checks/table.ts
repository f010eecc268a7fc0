import { columnOf } from "../columns";
import type { Check } from "./check";

/** Checks of the table as a whole. */
export const tableChecks: readonly Check[] = [
  {
    code: "T01",
    severity: "error",
    title: "缺列",
    needs: [],
    run: ({ missingColumns }) =>
      missingColumns.map((key) => {
        const { header } = columnOf(key);
        return {
          row: null,
          key: null,
          column: header,
          message: `台账缺少“${header}”列，请恢复该列名，或在任务窗格中修复台账。`,
        };
      }),
  },
  {
    code: "T05",
    severity: "error",
    title: "项数不符",
    needs: ["no"],
    run: ({ plan, rows }) => {
      const present = new Set(rows.map(({ no, rightNo }) => rightNo ?? no));
      const missing = plan.tasks.map(({ no }) => no).filter((no) => !present.has(no));
      if (missing.length === 0) return [];
      const message = `文件有${plan.tasks.length}项任务，台账缺${missing.length}项，缺少的序号：${missing.join("、")}。`;
      return [{ row: null, key: "no", column: null, message }];
    },
  },
];
