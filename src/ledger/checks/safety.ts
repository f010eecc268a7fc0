import { isCellError } from "../cell-value";
import { COLUMNS } from "../columns";
import type { Check } from "./check";

/** Checks of what a cell may hold at all. */
export const safetyChecks: readonly Check[] = [
  {
    code: "X02",
    severity: "error",
    title: "错误值",
    needs: ["no"],
    run: ({ rows }) =>
      rows.flatMap((row) =>
        COLUMNS.flatMap(({ key, header }) => {
          const value = row.cell(key);
          if (!isCellError(value)) return [];
          return [{ row, key, message: `${header}是错误值${value.error}，请重新填写或恢复内容。` }];
        }),
      ),
  },
];
