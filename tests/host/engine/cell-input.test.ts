import { CellValueType } from "@univerjs/core";
import { cellInput } from "../../../src/host/engine/cells/cell-input";

it.each([
  "9月31日",
  "2021年13月1日",
  "2021.9.30",
  "2021.09.30",
  " 2021. 9.30",
  "2021 9 30",
  "9 30",
  "9月底",
  "2021-02-30",
  "八成",
])("%j is no date to a Chinese Excel: it stays text", (typed) => {
  expect(cellInput(typed, "yyyy-mm-dd").cell).toMatchObject({ v: typed, t: CellValueType.STRING });
});

it.each([
  ["2021-9-30", 44469],
  ["2021/9/30", 44469],
  ["2021年9月30日", 44469],
  ["9.30", 9.3],
  ["80%", 0.8],
  ["1,234.5", 1234.5],
])("%j is the number %d", (typed, number) => {
  expect(cellInput(typed, "General").cell).toMatchObject({ v: number, t: CellValueType.NUMBER });
});

it.each([
  ["9月30日", 'm"月"d"日"', new Date().getFullYear()],
  ["2021年9月30日", 'yyyy"年"m"月"d"日"', 2021],
])("%s looks in a General cell as it was written", (typed, numberFormat, year) => {
  const days = (Date.UTC(year, 8, 30) - Date.UTC(1899, 11, 30)) / 86_400_000;
  expect(cellInput(typed, "General")).toMatchObject({ cell: { v: days }, numberFormat });
});
