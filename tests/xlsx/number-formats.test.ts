import { isDatePattern } from "../../src/xlsx/style/aspects/number-formats";

it.each([
  "yyyy-mm-dd",
  "m月d日",
  "mm",
  "mmm",
  "aaaa",
  "e",
  "ggge",
  "bbbb",
  'yyyy"年"',
  "[$-804]aaa",
  "d h:mm",
])("%s shows a day", (pattern) => {
  expect(isDatePattern(pattern)).toBe(true);
});

it.each([
  ...["General", "0.00E+00", "##0.0e-0", "h:mm", "mm:ss", "[m]", "[mm]:ss", "AM/PM", "h:mm A/P", "[s].00"],
  ...['"day"0', "0\\d", "[Red]0", "@", "0%", "[>=1]0;0.0"],
])("%s shows none", (pattern) => {
  expect(isDatePattern(pattern)).toBe(false);
});
